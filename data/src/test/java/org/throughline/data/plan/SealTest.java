package org.throughline.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.data.plan.PlanSamples.DE;
import static org.throughline.data.plan.PlanSamples.US;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.Angle;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.Logo;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Music;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.data.story.Zoom;
import org.throughline.data.time.Speed;

/// An edit breaks exactly the seals whose scope it touches.
class SealTest {

    private static final String WORDS_US = "brand-lead: words, US";
    private static final String WORDS_DE = "brand-lead: words, DE";
    private static final String LOCAL_DE = "local-market: words, DE";
    private static final String PICTURES_US = "brand-lead: pictures, US";
    private static final String PICTURES_DE = "brand-lead: pictures, DE";
    private static final String CLAIMS_US = "legal: claims, US";
    private static final String CLAIMS_DE = "legal: claims, DE";

    private final ProductionPlan plan = PlanSamples.plan();
    private final List<Seal> seals = PlanSamples.allSeals(plan);

    /// One edit and the seals it breaks.
    record Edit(String name, ProductionPlan edited, Set<String> breaks) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Property
    void an_edit_breaks_exactly_the_seals_it_touches(@ForAll("edits") Edit edit) {
        assertThat(broken(edit.edited())).isEqualTo(new TreeSet<>(edit.breaks()));
    }

    @Provide
    Arbitrary<Edit> edits() {
        return Arbitraries.of(all());
    }

    private static List<Edit> all() {
        ProductionPlan plan = PlanSamples.plan();
        Story story = plan.story();
        List<Edit> edits = new ArrayList<>();
        edits.add(
                edit(
                        "a line that carries a claim",
                        Edits.line(story, "message", "Every part for ten years."),
                        WORDS_US,
                        CLAIMS_US));
        edits.add(edit("a line without one", Edits.line(story, "hook", "Ten?"), WORDS_US));
        edits.add(
                edit(
                        "a local line",
                        Edits.beat(
                                story,
                                "hook",
                                beat ->
                                        Edits.lines(
                                                beat,
                                                beat.lines().stream()
                                                        .map(line ->
                                                                Edits.text(
                                                                        line,
                                                                        german(
                                                                                line.text()
                                                                                        .source())))
                                                        .toList())),
                        WORDS_DE,
                        LOCAL_DE));
        edits.add(edit("a post text is written", post(story), WORDS_US, WORDS_DE, LOCAL_DE));
        edits.add(
                edit(
                        "one that makes a claim",
                        post(story, "c1"),
                        WORDS_US,
                        WORDS_DE,
                        LOCAL_DE,
                        CLAIMS_US,
                        CLAIMS_DE));
        edits.add(
                edit(
                        "captions are brought for a market that hears a claim",
                        story.withCaptions(DE, captions("Zehn Jahre.")),
                        WORDS_DE,
                        LOCAL_DE,
                        CLAIMS_DE));
        edits.add(
                edit(
                        "another hook in one market",
                        Edits.hookIn(story, Map.of(US, "hook-b")),
                        WORDS_US));
        edits.add(
                edit(
                        "another take",
                        Edits.beat(story, "message", SealTest::anotherTake),
                        PICTURES_US,
                        PICTURES_DE));
        edits.add(
                edit(
                        "another speed",
                        Edits.beat(story, "message", beat -> moved(beat, null, new Speed(1, 2))),
                        PICTURES_US,
                        PICTURES_DE));
        edits.add(
                edit(
                        "a slow zoom",
                        Edits.beat(story, "message", beat -> moved(beat, new Zoom(true, 6), null)),
                        PICTURES_US,
                        PICTURES_DE));
        edits.add(
                edit(
                        "a logo on the ending",
                        story.withLogo(new Logo(plan.media().get(1).id(), 30, List.of("ending"))),
                        PICTURES_US,
                        PICTURES_DE));
        edits.add(
                edit(
                        "a room tone",
                        story.withRooms(
                                List.of(
                                        new RoomTone(
                                                plan.media().get(1).id(),
                                                -20,
                                                RoomTone.USUAL_FADE,
                                                List.of())))));
        edits.add(
                new Edit(
                        "other footage under the same name",
                        PlanSamples.with(plan, plan.media().stream().map(SealTest::again).toList()),
                        Set.of(PICTURES_US, PICTURES_DE)));
        edits.add(
                edit(
                        "quieter music",
                        new Story(
                                story.brief(),
                                story.rate(),
                                story.beats(),
                                story.otherHooks(),
                                story.hookIn(),
                                new Music(plan.media().get(1).id(), true, -12),
                                story.ruleBreaks(),
                                story.postText())));
        return edits;
    }

    private static Story post(Story story, String... claims) {
        return story.withPostText(
                new PostText(
                        Localized.of("Ten years of parts."),
                        Stream.of(claims).map(ClaimId::new).toList()));
    }

    @Test
    void what_a_platform_of_the_video_has_of_its_own_breaks_the_seals_on_it_alone() {
        ProductionPlan common = PlanSamples.with(plan, post(plan.story(), "c1"));
        List<Seal> given = PlanSamples.allSeals(common);
        var english = PlatformText.NONE.withText(Localized.of("Ten years."));
        var german =
                PlatformText.NONE.withTitle(
                        new Localized("", Map.of(DE, new LocalText("Zehn.", null, null))));
        var marked = PlatformText.NONE.withPaidPartnership(true);

        assertThat(broken(common, given)).isEmpty();
        assertThat(broken(on(common, Platform.INSTAGRAM_REELS, english), given))
                .containsExactlyInAnyOrder(WORDS_US, WORDS_DE, LOCAL_DE, CLAIMS_US, CLAIMS_DE);
        assertThat(broken(on(common, Platform.INSTAGRAM_REELS, german), given))
                .containsExactlyInAnyOrder(WORDS_DE, LOCAL_DE, CLAIMS_DE);
        assertThat(broken(on(common, Platform.INSTAGRAM_REELS, marked), given))
                .containsExactlyInAnyOrder(WORDS_US, WORDS_DE, LOCAL_DE);
        assertThat(broken(on(common, Platform.YOUTUBE, english), given)).isEmpty();
    }

    private static ProductionPlan on(ProductionPlan plan, Platform platform, PlatformText own) {
        PostText post = Objects.requireNonNull(plan.story().postText());
        return PlanSamples.with(plan, plan.story().withPostText(post.with(platform, own)));
    }

    private static BroughtCaptions captions(String text) {
        return new BroughtCaptions(
                "spot.de.srt",
                "hook",
                BroughtCaptions.Form.SRT,
                BroughtCaptions.Encoding.UTF_8,
                "1\r\n00:00:00,100 --> 00:00:02,000\r\n" + text,
                List.of(new BroughtCaptions.Cue(100, 2_000, List.of(text), List.of())));
    }

    @Test
    void a_byte_of_brought_captions_breaks_their_seals_and_another_name_none() {
        BroughtCaptions brought = captions("Zehn Jahre.");
        ProductionPlan captioned = PlanSamples.with(plan, plan.story().withCaptions(DE, brought));
        List<Seal> given = PlanSamples.allSeals(captioned);

        assertThat(broken(captioned, given)).isEmpty();
        assertThat(broken(captioned, given, brought.text() + "\n", "spot.de.srt"))
                .containsExactlyInAnyOrder(CLAIMS_DE, WORDS_DE, LOCAL_DE);
        assertThat(broken(captioned, given, brought.text(), "other.srt")).isEmpty();
        assertThat(
                        broken(
                                PlanSamples.with(
                                        captioned, captioned.story().withCaptions(DE, null)),
                                given))
                .containsExactlyInAnyOrder(CLAIMS_DE, WORDS_DE, LOCAL_DE);
    }

    private static Set<String> broken(
            ProductionPlan captioned, List<Seal> given, String text, String name) {
        BroughtCaptions was = captioned.story().findCaptions(DE).orElseThrow();
        return broken(
                PlanSamples.with(
                        captioned,
                        captioned
                                .story()
                                .withCaptions(
                                        DE,
                                        new BroughtCaptions(
                                                name,
                                                was.hook(),
                                                was.form(),
                                                was.charset(),
                                                text,
                                                was.cues()))),
                given);
    }

    private static Edit edit(String name, Story story, String... breaks) {
        return new Edit(name, PlanSamples.with(PlanSamples.plan(), story), Set.of(breaks));
    }

    private static Localized german(String source) {
        return new Localized(source, Map.of(DE, new LocalText("Zehn?", "Ten?", "Jonas")));
    }

    private static Beat anotherTake(Beat beat) {
        List<Shot> shots =
                beat.shots().stream()
                        .map(Shot.Footage.class::cast)
                        .<Shot>map(shot ->
                                new Shot.Footage(
                                        shot.at(),
                                        shot.begins(),
                                        shot.media(),
                                        Duration.ofSeconds(40),
                                        shot.framing(),
                                        shot.people(),
                                        shot.ownSound(),
                                        shot.says()))
                        .toList();
        return new Beat(
                beat.id(),
                beat.kind(),
                beat.hook(),
                beat.ending(),
                beat.at(),
                shots,
                beat.lines(),
                beat.texts(),
                beat.sounds(),
                beat.silent());
    }

    private static Beat moved(Beat beat, @Nullable Zoom zoom, @Nullable Speed speed) {
        return beat.withShots(
                beat.shots().stream()
                        .map(Shot.Footage.class::cast)
                        .<Shot>map(shot ->
                                new Shot.Footage(
                                        shot.at(),
                                        shot.begins(),
                                        shot.media(),
                                        shot.in(),
                                        shot.framing(),
                                        shot.people(),
                                        shot.ownSound(),
                                        shot.says(),
                                        zoom,
                                        speed))
                        .toList());
    }

    private static MediaItem again(MediaItem item) {
        return item.file().equals("pia.mp4")
                ? new MediaItem(
                        item.id(),
                        item.file(),
                        "d".repeat(64),
                        item.source(),
                        item.licence(),
                        item.people(),
                        item.moments(),
                        item.standIn())
                : item;
    }

    @Test
    void every_seal_holds_on_the_plan_it_was_given_on() {
        assertThat(broken(plan)).isEmpty();
    }

    @Test
    void a_plan_without_angles_reads_as_it_did_before_there_were_any() {
        Story bare = plan.story();

        assertThat(bare.withAngles(List.of())).isEqualTo(bare);
        assertThat(Sealing.DOCUMENTS.tree(plan).toString()).doesNotContain("angles");
        assertThat(Sealing.hashed(plan, SealScope.STORY, null, null))
                .doesNotContainKey(PlanPart.ANGLE);
    }

    @Test
    void the_chosen_angle_belongs_to_the_seal_of_the_story_and_the_others_to_none() {
        Angle chosen = angle("One screw.", "Ida").chosenFor("It is the smallest part.");
        Angle other = angle("A birthday each year.", "Teo");
        ProductionPlan told = told(chosen);
        ProductionPlan more = told(chosen, other.leftFor("Whose birthday?"));
        ProductionPlan turned = told(chosen.leftFor(null), other.chosenFor("Warmer."));

        assertThat(broken(told)).as("no word, picture or claim says otherwise").isEmpty();
        assertThat(storyParts(more)).isEqualTo(storyParts(told));
        assertThat(storyParts(turned)).isNotEqualTo(storyParts(told));
        assertThat(storyParts(told)).containsKey(PlanPart.ANGLE);
        assertThat(more.fingerprint()).isNotEqualTo(told.fingerprint());
        assertThat(turned.makesTheSame(plan)).as("a file is made of other things").isTrue();
    }

    private ProductionPlan told(Angle... angles) {
        return PlanSamples.with(plan, plan.story().withAngles(List.of(angles)));
    }

    private static Map<PlanPart, String> storyParts(ProductionPlan plan) {
        return Sealing.hashed(plan, SealScope.STORY, null, null);
    }

    private static Angle angle(String says, String by) {
        return new Angle(says, by, LocalDate.of(2027, 2, 3), false, null);
    }

    @Test
    void placement_belongs_to_every_scope() {
        ProductionPlan boosted =
                PlanSamples.with(plan, plan.brief().withPlacements(List.of("organic", "boosted")));

        assertThat(broken(boosted))
                .containsExactlyInAnyOrder(
                        WORDS_US,
                        WORDS_DE,
                        LOCAL_DE,
                        PICTURES_US,
                        PICTURES_DE,
                        CLAIMS_US,
                        CLAIMS_DE);
    }

    @Test
    void a_market_less_breaks_nothing_in_the_others() {
        ProductionPlan alone =
                PlanSamples.with(plan, BriefEdits.markets(plan.brief(), List.of(US)));

        assertThat(broken(alone)).isEmpty();
    }

    @Test
    void putting_it_back_makes_the_seal_valid_again() {
        ProductionPlan ten =
                PlanSamples.with(
                        plan, Edits.line(plan.story(), "message", "Every part for ten years."));
        ProductionPlan back = PlanSamples.with(ten, plan.story());

        assertThat(broken(ten)).containsExactlyInAnyOrder(WORDS_US, CLAIMS_US);
        assertThat(broken(back)).isEmpty();
        assertThat(back.id().version()).isEqualTo(3);
    }

    @Test
    void an_approver_sees_what_changed_since_their_seal() {
        ProductionPlan ten =
                PlanSamples.with(
                        plan, Edits.line(plan.story(), "message", "Every part for ten years."));
        Seal claims =
                seals.stream()
                        .filter(seal -> seal.scope() == SealScope.CLAIMS)
                        .findFirst()
                        .orElseThrow();

        assertThat(ten.changesSince(plan, claims))
                .containsExactly(
                        new PartChange(
                                PlanPart.CLAIM_WORDING,
                                "lines 1, text",
                                "Every part for fifteen years.",
                                "Every part for ten years."));
    }

    @Test
    void a_newer_rulebook_with_the_same_outcomes_breaks_nothing() {
        var newer = BriefEdits.rulebook(plan.assessment(), 5);

        assertThat(broken(PlanSamples.with(plan, newer))).isEmpty();
    }

    private Set<String> broken(ProductionPlan edited) {
        return broken(edited, seals);
    }

    private static Set<String> broken(ProductionPlan edited, List<Seal> seals) {
        Set<String> broken = new TreeSet<>();
        for (SealState state : edited.sealStates(seals)) {
            if (!(state instanceof SealState.Holds)) {
                broken.add(state.required().says());
            }
        }
        return broken;
    }
}
