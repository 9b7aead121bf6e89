package org.throughline.renderer.telling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Lane;
import org.throughline.data.assessment.Limit;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brand;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.CaptionStyle;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.Goal;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Release;
import org.throughline.data.brief.Stakes;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Line;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Moment;
import org.throughline.data.story.Music;
import org.throughline.data.story.RuleBreak;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.data.story.Transition;
import org.throughline.data.story.Voice;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.timedtext.BroughtFile;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.SourceId;

/// Small plans to lay out, render and read back.
public final class Samples {
    public static final Market US = new Market("US");
    public static final Market DE = new Market("DE");
    public static final Market JP = new Market("JP");
    public static final PersonId KOFI = new PersonId("kofi");
    private static final Brand BRAND =
            new Brand(
                    "Tindrel",
                    List.of("en"),
                    Map.of("paper", "#FFF3DC", "ink", "#1F2430", "accent", "#B5622E"),
                    List.of(),
                    null);

    private Samples() {}

    /// A lamp repaired in eighteen seconds: hook, message, shift, ending.
    public static ProductionPlan lamp() {
        return lamp("Lamp died? Don't hold a funeral.", "消えた？20秒で復活。", 1);
    }

    public static ProductionPlan lamp(String hook, String japaneseHook, int version) {
        var beats =
                List.of(
                        new Beat(
                                "hook",
                                BeatKind.HOOK,
                                "problem-first",
                                null,
                                range(0, 84),
                                List.of(shot("lamp", 0, 84, 120)),
                                List.of(
                                        line(
                                                hook,
                                                "Lampe tot? Keine Trauerfeier nötig.",
                                                japaneseHook)),
                                List.of(),
                                List.of(),
                                false),
                        new Beat(
                                "message",
                                BeatKind.MESSAGE,
                                null,
                                null,
                                range(84, 300),
                                List.of(shot("hands", 84, 200, 30), shot("hands", 200, 300, 300)),
                                List.of(
                                        claimLine(
                                                "Two clicks. Old light out, new light in. No tools, no shop, no waiting. Twenty seconds.",
                                                "c1")),
                                List.of(
                                        text(
                                                "message",
                                                "Anyone can swap the light in twenty seconds.",
                                                150,
                                                285)),
                                List.of(),
                                false),
                        new Beat(
                                "shift",
                                BeatKind.SHIFT,
                                null,
                                null,
                                range(300, 420),
                                List.of(
                                        new Shot.Footage(
                                                range(300, 420),
                                                new Transition.Crossfade(12),
                                                new MediaId("watch"),
                                                Duration.ofSeconds(2),
                                                Framing.CENTER,
                                                List.of(),
                                                true,
                                                "a stopwatch")),
                                List.of(),
                                List.of(text("number", "00:18", 315, 400)),
                                List.of(),
                                false),
                        new Beat(
                                "ending",
                                BeatKind.ENDING,
                                null,
                                "button-joke",
                                range(420, 540),
                                List.of(shot("lamp", 420, 540, 300)),
                                List.of(
                                        line(
                                                "My plants can't say the same.",
                                                "Meine Pflanzen sehen das anders.",
                                                "植物はムリ。")),
                                List.of(text("logo", "Tindrel", 495, 540)),
                                List.of(),
                                false));
        return plan("lamp", version, beats, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// Grief, with four dark and silent seconds and a protected breath.
    public static ProductionPlan breath() {
        var beats =
                List.of(
                        new Beat(
                                "hook",
                                BeatKind.HOOK,
                                "middle-of-the-story",
                                null,
                                range(0, 87),
                                List.of(shot("hands", 0, 87, 0)),
                                List.of(line("The last thing he fixed.", null, null)),
                                List.of(),
                                List.of(),
                                false),
                        new Beat(
                                "story",
                                BeatKind.STORY,
                                null,
                                null,
                                range(87, 360),
                                List.of(ownSound("watch", 87, 360, 81)),
                                List.of(
                                        line(
                                                "After the funeral I couldn't switch it on. Then it broke. So that was that.",
                                                null,
                                                null)),
                                List.of(),
                                List.of(),
                                false),
                        new Beat(
                                "shift",
                                BeatKind.SHIFT,
                                null,
                                null,
                                range(360, 480),
                                List.of(new Shot.Dark(range(360, 480), new Transition.Cut())),
                                List.of(),
                                List.of(),
                                List.of(),
                                true),
                        new Beat(
                                "message",
                                BeatKind.MESSAGE,
                                null,
                                null,
                                range(480, 690),
                                List.of(shot("lamp", 480, 690, 30)),
                                List.of(
                                        line(
                                                "It only wanted one new part. He would have liked that.",
                                                null,
                                                null)),
                                List.of(
                                        text(
                                                "message",
                                                "What someone loved can be mended.",
                                                525,
                                                660)),
                                List.of(),
                                false),
                        new Beat(
                                "ending",
                                BeatKind.ENDING,
                                null,
                                "quiet-moment",
                                range(690, 840),
                                List.of(shot("hands", 690, 840, 200)),
                                List.of(line("I leave it on, now, when I go out.", null, null)),
                                List.of(text("logo", "Tindrel", 795, 840)),
                                List.of(),
                                false));
        var moment =
                new Moment(
                        "poignant",
                        Duration.ofSeconds(10),
                        Duration.ofMillis(11_800),
                        "she breathes in before she reaches for the switch");
        return plan(
                "breath",
                1,
                beats,
                List.of(),
                List.of(moment),
                List.of(
                        new RuleBreak(
                                "T8",
                                range(360, 480),
                                "Teo Brandimar",
                                "Ruben Castellow",
                                "The room after a death is quiet.",
                                "At least 80 % stay.",
                                null)),
                List.of(
                        new Limit(
                                "silence",
                                "at-most",
                                new java.math.BigDecimal("1.5"),
                                "s",
                                false,
                                List.of()),
                        new Limit(
                                "dark-picture",
                                "at-most",
                                new java.math.BigDecimal("0.5"),
                                "s",
                                false,
                                List.of())),
                List.of());
    }

    public static ProductionPlan plan(
            String id,
            int version,
            List<Beat> beats,
            List<Beat> otherHooks,
            List<Moment> moments,
            List<RuleBreak> breaks,
            List<Limit> limits,
            List<Need> needs) {
        var brief = brief(id, beats);
        var story =
                new Story(
                        brief.id(),
                        FrameRate.THIRTY,
                        beats,
                        otherHooks,
                        Map.of(),
                        new Music(new MediaId("bed"), true, -8),
                        breaks,
                        null);
        return new ProductionPlan(
                new PlanId("lights", brief.id(), version),
                BRAND,
                List.of(
                        new MarketProfile(US, "en-US", ZoneId.of("America/New_York")),
                        new MarketProfile(DE, "de-DE", ZoneId.of("Europe/Berlin")),
                        new MarketProfile(JP, "ja-JP", ZoneId.of("Asia/Tokyo"))),
                brief,
                story,
                List.of(
                        media("lamp", "lamp.mp4", List.of(KOFI), List.of()),
                        media("hands", "hands.mp4", List.of(), List.of()),
                        media("watch", "watch.mp4", List.of(), moments),
                        media("bed", "bed.wav", List.of(), List.of())),
                List.of(),
                new Assessment(
                        brief.id(),
                        "Tindrel",
                        4,
                        List.of(),
                        List.of(),
                        List.of(),
                        needs,
                        List.of(),
                        List.of(),
                        limits,
                        new Lane(true, 1, List.of()),
                        List.of(),
                        List.of()),
                "Ida Fennimar",
                List.of(),
                Instant.parse("2027-02-15T09:00:00Z"));
    }

    /// The plan of a brand that sets its captions so.
    public static ProductionPlan styled(ProductionPlan plan, CaptionStyle captions) {
        var brand = plan.brand();
        return new ProductionPlan(
                plan.id(),
                new Brand(
                        brand.name(), brand.languages(), brand.colours(), brand.avoid(), captions),
                plan.markets(),
                plan.brief(),
                plan.story(),
                plan.media(),
                plan.answers(),
                plan.assessment(),
                plan.author(),
                plan.approvers(),
                plan.proposedAt());
    }

    /// The plan with captions that were brought for a market.
    public static ProductionPlan captioned(
            ProductionPlan plan, Market market, String name, String text) {
        var read =
                BroughtFile.read(
                        name,
                        text.getBytes(StandardCharsets.UTF_8),
                        plan.story().beatsIn(market).getFirst().id());
        return switch (read) {
            case Outcome.Accepted<BroughtCaptions>(BroughtCaptions brought) ->
                    with(
                            plan,
                            plan.brief(),
                            plan.story().withCaptions(market, brought),
                            plan.media());
            case Outcome.Refused<BroughtCaptions>(List<Problem> problems) ->
                    throw new IllegalArgumentException(problems.toString());
        };
    }

    /// The plan under rules that also say this.
    public static ProductionPlan ruled(
            ProductionPlan plan, List<Never> nevers, List<Hold> holds, List<Limit> limits) {
        var said = plan.assessment();
        return new ProductionPlan(
                plan.id(),
                plan.brand(),
                plan.markets(),
                plan.brief(),
                plan.story(),
                plan.media(),
                plan.answers(),
                new Assessment(
                        said.brief(),
                        said.rulebook(),
                        said.rulebookVersion(),
                        said.sensitivities(),
                        said.decisions(),
                        said.asks(),
                        said.needs(),
                        nevers,
                        holds,
                        limits,
                        said.lane(),
                        said.notes(),
                        said.unanswered()),
                plan.author(),
                plan.approvers(),
                plan.proposedAt());
    }

    /// The plan with the hashes of files as they are.
    public static ProductionPlan sealed(ProductionPlan plan, Function<String, String> hashes) {
        return with(
                plan,
                plan.brief(),
                plan.story(),
                plan.media().stream()
                        .map(item ->
                                new MediaItem(
                                        item.id(),
                                        item.file(),
                                        hashes.apply(item.file()),
                                        item.source(),
                                        item.licence(),
                                        item.people(),
                                        item.moments(),
                                        item.standIn(),
                                        item.shows(),
                                        item.tools()))
                        .toList());
    }

    /// The plan with another brief, story and media.
    public static ProductionPlan with(
            ProductionPlan plan, Brief brief, Story story, List<MediaItem> media) {
        return new ProductionPlan(
                plan.id(),
                plan.brand(),
                plan.markets(),
                brief,
                story,
                media,
                plan.answers(),
                plan.assessment(),
                plan.author(),
                plan.approvers(),
                plan.proposedAt());
    }

    public static Telling telling(ProductionPlan plan, Market market, Platform platform) {
        return Telling.approved(plan, new Variant(market, platform, "hook"));
    }

    /// Facts of sources that are 1080x1920, a minute long and sound.
    public static Map<MediaId, SourceFacts> facts() {
        var facts = new LinkedHashMap<MediaId, SourceFacts>();
        int number = 0;
        for (String name : List.of("lamp", "hands", "watch", "bed")) {
            number++;
            boolean sound = name.equals("bed");
            var source =
                    new Source(
                            new SourceId(new UUID(0, number)),
                            Integer.toHexString(number).repeat(64).substring(0, 64),
                            sound ? Container.WAV : Container.MP4);
            facts.put(
                    new MediaId(name),
                    new SourceFacts(source, sound ? 0 : 1080, sound ? 0 : 1920, 60, true));
        }
        return facts;
    }

    private static MediaItem media(
            String id, String file, List<PersonId> people, List<Moment> moments) {
        return new MediaItem(
                new MediaId(id), file, "0".repeat(64), "drawn", "own", people, moments, true);
    }

    private static Brief brief(String id, List<Beat> beats) {
        var shapes = new HashMap<Platform, Aspect>();
        shapes.put(Platform.LINKEDIN, Aspect.parse("1:1"));
        shapes.put(Platform.YOUTUBE, Aspect.parse("16:9"));
        return new Brief(
                new BriefId(id),
                id,
                new Goal("consideration", null, null, null, null, null, null, null),
                new Audience(
                        List.of(US, DE, JP),
                        List.of("25-34"),
                        List.of("new-to-us"),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        "the light just went out",
                        "you can do this"),
                new Feeling("amused", "capable"),
                List.of("product-how-to"),
                new Stakes("routine", List.of(), null, null),
                id.equals("breath")
                        ? "What someone loved can be mended."
                        : "Anyone can swap the light in twenty seconds.",
                null,
                List.of(),
                new Humour(List.of(), List.of()),
                beats.size() == 4
                        ? List.of(
                                new Claim(
                                        new ClaimId("c1"),
                                        "twenty seconds",
                                        "performance",
                                        null,
                                        new Evidence("attached-and-checked", null, null, null),
                                        List.of(),
                                        null))
                        : List.of(),
                List.of(
                        new Person(
                                KOFI,
                                "Kofi Ambrestad",
                                "employee",
                                "adult",
                                null,
                                null,
                                List.of(),
                                new Release(
                                        "signed",
                                        List.of("organic"),
                                        List.of(),
                                        true,
                                        List.of(),
                                        true,
                                        LocalDate.of(2028, 12, 31)))),
                new Publish(LocalDate.of(2027, 3, 11), LocalTime.of(18, 0), Map.of()),
                List.of(
                        Platform.TIKTOK,
                        Platform.INSTAGRAM_REELS,
                        Platform.YOUTUBE_SHORTS,
                        Platform.LINKEDIN,
                        Platform.YOUTUBE),
                List.of("organic"),
                List.of(),
                "how-to",
                null,
                List.of(),
                List.of(),
                shapes,
                Map.of());
    }

    public static FrameRange range(long from, long to) {
        return new FrameRange(from, to);
    }

    public static ScreenText text(String role, String says, long from, long to) {
        return new ScreenText(role, Localized.of(says), range(from, to), List.of());
    }

    public static Shot shot(String media, long from, long to, long inFrame) {
        return footage(media, from, to, inFrame, false);
    }

    public static Shot ownSound(String media, long from, long to, long inFrame) {
        return footage(media, from, to, inFrame, true);
    }

    private static Shot footage(String media, long from, long to, long inFrame, boolean sounds) {
        return new Shot.Footage(
                range(from, to),
                new Transition.Cut(),
                new MediaId(media),
                FrameRate.THIRTY.startOf(inFrame),
                Framing.CENTER,
                media.equals("lamp") ? List.of(KOFI) : List.of(),
                sounds,
                media);
    }

    public static Line line(String source, @Nullable String german, @Nullable String japanese) {
        var local = new HashMap<Market, LocalText>();
        if (german != null) {
            local.put(DE, new LocalText(german, null, null));
        }
        if (japanese != null) {
            local.put(JP, new LocalText(japanese, null, null));
        }
        return new Line(null, new Localized(source, local), null, null, Map.of(), List.of());
    }

    private static Line claimLine(String source, String claim) {
        var german =
                "Zwei Klicks. Altes Licht raus, neues rein. Kein Werkzeug, kein Laden. Zwanzig Sekunden.";
        var japanese = "2クリックで交換。工具なし、20秒。";
        return new Line(
                null,
                new Localized(
                        source,
                        Map.of(
                                DE, new LocalText(german, null, null),
                                JP, new LocalText(japanese, null, null))),
                null,
                new Voice(new MediaId("hands"), Duration.ofSeconds(3), Duration.ofSeconds(6)),
                Map.of(),
                List.of(new ClaimId(claim)));
    }

    /// A copy of beats with one of them changed.
    public static List<Beat> with(List<Beat> beats, int index, Beat beat) {
        var changed = new ArrayList<>(beats);
        changed.set(index, beat);
        return changed;
    }
}
