package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Video;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;
import org.throughline.planner.beats.BeatsEditor;
import org.throughline.planner.plan.AddVideo.Taken;
import org.throughline.planner.plan.TakenPart;
import org.throughline.renderer.caption.CaptionStandards;

/// The beats of a video by hand, without a browser.
class BeatsEditorTest extends InSampleHouse {

    private static final Seat SEAT = new Seat("Ida Fennimar", "strategist");
    private static final String CAMPAIGN = "lights-back-on";

    @Override
    SampleFolder sample() {
        return SampleFolder.sealed();
    }

    @Test
    void post_text_that_was_taken_of_another_video_stays_when_the_beats_begin() {
        Taken words = new Taken(new BriefId("twenty-seconds"), Set.of(TakenPart.POST_TEXT));
        Video made =
                accepted(
                        house.addVideo()
                                .add(
                                        CAMPAIGN,
                                        "Another",
                                        "another",
                                        List.of(new Market("DE")),
                                        List.of(Platform.X),
                                        words,
                                        IDA));
        BriefId id = made.brief().id();
        SessionCampaign open =
                new SessionCampaign(house.store(), Sitting.of(SEAT), new Remembered());
        BeatsEditor editor = new BeatsEditor(id, beats(open), SEAT);

        all(editor)
                .filter(each -> each.getId().filter("beats-begin"::equals).isPresent())
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .click();

        Story kept =
                house.store()
                        .inTransaction(store -> store.videos().find(CAMPAIGN, id))
                        .map(Video::story)
                        .orElseThrow();
        assertThat(kept.beats()).isNotEmpty();
        assertThat(kept.postText()).isNotNull().isEqualTo(made.story().postText());
    }

    private StoreBeats beats(SessionCampaign open) {
        StoreBriefs briefs =
                new StoreBriefs(
                        house.store(),
                        house.assessor(),
                        house.rulesInForce(),
                        house.editVideo(),
                        house.proposePlan(),
                        house.revisePlan(),
                        house.measureApproval(),
                        house.dismissHint(),
                        house.askFeeling(),
                        house.readMaster(),
                        house.keepTypes(),
                        house.clock(),
                        open);
        return new StoreBeats(house.store(), briefs, open, CaptionStandards.shipped());
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(BeatsEditorTest::all));
    }
}
