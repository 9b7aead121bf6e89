package org.throughline.renderer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.FrameNote;
import org.throughline.data.story.MediaId;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.interchange.Interchange;
import org.throughline.renderer.interchange.PlacedNote;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.Samples;
import org.throughline.renderer.telling.SourceFacts;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.telling.Variant;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.SourceId;

class NotedEditTest {

    private static final StoryboardMaker MAKER =
            new StoryboardMaker(
                    PlatformProfiles.shipped(),
                    CaptionStandards.shipped(),
                    new Letterer(FontBook.shipped()));

    @Test
    void without_the_media_it_says_what_lies_beside_the_draft_and_the_notes() {
        var plan = Samples.breath();
        var variant = new Variant(Samples.US, Platform.INSTAGRAM_REELS, "hook");
        var beside =
                new Interchange(
                        value(MAKER.lay(Telling.approved(plan, variant), atHand(plan), 1080)));
        var note =
                new FrameNote(
                        new UUID(0, 1),
                        DraftId.parse("lights.breath.1.US.instagram-reels"),
                        7,
                        "00:00:00:07",
                        "Ida Fennimar",
                        Instant.EPOCH,
                        "Too early.");

        var edit = new NotedEdit(MAKER);

        assertThat(value(edit.of(plan, variant, List.of())).edl()).isEqualTo(beside.edl());
        assertThat(value(edit.of(plan, variant, List.of())).otio()).isEqualTo(beside.otio());
        assertThat(
                        value(edit.of(plan, variant, List.of(PlacedNote.here(note))))
                                .edl()
                                .lines()
                                .toList())
                .contains("* LOC: 01:00:00:07 CYAN    Ida Fennimar: Too early.")
                .containsAll(beside.edl().lines().toList());
    }

    /// Other ids, sizes and lengths than are assumed.
    private static Map<MediaId, SourceFacts> atHand(ProductionPlan plan) {
        var facts = new HashMap<MediaId, SourceFacts>();
        for (var item : plan.media()) {
            var id = new SourceId(new UUID(9, facts.size()));
            var source = new Source(id, item.sha256(), Container.MP4);
            facts.put(item.id(), new SourceFacts(source, 640, 360, 3_000, true));
        }
        return facts;
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}
