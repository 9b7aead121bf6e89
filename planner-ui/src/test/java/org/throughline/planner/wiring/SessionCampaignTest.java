package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.campaign.CampaignFile;

/// Several campaigns in one store: which is open, and for whom which is there.
class SessionCampaignTest {

    private static final BriefId FIRST = new BriefId("twenty-seconds");
    private static final BriefId SECOND = new BriefId("winter-twenty-seconds");

    @TempDir private Path folder;
    private House house;
    private final Sitting sitting = Sitting.of(Seat.ADMINISTRATOR);
    private SessionCampaign open;

    @BeforeEach
    void enter_two_campaigns() throws IOException {
        house =
                House.open(
                        folder.resolve("data"),
                        new Programs(folder.resolve("none"), folder.resolve("java")),
                        Clock.systemUTC());
        open = new SessionCampaign(house.store(), sitting, new Remembered());
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
        sitting.take(new Seat("Ida Fennimar", "strategist"));

        assertThat(open.id()).hasValue("lights-back-on");
        assertThat(open.of(SECOND)).isEmpty();
        assertThat(open.isSeen("winter")).isFalse();
        assertThat(open.isSeen("lights-back-on")).isTrue();
        open.open("winter");
        assertThat(open.id()).hasValue("lights-back-on");

        sitting.take(new Seat("Nobody Here", "brand-lead"));
        assertThat(open.find()).isEmpty();
        assertThat(open.all()).isEmpty();
    }

    /// Work in the store goes on where no session is.
    @Test
    void who_asks_is_known_before_the_work_begins() {
        sitting.take(new Seat("Ida Fennimar", "strategist"));
        Predicate<String> seen = open.seen();

        sitting.leave();

        assertThat(seen.test("lights-back-on")).isTrue();
        assertThat(seen.test("winter")).isFalse();
    }

    @Test
    void whoever_is_not_signed_in_sees_none() {
        sitting.leave();

        assertThat(open.all()).isEmpty();
        assertThat(open.find()).isEmpty();
        assertThat(open.of(FIRST)).isEmpty();
    }

    @Test
    void nobody_takes_over_a_brand_or_enters_what_they_would_not_see() throws IOException {
        Campaign third = read(text -> distinct(text, "third"));

        assertThat(problems(house.enterCampaign().enter(third, stranger())))
                .extracting(Problem::code)
                .containsExactly("CAMPAIGN-016", "CAMPAIGN-017");
    }

    @Test
    void a_trend_names_no_plan_of_a_campaign_that_is_not_there_for_whoever_asks() {
        Market us = new Market("US");
        SeriesKey hook = new SeriesKey(SeriesKind.HOOK, "problem-first", us);
        var rise =
                new TrendFlag(
                        hook,
                        LocalDate.of(2027, 2, 10),
                        new Interval(3, 2, 4),
                        0.02,
                        null,
                        5,
                        List.of(
                                fact(hook, "lights-back-on.twenty-seconds.1"),
                                fact(hook, "winter.winter-twenty-seconds.1")));
        house.store().useTransaction(kept -> kept.trends().keep(report(rise)));

        assertThat(touched()).hasSize(2);
        sitting.take(new Seat("Ida Fennimar", "strategist"));
        assertThat(touched()).containsExactly("lights-back-on.twenty-seconds.1");
    }

    private static PlanFact fact(SeriesKey series, String plan) {
        return new PlanFact(plan, series.kind(), series.key(), series.market(), false);
    }

    private static TrendReport report(TrendFlag flag) {
        return new TrendReport(
                LocalDate.of(2027, 2, 14),
                1,
                0.1,
                100,
                10,
                List.of(flag),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private List<String> touched() {
        var trends =
                new StoreTrends(
                        house.store(),
                        house.measureApproval(),
                        house.vouchForSighting(),
                        house.listRegister(),
                        house.importEngagement(),
                        house.listedPosts(),
                        house.historyFolder(),
                        house.clock(),
                        open);
        assertThat(trends.upTo(LocalDate.of(2027, 2, 20))).isEqualTo(trends.latest());
        return trends.latest().orElseThrow().flags().stream()
                .flatMap(flag -> flag.plans().stream())
                .map(PlanFact::plan)
                .toList();
    }

    @Test
    void a_stop_goes_to_the_brand_it_was_begun_for() throws IOException {
        enter(read(text -> distinct(text, "tent").replace("name: Tindrel", "name: Zeltmark")));
        sitting.take(new Seat("Ruben Castellow", "brand-lead"));
        var stops = new StoreStops(open, house.stopMarket());
        open.open("lights-back-on");
        String begun = stops.brand().orElseThrow();

        open.open("tent");
        Outcome<MarketStop> outcome =
                stops.stop(
                        begun,
                        new Market("US"),
                        "recall",
                        "The lamp gets too warm.",
                        new Seat("Ruben Castellow", "brand-lead"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        stopped ->
                                assertThat(((MarketStop) stopped.value()).brand())
                                        .isEqualTo("Tindrel"));
        assertThat(stops.stops("Zeltmark")).isEmpty();
    }

    @Test
    void of_two_who_enter_the_same_campaign_at_once_one_is_told_that_it_is_there()
            throws IOException, InterruptedException {
        Campaign third = read(text -> distinct(text, "third"));
        Queue<Outcome<Campaign>> outcomes = new ConcurrentLinkedQueue<>();
        var start = new CountDownLatch(1);
        List<Thread> both =
                Stream.of(1, 2)
                        .map(_ ->
                                Thread.ofVirtual()
                                        .start(() -> {
                                            try {
                                                start.await();
                                            } catch (InterruptedException stopped) {
                                                throw new AssertionError(stopped);
                                            }
                                            outcomes.add(
                                                    house.enterCampaign()
                                                            .enter(third, Actor.local()));
                                        }))
                        .toList();
        start.countDown();
        for (Thread each : both) {
            each.join();
        }

        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.stream().flatMap(each -> problems(each).stream()))
                .extracting(Problem::code)
                .containsExactly("CAMPAIGN-010");
    }

    private static Actor stranger() {
        return Actor.member("Nobody Here", "brand-lead");
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
        if (house.enterCampaign().enter(campaign, Actor.local())
                instanceof Outcome.Refused<Campaign>(var problems)) {
            throw new AssertionError(problems.stream().map(Problem::says).toList());
        }
    }

    private Campaign sample() throws IOException {
        return read(text -> text);
    }

    private Campaign other() throws IOException {
        return read(text -> distinct(text, "winter"));
    }

    /// The sample as another campaign of the brand, without its author.
    private static String distinct(String text, String name) {
        return text.replace("name: Lights back on", "name: " + name)
                .replace("twenty-seconds", name + "-twenty-seconds")
                .replace("fifteen-years", name + "-fifteen-years")
                .replace("the-last-thing-he-fixed", name + "-last-thing")
                .replace("Ida Fennimar", "Another Author");
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
