package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.campaign.CampaignFile;

/// Several campaigns in one store: which is open, and for whom which is there.
class SessionCampaignTest {

    private static final BriefId FIRST = new BriefId("twenty-seconds");
    private static final BriefId SECOND = new BriefId("winter-twenty-seconds");

    @TempDir private Path folder;
    private House house;
    private final AtomicReference<Seat> seat = new AtomicReference<>(Seat.ADMINISTRATOR);
    private SessionCampaign open;

    @BeforeEach
    void enter_two_campaigns() throws IOException {
        house =
                House.open(
                        folder.resolve("data"),
                        new Programs(folder.resolve("none"), folder.resolve("java")),
                        Clock.systemUTC());
        open = new SessionCampaign(house.store(), new Sitting(seat), new Remembered());
        enter(sample());
        enter(other());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_newest_is_open_until_another_is_opened() {
        assertThat(open.id()).hasValue("winter");

        open.open("lights-back-on");

        assertThat(open.id()).hasValue("lights-back-on");
        assertThat(open.all()).extracting(Campaign::id).containsExactly("winter", "lights-back-on");
    }

    @Test
    void a_brief_is_found_in_its_campaign_whichever_is_open() {
        assertThat(open.of(FIRST)).hasValue("lights-back-on");
        assertThat(open.of(SECOND)).hasValue("winter");
        assertThat(open.of(new BriefId("nobody-knows"))).isEmpty();
    }

    @Test
    void what_somebody_is_not_on_the_team_of_is_not_there() {
        open.open("winter");
        seat.set(new Seat("Ida Fennimar", "strategist"));

        assertThat(open.id()).hasValue("lights-back-on");
        assertThat(open.of(SECOND)).isEmpty();
        assertThat(open.isSeen("winter")).isFalse();
        assertThat(open.isSeen("lights-back-on")).isTrue();
        open.open("winter");
        assertThat(open.id()).hasValue("lights-back-on");

        seat.set(new Seat("Nobody Here", "brand-lead"));
        assertThat(open.find()).isEmpty();
        assertThat(open.all()).isEmpty();
    }

    @Test
    void a_brief_has_its_id_once_in_a_store() throws IOException {
        Campaign again = read(text -> text.replace("name: Lights back on", "name: Again"));

        Outcome<Campaign> entered = house.enterCampaign().enter(again, Actor.local());

        assertThat(problems(entered))
                .extracting(Problem::code, Problem::message)
                .contains(
                        tuple(
                                "CAMPAIGN-015",
                                "another campaign has a brief 'twenty-seconds' already"));
        assertThat(open.all()).hasSize(2);
    }

    private static List<Problem> problems(Outcome<Campaign> outcome) {
        return outcome instanceof Outcome.Refused<Campaign>(var problems) ? problems : List.of();
    }

    private void enter(Campaign campaign) {
        Actor author = Actor.member(campaign.team().author().name(), "strategist");
        if (house.enterCampaign().enter(campaign, author)
                instanceof Outcome.Refused<Campaign>(var problems)) {
            throw new AssertionError(problems.stream().map(Problem::says).toList());
        }
    }

    private Campaign sample() throws IOException {
        return read(text -> text);
    }

    private Campaign other() throws IOException {
        return read(text ->
                text.replace("name: Lights back on", "name: Winter")
                        .replace("twenty-seconds", "winter-twenty-seconds")
                        .replace("fifteen-years", "winter-fifteen-years")
                        .replace("the-last-thing-he-fixed", "winter-last-thing")
                        .replace("Ida Fennimar", "Another Author"));
    }

    private Campaign read(UnaryOperator<String> change) throws IOException {
        Path file = SampleCampaign.writeTo(folder.resolve("sample"));
        Files.writeString(file, change.apply(Files.readString(file)));
        if (CampaignFile.read(file, CampaignFile.Wanted.WHOLE)
                instanceof Outcome.Accepted<CampaignFile>(CampaignFile found)) {
            return found.campaign();
        }
        throw new AssertionError("the sample is not read");
    }
}
