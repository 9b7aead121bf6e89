package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.planner.Told.accepted;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import com.vaadin.flow.router.NotFoundException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Publish;
import org.throughline.data.campaign.Video;
import org.throughline.data.problem.Outcome;
import org.throughline.planner.access.Seat;
import org.throughline.planner.calendar.CalendarDesk;
import org.throughline.planner.calendar.CalendarEntry;
import org.throughline.planner.calendar.CalendarView;
import org.throughline.planner.calendar.CampaignCalendar;
import org.throughline.planner.calendar.DayMark;
import org.throughline.planner.calendar.MoveProspect;
import org.throughline.planner.shell.StillMarkup;

/// The calendar of the sealed sample, without a browser: entries are moved, put back, and seen by
/// whoever else looks.
class CalendarViewTest extends InSampleHouse {

    private static final Market JP = new Market("JP");
    private static final String JAPAN = "twenty-seconds-JP-tiktok-planned";

    private final UI ui = new UI();
    private CalendarView page;
    private final AtomicInteger listed = new AtomicInteger();

    @Override
    SampleFolder sample() {
        return SampleFolder.sealed();
    }

    @BeforeEach
    void open() {
        UI.setCurrent(ui);
        page = page("Ida Fennimar", "strategist");
        page.open("2027-03", Map.of());
    }

    private CalendarView page(String name, String role) {
        Sitting sitting = Sitting.of(new Seat(name, role));
        SessionCampaign open = new SessionCampaign(house.store(), sitting, new Remembered());
        return new CalendarView(
                new Counted(new StoreCalendar(house, open), listed),
                new StoreTogether(house.changeTogether(), open),
                house.keepSubscriptions(),
                sitting);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void an_entry_is_moved_after_what_it_breaks_was_shown_and_is_put_back() {
        Publish before = publish();
        StillMarkup.press(page, "move-" + JAPAN);
        assertThat(text("move-now")).contains("Thu 11 Mar, 18:00 Asia/Tokyo");
        assertThat(find(Button.class, "move-do").isEnabled()).isFalse();

        find(DatePicker.class, "move-day").setValue(LocalDate.of(2027, 3, 18));
        find(TimePicker.class, "move-time").setValue(LocalTime.of(9, 30));
        assertThat(text("move-effects")).contains("Thu 18 Mar, 09:30 Asia/Tokyo", "Breaks");
        assertThat(publish()).isEqualTo(before);

        find(Button.class, "move-do").click();
        assertThat(seek("move-dialog")).isEmpty();
        assertThat(publish().localIn(JP)).isEqualTo(LocalDate.of(2027, 3, 18).atTime(9, 30));
        assertThat(text("together-done")).contains("Thu 18 Mar, 09:30 Asia/Tokyo");
        assertThat(still("day-2027-03-18").text()).contains("09:30");

        find(Button.class, "together-undo").click();
        assertThat(publish()).isEqualTo(before);
        assertThat(seek("together-done")).isEmpty();
    }

    @Test
    void a_day_that_is_missing_or_far_off_moves_nothing() {
        StillMarkup.press(page, "move-" + JAPAN);
        find(DatePicker.class, "move-day").setValue(LocalDate.of(3027, 3, 18));
        assertThat(find(DatePicker.class, "move-day").isInvalid()).isTrue();
        assertThat(find(Button.class, "move-do").isEnabled()).isFalse();

        find(DatePicker.class, "move-day").setValue(null);
        assertThat(find(Button.class, "move-do").isEnabled()).isFalse();
    }

    @Test
    void whoever_was_slower_is_told_keeps_what_they_chose_and_moves_it_then() {
        StillMarkup.press(page, "move-" + JAPAN);
        find(DatePicker.class, "move-day").setValue(LocalDate.of(2027, 3, 18));
        elsewhere(LocalTime.of(7, 0));

        find(Button.class, "move-do").click();
        assertThat(text("move-wrong")).contains("saved version 2");
        assertThat(text("move-now")).contains("07:00");
        assertThat(find(DatePicker.class, "move-day").getValue())
                .isEqualTo(LocalDate.of(2027, 3, 18));

        find(Button.class, "move-do").click();
        assertThat(publish().localIn(JP)).isEqualTo(LocalDate.of(2027, 3, 18).atTime(18, 0));
        assertThat(publish().time()).isEqualTo(LocalTime.of(7, 0));
    }

    @Test
    void what_somebody_else_moved_is_shown_at_the_next_look() {
        page.look();
        assertThat(seek("calendar-renewed")).isEmpty();
        elsewhere(LocalTime.of(7, 0));

        page.look();
        assertThat(seek("calendar-renewed")).isPresent();
        assertThat(still("day-2027-03-11").text()).contains("07:00").doesNotContain("18:00");
    }

    @Test
    void nothing_is_listed_anew_at_a_look_while_nothing_was_done() {
        int before = listed.get();
        page.look();
        page.look();
        assertThat(listed).hasValue(before);

        elsewhere(LocalTime.of(7, 0));
        page.look();
        page.look();
        assertThat(listed).hasValue(before + 1);
    }

    @Test
    void the_dialog_names_every_platform_that_moves_though_one_alone_is_shown() {
        page.open("2027-03", Map.of("platform", List.of("tiktok")));
        StillMarkup.press(page, "move-" + JAPAN);

        assertThat(text("move-together"))
                .contains("TikTok (Planned)", "Instagram Reels (Planned)", "YouTube Shorts");
        assertThat(find(Component.class, "move-posted").isVisible()).isFalse();
    }

    /// Counts how often a calendar is listed.
    private record Counted(CalendarDesk desk, AtomicInteger listed) implements CalendarDesk {

        @Override
        public Optional<CampaignCalendar> find() {
            listed.incrementAndGet();
            return desk.find();
        }

        @Override
        public Stand stand() {
            return desk.stand();
        }

        @Override
        public boolean isSeen(String campaign) {
            return desk.isSeen(campaign);
        }

        @Override
        public Outcome<MoveProspect> look(
                CampaignCalendar calendar, CalendarEntry entry, LocalDateTime to, Seat by) {
            return desk.look(calendar, entry, to, by);
        }

        @Override
        public List<DayMark> days(CampaignCalendar calendar, LocalDate from, LocalDate to) {
            return desk.days(calendar, from, to);
        }
    }

    @Test
    void who_reads_along_is_offered_no_move() {
        page = page("Noor Ashgrove", "analyst");
        page.open("2027-03", Map.of());

        assertThat(still("entry-rows").text()).contains("Twenty seconds");
        assertThat(StillMarkup.find(page, "move-" + JAPAN)).isEmpty();
        assertThat(still("entry-" + JAPAN).hasAttr("draggable")).isFalse();
    }

    @Test
    void the_address_names_the_campaign_and_one_that_may_not_be_seen_is_not_there() {
        page.open(
                "2027-03",
                Map.of(
                        "market", List.of("JP"),
                        "campaign", List.of("lights-back-on"),
                        "mix-market", List.of("JP")));
        assertThat(page.path())
                .startsWith("calendar/2027-03?")
                .contains("campaign=lights-back-on", "market=JP", "mix-market=JP");

        assertThatThrownBy(() -> page.open("2027-03", Map.of("campaign", List.of("another"))))
                .isInstanceOf(NotFoundException.class);
    }

    private void elsewhere(LocalTime time) {
        Video seen = video();
        Publish publish = seen.brief().publish();
        accepted(
                house.editVideo()
                        .save(
                                seen,
                                seen.brief()
                                        .withPublish(
                                                new Publish(
                                                        publish.date(),
                                                        time,
                                                        publish.byMarket(),
                                                        publish.times())),
                                seen.story(),
                                IDA));
    }

    private Video video() {
        return house.store()
                .inTransaction(
                        kept -> kept.videos().find("lights-back-on", new BriefId("twenty-seconds")))
                .orElseThrow();
    }

    private Publish publish() {
        return video().brief().publish();
    }

    private org.jsoup.nodes.Element still(String id) {
        return StillMarkup.find(page, id).orElseThrow();
    }

    private String text(String id) {
        return find(Component.class, id).getElement().getTextRecursively();
    }

    private <T extends Component> T find(Class<T> type, String id) {
        return type.cast(seek(id).orElseThrow());
    }

    private Optional<Component> seek(String id) {
        return all(page).filter(each -> each.getId().filter(id::equals).isPresent()).findFirst();
    }

    private static Stream<Component> all(Component part) {
        return Stream.of(
                        Stream.of(part),
                        part.getChildren().flatMap(CalendarViewTest::all),
                        beside(part).flatMap(CalendarViewTest::all))
                .flatMap(each -> each);
    }

    /// What a component has in parts of its own, as a dialog has its buttons.
    private static Stream<Component> beside(Component part) {
        List<Component> found = new ArrayList<>();
        StateNode node = part.getElement().getNode();
        if (node.hasFeature(VirtualChildrenList.class)) {
            node.getFeature(VirtualChildrenList.class)
                    .forEachChild(each -> inside(Element.get(each)).forEach(found::add));
        }
        return found.stream();
    }

    private static Stream<Component> inside(Element element) {
        return element.getComponent()
                .map(Stream::of)
                .orElseGet(() -> element.getChildren().flatMap(CalendarViewTest::inside));
    }
}
