package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Video;
import org.throughline.planner.Texts;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.board.CampaignView;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StillMarkup;

/// The page of the sealed sample, without a browser: what somebody has typed in one part of it is
/// there after something was done in another.
class CampaignViewTest extends InSampleHouse {

    private CampaignView page;

    @Override
    SampleFolder sample() {
        return SampleFolder.sealed();
    }

    @BeforeEach
    void open() {
        Sitting sitting = Sitting.of(new Seat("Ida Fennimar", "strategist"));
        SessionCampaign open = new SessionCampaign(house.store(), sitting, new Remembered());
        page =
                new CampaignView(
                        new StoreCampaigns(
                                house.store(),
                                house.campaignMatrix(),
                                house.sealPlan(),
                                house.approvePlan(),
                                house.answerHold(),
                                house.loosenedFacts(),
                                house.addVideo(),
                                house.readMaster(),
                                house.setEmbargo(),
                                house.askFeeling(),
                                house.keepTypes(),
                                open),
                        new StoreDrafts(
                                house.store(),
                                house.watchDraft(),
                                house.noteAtFrame(),
                                house.answerNote(),
                                house.askFeeling(),
                                house.keepGuestLinks(),
                                house.decideDraft(),
                                house.sealDraft(),
                                house.packRelease(),
                                house.recordPost(),
                                house.joinResults(),
                                house.keepCurve(),
                                house.renderQueue(),
                                house::storyboards,
                                house.dataFolder()),
                        new StoreTogether(house.changeTogether(), open),
                        house.waitsFor(),
                        sitting);
    }

    @Test
    void setting_and_lifting_an_embargo_leaves_what_is_typed_elsewhere() {
        open("add-video", "together");
        find(TextField.class, "add-video-name").setValue("Another");
        find(IntegerField.class, "together-days").setValue(3);
        mixOf(Platform.LINKEDIN);

        embargo();
        assertThat(seek(Button.class, "embargo-lift")).isPresent();
        assertThat(StillMarkup.find(page, "early-twenty-seconds-JP")).isPresent();
        stillThere();

        find(Button.class, "embargo-lift").click();
        assertThat(seek(Button.class, "embargo-lift")).isEmpty();
        assertThat(StillMarkup.find(page, "early-twenty-seconds-JP")).isEmpty();
        stillThere();
    }

    @Test
    void changing_several_leaves_what_is_typed_elsewhere_and_the_way_back_outlives_an_embargo() {
        open("add-video", "together", "embargo");
        find(TextField.class, "add-video-name").setValue("Another");
        find(IntegerField.class, "together-days").setValue(3);
        mixOf(Platform.LINKEDIN);
        find(DatePicker.class, "embargo-date").setValue(LocalDate.of(2027, 3, 11));

        find(Button.class, "together-all").click();
        find(Button.class, "together-look").click();
        find(Button.class, "together-apply").click();
        assertThat(seek(Component.class, "together-done")).isPresent();
        assertThat(seek(Button.class, "together-apply")).isEmpty();
        assertThat(find(DatePicker.class, "embargo-date").getValue())
                .isEqualTo(LocalDate.of(2027, 3, 11));
        assertThat((Set<?>) find(CheckboxGroup.class, "together-videos").getValue()).hasSize(3);
        stillThere();

        embargo();
        assertThat(seek(Button.class, "together-undo")).isPresent();
        find(Button.class, "together-undo").click();
        assertThat(seek(Component.class, "together-done")).isEmpty();
        stillThere();
    }

    @Test
    void what_waits_for_whoever_comes_in_is_one_press_away() {
        int waiting = house.waitsFor().counts(Actor.member("Ida Fennimar", "strategist")).all();

        assertThat(waiting).isPositive();
        assertThat(find(Anchor.class, "to-inbox").getText())
                .isEqualTo(Texts.text("campaign.waits", waiting));
        assertThat(find(Anchor.class, "to-inbox").getHref()).isEqualTo(Paths.INBOX);
    }

    @Test
    void a_video_without_a_day_is_named_under_an_embargo() {
        Video seen =
                house.store()
                        .inTransaction(kept ->
                                kept.videos().find("lights-back-on", new BriefId("fifteen-years")))
                        .orElseThrow();
        accepted(
                house.editVideo()
                        .save(
                                seen,
                                seen.brief().withPublish(null),
                                seen.story(),
                                Actor.member("Ida Fennimar", "strategist")));
        embargo();

        assertThat(find(Component.class, "embargo-times").getElement().getTextRecursively())
                .containsOnlyOnce("No day yet");
    }

    private void open(String... forms) {
        for (String form : forms) {
            find(Button.class, form + "-open").click();
        }
    }

    private void embargo() {
        if (seek(DatePicker.class, "embargo-date").isEmpty()) {
            open("embargo");
        }
        find(DatePicker.class, "embargo-date").setValue(LocalDate.of(2027, 3, 16));
        find(TimePicker.class, "embargo-time").setValue(LocalTime.of(18, 0));
        find(Button.class, "embargo-set").click();
    }

    @SuppressWarnings("unchecked")
    private void mixOf(Platform platform) {
        ((Select<Platform>) find(Select.class, "mix-platform")).setValue(platform);
    }

    private void stillThere() {
        assertThat(find(TextField.class, "add-video-name").getValue()).isEqualTo("Another");
        assertThat(find(IntegerField.class, "together-days").getValue()).isEqualTo(3);
        assertThat(find(Select.class, "mix-platform").getValue()).isEqualTo(Platform.LINKEDIN);
    }

    private <T extends Component> T find(Class<T> type, String id) {
        return seek(type, id).orElseThrow();
    }

    private <T extends Component> Optional<T> seek(Class<T> type, String id) {
        return all(page)
                .filter(each -> each.getId().filter(id::equals).isPresent())
                .map(type::cast)
                .findFirst();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(CampaignViewTest::all));
    }
}
