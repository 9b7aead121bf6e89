package org.throughline.data.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Need;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Stakes;
import org.throughline.data.json.Sha256;
import org.throughline.data.story.Angle;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.Hashtag;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.Logo;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Music;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.RuleBreak;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Sound;
import org.throughline.data.story.Voice;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

/// What each part of a plan reads like for one scope and market: the very documents that are
/// hashed. Lists whose order means nothing are sorted, so that entering them in another order
/// changes no seal.
final class PartDocuments {

    private final ProductionPlan plan;
    private final Brief brief;
    private final SealScope scope;
    private final @Nullable Market market;
    private final @Nullable PersonId person;

    PartDocuments(
            ProductionPlan plan,
            SealScope scope,
            @Nullable Market market,
            @Nullable PersonId person) {
        this.plan = plan;
        this.brief = plan.brief();
        this.scope = scope;
        this.market = market;
        this.person = person;
    }

    Record of(PlanPart part) {
        return switch (part) {
            case AIM -> aim();
            case TONE -> new Tone(brief.humour(), brief.trendUse(), sorted(brief.nuance()));
            case USE -> use();
            case MAKING ->
                    new Making(
                            brief.format(),
                            sorted(brief.techniques()),
                            sorted(brief.synthetic()),
                            brief.shapes());
            case LINES -> new Lines(lines(false));
            case CAPTIONS -> new Captions(brought());
            case SCREEN_TEXTS -> new ScreenTexts(texts(false), cards());
            case POST_TEXT -> new PostTexts(postTexts(false));
            case BEATS -> new Beats(plan.story().rate(), beats().map(BeatOf::new).toList());
            case SHOTS ->
                    new Shots(
                            plan.story().rate(),
                            shots().map(this::pictured).toList(),
                            plan.story().logo());
            case FOOTAGE -> new Footage(files(Stream.concat(footage(), logo())));
            case SOUNDS -> sounds();
            case CLAIMS -> new Claims(claims());
            case CLAIM_WORDING -> claimWording();
            case PEOPLE -> new People(plan.people());
            case RULE_BREAKS -> new RuleBreaks(plan.story().ruleBreaks());
            case OUTCOMES -> outcomes();
            case OWN_SCENES -> ownScenes();
            case ANGLE -> new ToldFrom(plan.story().findChosenAngle().orElse(null));
        };
    }

    private record Aim(
            String main,
            @Nullable String second,
            Feeling feeling,
            String message,
            Audience audience) {}

    private record Tone(Humour humour, @Nullable String trendUse, List<String> nuance) {}

    /// @param times markets with a time of their own; absent: none
    private record Use(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            Map<Market, LocalDate> dates,
            @Nullable Map<Market, LocalTime> times,
            List<String> placements,
            List<String> commercialRelations,
            List<Platform> platforms,
            List<String> topics,
            Stakes stakes,
            @Nullable List<String> productAttributes) {}

    private record Making(
            @Nullable String format,
            List<String> techniques,
            List<String> synthetic,
            Map<Platform, Aspect> shapes) {}

    /// The audience without its markets: one market's seal does not depend on the others.
    private Aim aim() {
        Audience all = brief.audience();
        Market own = market;
        Audience audience =
                new Audience(
                        List.of(),
                        sorted(all.age()),
                        sorted(all.relation()),
                        all.knowledge(),
                        sorted(all.moment()),
                        sorted(all.vulnerability()),
                        sorted(all.accessNeed()),
                        sorted(all.viewing()),
                        own == null ? all.authorSharesBackground() : sharedIn(own, all),
                        all.situation(),
                        all.forThem());
        return new Aim(
                brief.goal().main(),
                brief.goal().second(),
                brief.feeling(),
                brief.message(),
                audience);
    }

    private static Map<Market, String> sharedIn(Market market, Audience audience) {
        String shares = audience.authorSharesBackground().get(market);
        return shares == null ? Map.of() : Map.of(market, shares);
    }

    private Use use() {
        Publish publish = brief.publish();
        Market own = market;
        return new Use(
                publish == null ? null : own == null ? publish.date() : publish.dateIn(own),
                publish == null ? null : own == null ? publish.time() : publish.timeIn(own),
                publish == null || own != null ? Map.of() : publish.byMarket(),
                publish == null || own != null ? null : publish.times(),
                sorted(brief.placements()),
                sorted(brief.commercialRelations()),
                brief.platforms().stream().sorted().toList(),
                sorted(brief.topics()),
                brief.stakes(),
                brief.productAttributes());
    }

    private record SpokenLine(
            @Nullable PersonId by,
            String text,
            @Nullable FrameRange at,
            @Nullable Voice voice,
            @Nullable String recording,
            List<ClaimId> claims) {}

    private record Lines(List<SpokenLine> lines) {}

    private record CaptionsOf(String hook, String sha256, List<BroughtCaptions.Cue> cues) {}

    private record Captions(List<CaptionsOf> captions) {}

    private record ShownText(String role, String text, FrameRange at, List<ClaimId> claims) {}

    private record CardText(FrameRange at, String text) {}

    private record ScreenTexts(List<ShownText> texts, List<CardText> cards) {}

    /// @param platforms what platforms of the video have of their own here; absent: nothing
    private record PostTextOf(
            String text, List<ClaimId> claims, @Nullable Map<Platform, PlatformTextOf> platforms) {}

    /// @param text absent: as on all platforms
    private record PlatformTextOf(
            @Nullable String text,
            @Nullable String title,
            @Nullable List<Hashtag> hashtags,
            @Nullable String altText,
            @Nullable Boolean paidPartnership) {

        static final PlatformTextOf NONE = new PlatformTextOf(null, null, null, null, null);
    }

    private record PostTexts(List<PostTextOf> texts) {}

    private record BeatOf(
            BeatKind kind,
            @Nullable String hook,
            @Nullable String ending,
            FrameRange at,
            boolean silent) {
        BeatOf(Beat beat) {
            this(beat.kind(), beat.hook(), beat.ending(), beat.at(), beat.silent());
        }
    }

    private record Beats(FrameRate rate, List<BeatOf> beats) {}

    private record Shots(FrameRate rate, List<Shot> shots, @Nullable Logo logo) {}

    private record RuleBreaks(List<RuleBreak> ruleBreaks) {}

    private record ToldFrom(@Nullable Angle angle) {}

    /// What this market sees: its own hook and no other. A seal over all markets sees every hook
    /// that some market uses.
    private Stream<Beat> beats() {
        Market own = market;
        if (own != null) {
            return plan.story().beatsIn(own).stream();
        }
        Set<String> used = Set.copyOf(plan.story().hookIn().values());
        return Stream.concat(
                plan.story().beats().stream(),
                plan.story().otherHooks().stream().filter(hook -> used.contains(hook.id())));
    }

    private List<SpokenLine> lines(boolean withClaimsOnly) {
        return beats().flatMap(beat -> beat.lines().stream())
                .filter(line -> !withClaimsOnly || !line.claims().isEmpty())
                .map(this::spoken)
                .toList();
    }

    private SpokenLine spoken(Line line) {
        Market own = market;
        Voice voice = own == null ? line.voice() : line.voiceIn(own);
        return new SpokenLine(
                line.by(), read(line.text()), line.at(), voice, recording(voice), line.claims());
    }

    /// The hash of a recording, unless it is the sound of footage, which the pictures seal.
    private @Nullable String recording(@Nullable Voice voice) {
        if (voice == null || footage().anyMatch(voice.media()::equals)) {
            return null;
        }
        return plan.findMedia(voice.media()).map(MediaItem::sha256).orElse(null);
    }

    boolean hasBroughtCaptions() {
        return !brought().isEmpty();
    }

    /// A file under another name is the same.
    private List<CaptionsOf> brought() {
        Market own = market;
        Stream<BroughtCaptions> all =
                own != null
                        ? plan.story().findCaptions(own).stream()
                        : plan.brief().audience().markets().stream()
                                .flatMap(each -> plan.story().findCaptions(each).stream());
        return all.map(each -> new CaptionsOf(each.hook(), Sha256.of(each.bytes()), each.cues()))
                .toList();
    }

    private List<ShownText> texts(boolean withClaimsOnly) {
        return beats().flatMap(beat -> beat.texts().stream())
                .filter(text -> !withClaimsOnly || !text.claims().isEmpty())
                .map(this::shown)
                .toList();
    }

    private ShownText shown(ScreenText text) {
        return new ShownText(text.role(), read(text.text()), text.at(), text.claims());
    }

    private List<CardText> cards() {
        return shots().flatMap(shot ->
                        shot instanceof Shot.Card(FrameRange at, _, Localized text)
                                ? Stream.of(new CardText(at, read(text)))
                                : Stream.empty())
                .toList();
    }

    private List<PostTextOf> postTexts(boolean withClaimsOnly) {
        return Stream.ofNullable(plan.story().postText())
                .filter(post -> !withClaimsOnly || !post.claims().isEmpty())
                .map(post ->
                        new PostTextOf(
                                read(post.text()),
                                post.claims(),
                                platformTexts(post, !withClaimsOnly)))
                .toList();
    }

    /// A change in one market is one of no other.
    ///
    /// @param withMark whether the mark of what is paid for belongs to it, or its words alone
    private @Nullable Map<Platform, PlatformTextOf> platformTexts(PostText post, boolean withMark) {
        Map<Platform, PlatformTextOf> all = new EnumMap<>(Platform.class);
        for (Platform platform : brief.platforms()) {
            PlatformText own = post.on(platform);
            Localized text = own.text();
            Market here = market;
            PlatformTextOf read =
                    new PlatformTextOf(
                            text == null || (here != null && !own.hasText(here))
                                    ? null
                                    : read(text),
                            readOrNone(own.title()),
                            own.hashtags(),
                            readOrNone(own.altText()),
                            withMark ? own.paidPartnership() : null);
            if (!read.equals(PlatformTextOf.NONE)) {
                all.put(platform, read);
            }
        }
        return all.isEmpty() ? null : all;
    }

    private @Nullable String readOrNone(@Nullable Localized text) {
        String read = text == null ? "" : read(text);
        return read.isBlank() ? null : read;
    }

    private String read(Localized text) {
        Market own = market;
        return own == null ? text.source() : text.in(own);
    }

    private record Footage(List<MediaItem> files) {}

    private record SoundOf(MediaId media, Duration in, FrameRange at) {}

    private record Sounds(
            @Nullable Music music,
            List<SoundOf> sounds,
            List<Voice> voices,
            List<MediaItem> files,
            @Nullable List<RoomTone> rooms) {}

    private record OwnScenes(PersonId person, List<Shot> shots, List<MediaItem> files) {}

    private Stream<Shot> shots() {
        return beats().flatMap(beat -> beat.shots().stream());
    }

    /// A card's text belongs to the words; that there is a card, and when, to the pictures.
    private Shot pictured(Shot shot) {
        return switch (shot) {
            case Shot.Footage footage -> footage;
            case Shot.Dark dark -> dark;
            case Shot.Card(var at, var begins, _) -> new Shot.Card(at, begins, Localized.of(""));
        };
    }

    private Stream<MediaId> footage() {
        return footageOf(shots());
    }

    private Stream<MediaId> logo() {
        return Stream.ofNullable(plan.story().logo()).map(Logo::media);
    }

    private static Stream<MediaId> footageOf(Stream<Shot> shots) {
        return shots.flatMap(shot ->
                shot instanceof Shot.Footage footage ? Stream.of(footage.media()) : Stream.empty());
    }

    private Sounds sounds() {
        Music music = plan.story().music();
        List<Sound> heard = beats().flatMap(beat -> beat.sounds().stream()).toList();
        List<Voice> voices = new ArrayList<>();
        for (Line line : beats().flatMap(beat -> beat.lines().stream()).toList()) {
            Stream.concat(Stream.ofNullable(line.voice()), line.voices().values().stream())
                    .sorted(Comparator.comparing(Voice::media).thenComparing(Voice::in))
                    .forEach(voices::add);
        }
        Stream<MediaId> used =
                Stream.of(
                                Stream.ofNullable(music).map(Music::media),
                                heard.stream().map(Sound::media),
                                voices.stream().map(Voice::media),
                                plan.story().roomTones().stream().map(RoomTone::media))
                        .flatMap(each -> each);
        return new Sounds(
                music,
                heard.stream()
                        .map(each -> new SoundOf(each.media(), each.in(), each.at()))
                        .toList(),
                voices,
                files(used),
                plan.story().rooms());
    }

    private OwnScenes ownScenes() {
        PersonId shown = Objects.requireNonNull(person, "own scenes are somebody's");
        List<Shot> shots =
                shots().filter(shot ->
                                shot instanceof Shot.Footage footage
                                        && footage.people().contains(shown))
                        .toList();
        return new OwnScenes(shown, shots, files(footageOf(shots.stream())));
    }

    private List<MediaItem> files(Stream<MediaId> ids) {
        return ids.distinct().sorted().flatMap(id -> plan.findMedia(id).stream()).toList();
    }

    private record Claims(List<Claim> claims) {}

    /// @param post absent where the post text makes no claim
    /// @param captions captions that were brought; absent where there are none, or no line that
    ///   they could put into other words makes a claim
    private record ClaimWording(
            List<SpokenLine> lines,
            List<ShownText> texts,
            @Nullable List<PostTextOf> post,
            @Nullable List<CaptionsOf> captions) {}

    private ClaimWording claimWording() {
        List<SpokenLine> lines = lines(true);
        List<PostTextOf> post = postTexts(true);
        List<CaptionsOf> captions = lines.isEmpty() ? List.of() : brought();
        return new ClaimWording(
                lines,
                texts(true),
                post.isEmpty() ? null : post,
                captions.isEmpty() ? null : captions);
    }

    private record People(List<Person> people) {}

    private record Outcomes(List<String> asked) {}

    private List<Claim> claims() {
        Market own = market;
        return brief.claims().stream()
                .filter(claim -> own == null || claim.usedIn(own))
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }

    /// The outcomes without rule ids, versions and reasons: a newer rulebook asks again only where
    /// what it asks of this scope is different.
    private Outcomes outcomes() {
        Assessment assessment = plan.assessment();
        Stream<String> levels =
                assessment.decisions().stream()
                        .map(decision -> decision.step())
                        .distinct()
                        .filter(scope.steps()::contains)
                        .map(step -> step.key() + " " + assessment.decision(step, market).level());
        Stream<String> needs =
                assessment.needs().stream()
                        .filter(need -> scope.concerns(need.what()))
                        .filter(need -> market == null || Standing.concerns(plan, need, market))
                        .map(PartDocuments::asked);
        Stream<String> nevers =
                assessment.never().stream()
                        .filter(never -> scope.concerns(never.what()))
                        .filter(never -> market == null || Standing.concerns(never, market))
                        .map(never ->
                                "never "
                                        + never.what()
                                        + " "
                                        + never.value()
                                        + (never.replacement() == null
                                                ? ""
                                                : " but " + never.replacement()));
        Stream<String> limits =
                assessment.limits().stream()
                        .filter(limit -> scope.concerns(limit.measure()))
                        .map(limit ->
                                "limit %s %s %s %s"
                                        .formatted(
                                                limit.measure(),
                                                limit.bound(),
                                                limit.number().toPlainString(),
                                                limit.unit()));
        return new Outcomes(
                Stream.of(levels, needs, nevers, limits)
                        .flatMap(each -> each)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static String asked(Need need) {
        return "need %s %s %d".formatted(need.what(), need.item(), need.leastMillis())
                + (need.of() == null ? "" : " " + need.of())
                + (need.showing() == null ? "" : " " + need.showing());
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }
}
