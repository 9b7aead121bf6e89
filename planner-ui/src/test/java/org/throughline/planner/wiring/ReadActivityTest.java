package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.Texts;
import org.throughline.planner.access.Actor;
import org.throughline.planner.audit.Act;
import org.throughline.planner.audit.ActKind;
import org.throughline.planner.audit.ActivityFile;
import org.throughline.planner.audit.ActivityFilter;
import org.throughline.planner.audit.KnownAct;
import org.throughline.planner.audit.ReadActivity;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.shell.Found;

/// The activity of two campaigns, one of which is embargoed for whoever writes the other.
class ReadActivityTest {

    private static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");
    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Actor OTHER = Actor.member("Another Author", "strategist");
    private static final Actor STRANGER = Actor.member("Nobody Here", "analyst");
    private static final Actor ADMINISTRATOR = Actor.member("Administrator", "administrator");

    @TempDir private Path folder;
    private House house;
    private ReadActivity activity;

    @BeforeEach
    void enter_two_campaigns() throws IOException {
        house =
                House.open(
                        folder.resolve("data"),
                        new Programs(folder.resolve("none"), folder.resolve("java")),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        activity = house.readActivity();
        enter(UnaryOperator.identity());
        enter(text ->
                text.replace("name: Lights back on", "name: Winter")
                        .replace("twenty-seconds", "winter-twenty-seconds")
                        .replace("fifteen-years", "winter-fifteen-years")
                        .replace("the-last-thing-he-fixed", "winter-last-thing")
                        .replace("Ida Fennimar", "Another Author"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_acts_of_another_campaign_are_nowhere() {
        add("propose plan", "winter.winter-twenty-seconds.1", "");
        add("accept draft", "winter.winter-twenty-seconds.1.US.tiktok", "");

        ReadActivity.Page page = activity.page(ActivityFilter.NONE, 0, ZoneOffset.UTC, IDA);
        var asked = new ActivityFilter("winter", null, null, null, null);

        assertThat(subjects(page.acts())).containsExactly("lights-back-on");
        assertThat(page.older()).isFalse();
        assertThat(activity.page(asked, 0, ZoneOffset.UTC, IDA).acts()).isEmpty();
        assertThat(subjects(activity.all(ActivityFilter.NONE, ZoneOffset.UTC, IDA)))
                .containsExactly("lights-back-on");
        assertThat(activity.choices(IDA).campaigns()).containsOnlyKeys("lights-back-on");
        assertThat(activity.choices(IDA).people()).doesNotContain("Another Author");
        assertThat(activity.page(asked, 0, ZoneOffset.UTC, OTHER).acts()).hasSize(3);
        assertThat(ReadActivity.showsChain(IDA)).isFalse();
        assertThat(activity.all(ActivityFilter.NONE, ZoneOffset.UTC, ADMINISTRATOR)).hasSize(4);
    }

    @Test
    void what_another_campaign_holds_is_not_found() {
        List<Found> found = house.findAnything().find("fixed", List.of(), IDA);

        assertThat(found).extracting(Found::path).containsExactly("brief/the-last-thing-he-fixed");
        assertThat(house.findAnything().find("winter", List.of(), IDA)).isEmpty();
        assertThat(house.findAnything().find("winter", List.of(), OTHER))
                .extracting(Found::kind)
                .contains(Found.Kind.CAMPAIGN, Found.Kind.VIDEO);
        assertThat(house.findAnything().find("fixed", List.of(), STRANGER)).isEmpty();
        assertThat(house.findAnything().find("fixed", List.of(), ADMINISTRATOR)).hasSize(2);
    }

    @Test
    void acts_lead_to_what_is_still_there() {
        add("edit video", "lights-back-on.twenty-seconds", "version 2");
        add("render draft", "lights-back-on.twenty-seconds.1.US.tiktok", "");
        add("edit video", "lights-back-on.gone", "version 2");

        assertThat(activity.page(ActivityFilter.NONE, 0, ZoneOffset.UTC, IDA).acts())
                .extracting(Act::place)
                .containsExactly(
                        new Act.Place.OfCampaign(),
                        new Act.Place.OfPlan("twenty-seconds"),
                        new Act.Place.OfBrief("twenty-seconds"),
                        new Act.Place.OfCampaign());
    }

    @Test
    void acts_are_narrowed_by_kind_person_and_the_days_of_the_reader() {
        add("note at frame", "lights-back-on.twenty-seconds.1.US.tiktok", "frame 3");
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        house.store()
                .useTransaction(kept ->
                        kept.audit()
                                .add(
                                        Instant.parse("2027-02-15T15:00:00.5Z"),
                                        "Noor Ashgrove",
                                        "seal plan",
                                        "lights-back-on.twenty-seconds.1",
                                        "words"));
        LocalDate day = LocalDate.of(2027, 2, 15);

        assertThat(found(new ActivityFilter(null, null, ActKind.DRAFTS, null, null), tokyo))
                .containsExactly("note at frame");
        assertThat(found(new ActivityFilter(null, "Noor Ashgrove", null, null, null), tokyo))
                .containsExactly("seal plan");
        assertThat(found(new ActivityFilter(null, null, null, day.plusDays(1), null), tokyo))
                .containsExactly("seal plan");
        assertThat(found(new ActivityFilter(null, null, null, null, day), tokyo))
                .containsExactly("note at frame", "enter campaign");
        assertThat(found(new ActivityFilter(null, null, null, day, day), ZoneOffset.UTC))
                .hasSize(3);
    }

    @Test
    void a_page_of_a_long_history_is_read_in_pieces_and_paged_without_gaps() {
        for (int number = 1; number <= 120; number++) {
            add("edit video", "lights-back-on.twenty-seconds", "version " + number);
            add("edit video", "winter.winter-twenty-seconds", "version " + number);
        }

        ReadActivity.Page first = activity.page(ActivityFilter.NONE, 0, ZoneOffset.UTC, IDA);
        ReadActivity.Page second = activity.page(ActivityFilter.NONE, 50, ZoneOffset.UTC, IDA);
        ReadActivity.Page last = activity.page(ActivityFilter.NONE, 100, ZoneOffset.UTC, IDA);

        assertThat(first.acts()).hasSize(50);
        assertThat(first.acts().getFirst().entry().says()).isEqualTo("version 120");
        assertThat(second.acts().getFirst().entry().says()).isEqualTo("version 70");
        assertThat(second.older()).isTrue();
        assertThat(last.acts()).hasSize(21);
        assertThat(last.older()).isFalse();
    }

    @Test
    void the_chain_holds_and_the_files_follow_from_it() {
        assertThat(activity.chain().holds()).isTrue();
        add("edit video", "lights-back-on.twenty-seconds", "version 2");

        assertThat(activity.chain().number()).isEqualTo(3);
        assertThat(activity.chain().holds()).isTrue();
        assertThat(
                        ActivityFile.table(
                                activity.all(ActivityFilter.NONE, ZoneOffset.UTC, ADMINISTRATOR),
                                true))
                .contains(activity.chain().hash());
    }

    @Test
    void everything_that_is_recorded_has_its_words() {
        ResourceBundle texts = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH);

        assertThat(KnownAct.all())
                .allSatisfy(act ->
                        assertThat(texts.containsKey("activity.act." + act.key()))
                                .as(act.action())
                                .isTrue());
    }

    private List<String> found(ActivityFilter filter, ZoneId zone) {
        return activity.page(filter, 0, zone, IDA).acts().stream()
                .map(act -> act.entry().action())
                .toList();
    }

    private static List<String> subjects(List<Act> acts) {
        return acts.stream().map(act -> act.entry().subject()).toList();
    }

    private void add(String action, String subject, String says) {
        house.store()
                .useTransaction(kept -> kept.audit().add(NOW, "Someone", action, subject, says));
    }

    private void enter(UnaryOperator<String> change) throws IOException {
        Path file = SampleCampaign.writeTo(folder.resolve("sample"));
        Files.writeString(file, change.apply(Files.readString(file)));
        if (CampaignFile.read(file, CampaignFile.Wanted.WHOLE)
                        instanceof Outcome.Accepted<CampaignFile>(CampaignFile found)
                && house.enterCampaign().enter(found.campaign(), Actor.local())
                        instanceof Outcome.Accepted<Campaign>) {
            return;
        }
        throw new AssertionError("the sample is not entered");
    }
}
