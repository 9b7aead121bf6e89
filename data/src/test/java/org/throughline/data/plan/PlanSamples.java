package org.throughline.data.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Lane;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brand;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
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
import org.throughline.data.campaign.Member;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Line;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Music;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.data.story.Transition;
import org.throughline.data.story.Voice;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

/// A small plan with two markets, two hooks, one claim and everything a seal can cover.
public final class PlanSamples {

    public static final Market US = new Market("US");
    public static final Market DE = new Market("DE");
    public static final BriefId BRIEF = new BriefId("fifteen-years");
    public static final Instant MONDAY = Instant.parse("2027-02-15T09:00:00Z");
    public static final Member BRAND_LEAD = new Member("Ruben", "brand-lead", null, List.of());
    public static final Member LEGAL = new Member("Wilma", "legal", null, List.of("claims"));
    public static final Member EXECUTIVE =
            new Member("Salme", "executive", null, List.of("whole-file"));
    public static final Member SHOWN = new Member("Pia", "person-shown", null, List.of());
    public static final Member LOCAL = new Member("Jonas", "local-market", DE, List.of());

    private static final List<Because> BECAUSE = List.of(new Because("T6", 4, "Ruben", "So."));
    private static final MediaId PIA = new MediaId("pia");
    private static final MediaId BED = new MediaId("bed");

    private PlanSamples() {}

    public static ProductionPlan plan() {
        return new ProductionPlan(
                new PlanId("lights-back-on", BRIEF, 1),
                new Brand(
                        "Tindrel", List.of("en"), Map.of("ink", "#1F2430"), List.of("hack"), null),
                List.of(
                        new MarketProfile(US, "en", ZoneId.of("America/New_York")),
                        new MarketProfile(DE, "de", ZoneId.of("Europe/Berlin"))),
                brief(),
                story(),
                media(),
                List.of(),
                assessment(List.of(), List.of()),
                "Ida",
                List.of(BRAND_LEAD, LEGAL, LOCAL),
                MONDAY);
    }

    public static Brief brief() {
        return new Brief(
                BRIEF,
                "Fifteen years",
                new Goal(
                        "conversion",
                        null,
                        "link clicks/reach",
                        new java.math.BigDecimal("0.007"),
                        41,
                        new java.math.BigDecimal("0.009"),
                        14,
                        "completion"),
                new Audience(
                        List.of(US, DE),
                        List.of("35-44"),
                        List.of("new-to-us"),
                        "newcomer",
                        List.of("comparing"),
                        List.of("none"),
                        List.of("captions"),
                        List.of("sound-off"),
                        Map.of(DE, "no"),
                        "a part broke",
                        "you will not have to throw it away"),
                new Feeling("curious", "reassured"),
                List.of("product-launch", "sustainability"),
                new Stakes("high", List.of("product-launch"), "none", "yes"),
                "Every part can be replaced for fifteen years.",
                "one-point",
                List.of(),
                new Humour(List.of("none"), List.of()),
                List.of(
                        new Claim(
                                new ClaimId("c1"),
                                "every part for fifteen years",
                                "guarantee",
                                "Wilma",
                                new Evidence("attached-and-checked", "contract", "policy", null),
                                List.of(),
                                null)),
                List.of(
                        new Person(
                                new PersonId("pia"),
                                "Pia",
                                "founder",
                                "adult",
                                "face-and-voice",
                                "equity",
                                List.of(),
                                new Release(
                                        "signed",
                                        List.of("organic"),
                                        List.of(),
                                        true,
                                        List.of(),
                                        true,
                                        null))),
                new Publish(LocalDate.of(2027, 3, 9), LocalTime.of(9, 0), Map.of()),
                List.of(Platform.INSTAGRAM_REELS),
                List.of("organic"),
                List.of("none"),
                "product-demo",
                "none",
                List.of(),
                List.of("none"),
                Map.of(),
                Map.of());
    }

    public static Story story() {
        Beat hook = hook("hook", "question", "How long should a lamp live?", "Wie lange lebt sie?");
        Beat other = hook("hook-b", "problem-first", "One tiny part.", "Ein kleines Teil.");
        Beat message =
                new Beat(
                        "message",
                        BeatKind.MESSAGE,
                        null,
                        null,
                        new FrameRange(84, 480),
                        List.of(shot(new FrameRange(84, 480), 10)),
                        List.of(
                                line(
                                        "Every part for fifteen years.",
                                        "Jedes Teil, fünfzehn Jahre.",
                                        List.of(new ClaimId("c1")))),
                        List.of(
                                new ScreenText(
                                        "message",
                                        localized("Fifteen years.", "Fünfzehn Jahre."),
                                        new FrameRange(96, 219),
                                        List.of(new ClaimId("c1")))),
                        List.of(),
                        false);
        return new Story(
                BRIEF,
                FrameRate.THIRTY,
                List.of(hook, message),
                List.of(other),
                Map.of(),
                new Music(BED, true, -6),
                List.of(),
                null);
    }

    private static Beat hook(String id, String kind, String text, String german) {
        return new Beat(
                id,
                BeatKind.HOOK,
                kind,
                null,
                new FrameRange(0, 84),
                List.of(shot(new FrameRange(0, 84), 0)),
                List.of(line(text, german, List.of())),
                List.of(),
                List.of(),
                false);
    }

    private static Line line(String text, String german, List<ClaimId> claims) {
        return new Line(
                new PersonId("pia"),
                localized(text, german),
                null,
                new Voice(PIA, Duration.ofSeconds(4), null),
                Map.of(),
                claims);
    }

    private static Localized localized(String text, String german) {
        return new Localized(text, Map.of(DE, new LocalText(german, text, "Jonas")));
    }

    private static Shot shot(FrameRange at, int inSeconds) {
        return new Shot.Footage(
                at,
                new Transition.Cut(),
                PIA,
                Duration.ofSeconds(inSeconds),
                Framing.CENTER,
                List.of(new PersonId("pia")),
                true,
                "Pia holds one screw");
    }

    public static List<MediaItem> media() {
        return List.of(
                new MediaItem(
                        PIA,
                        "pia.mp4",
                        "a".repeat(64),
                        "drawn",
                        null,
                        List.of(new PersonId("pia")),
                        List.of(),
                        true),
                new MediaItem(
                        BED, "bed.flac", "b".repeat(64), "own", "own", List.of(), List.of(), true));
    }

    public static Assessment assessment(List<Need> needs, List<Hold> holds) {
        return assessment(needs, holds, List.of());
    }

    static Assessment assessment(List<Need> needs, List<Hold> holds, List<Never> nevers) {
        return new Assessment(
                BRIEF,
                "Tindrel",
                4,
                List.of(),
                List.of(
                        new Decision(
                                Step.SCRIPT,
                                null,
                                Level.PERSON_ONLY,
                                Level.MACHINE_DRAFTS,
                                BECAUSE,
                                List.of(),
                                List.of())),
                List.of(
                        new Ask("brand-lead", null, null, "words", "plan", BECAUSE),
                        new Ask("brand-lead", null, null, "pictures", "plan", BECAUSE),
                        new Ask("legal", null, null, "claims", "plan", BECAUSE),
                        new Ask("local-market", DE, null, "words", "plan", BECAUSE),
                        new Ask("executive", null, null, "whole-file", "release", BECAUSE)),
                needs,
                nevers,
                holds,
                List.of(),
                new Lane(false, 3, BECAUSE),
                List.of(),
                List.of());
    }

    public static ProductionPlan with(ProductionPlan plan, Brief brief) {
        return copy(plan, brief, plan.story(), plan.media(), plan.assessment());
    }

    public static ProductionPlan with(ProductionPlan plan, Story story) {
        return copy(plan, plan.brief(), story, plan.media(), plan.assessment());
    }

    public static ProductionPlan with(ProductionPlan plan, List<MediaItem> media) {
        return copy(plan, plan.brief(), plan.story(), media, plan.assessment());
    }

    public static ProductionPlan with(ProductionPlan plan, Assessment assessment) {
        return copy(plan, plan.brief(), plan.story(), plan.media(), assessment);
    }

    /// The same plan, approved by others.
    public static ProductionPlan approvedBy(ProductionPlan plan, List<Member> approvers) {
        return new ProductionPlan(
                plan.id().next(),
                plan.brand(),
                plan.markets(),
                plan.brief(),
                plan.story(),
                plan.media(),
                plan.answers(),
                plan.assessment(),
                plan.author(),
                approvers,
                plan.proposedAt());
    }

    /// The same plan, about which somebody more is asked.
    public static ProductionPlan asking(ProductionPlan plan, Ask more) {
        Assessment all = plan.assessment();
        List<Ask> asks = new ArrayList<>(all.asks());
        asks.add(more);
        return with(
                plan,
                new Assessment(
                        all.brief(),
                        all.rulebook(),
                        all.rulebookVersion(),
                        all.sensitivities(),
                        all.decisions(),
                        asks,
                        all.needs(),
                        all.never(),
                        all.holds(),
                        all.limits(),
                        all.lane(),
                        all.notes(),
                        all.unanswered()));
    }

    private static ProductionPlan copy(
            ProductionPlan plan,
            Brief brief,
            Story story,
            List<MediaItem> media,
            Assessment assessment) {
        return new ProductionPlan(
                plan.id().next(),
                plan.brand(),
                plan.markets(),
                brief,
                story,
                media,
                plan.answers(),
                assessment,
                plan.author(),
                plan.approvers(),
                plan.proposedAt());
    }

    /// Every required seal, given by whoever may.
    public static List<Seal> allSeals(ProductionPlan plan) {
        return plan.requiredSeals().stream().map(required -> given(plan, required)).toList();
    }

    public static Seal given(ProductionPlan plan, RequiredSeal required) {
        Member by =
                plan.approvers().stream().filter(required::mayBeGivenBy).findFirst().orElseThrow();
        var outcome = plan.seal(required, by, MONDAY);
        return ((org.throughline.data.problem.Outcome.Accepted<Seal>) outcome).value();
    }
}
