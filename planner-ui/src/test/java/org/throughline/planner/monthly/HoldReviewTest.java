package org.throughline.planner.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Course;
import org.throughline.data.trend.Decision;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.LiftVerdict;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.access.Actor;

/// What a review shows, keeps and follows up, over a real store.
class HoldReviewTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2027, 2);
    private static final YearMonth MARCH = FEBRUARY.plusMonths(1);
    private static final Actor ANALYST = Actor.member("Noor Ashgrove", "analyst");
    private static final Actor LEAD = Actor.member("Ruben Castellow", "brand-lead");
    private static final Actor STRATEGIST = Actor.member("Ida Fennimar", "strategist");
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2027-03-02T09:00:00Z"), ZoneOffset.UTC);

    private Store store;
    private HoldReview reviews;

    @BeforeEach
    void open() {
        store = Store.inMemory();
        reviews = new HoldReview(store, NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_month_without_numbers_has_no_findings() {
        MonthlyReview review = reviews.of(FEBRUARY);

        assertThat(review.asOf()).isNull();
        assertThat(review.findings()).isEmpty();
        assertThat(reviews.latest()).isEqualTo(MARCH);
    }

    @Test
    void what_holds_comes_first_and_five_findings_are_the_most() {
        keep(
                LocalDate.of(2027, 2, 27),
                lift("a", LiftVerdict.BETTER, 1.4, 30.0, 0),
                lift("b", LiftVerdict.BETTER, 1.3, 60.0, 0),
                lift("c", LiftVerdict.BETTER, 1.2, 25.0, 0),
                lift("d", LiftVerdict.WORSE, 0.7, 40.0, 0),
                lift("e", LiftVerdict.TOO_EARLY, 1.2, 2.0, 80),
                lift("f", LiftVerdict.TOO_EARLY, 0.9, 2.0, 70),
                lift("g", LiftVerdict.TOO_FEW, null, null, 9),
                lift("h", LiftVerdict.NOT_COMPARABLE, null, null, 0));

        assertThat(reviews.of(FEBRUARY).findings())
                .extracting(each -> each.course() + " " + each.id())
                .containsExactly(
                        "KEEP lift/engagement/hook/b",
                        "KEEP lift/engagement/hook/a",
                        "STOP lift/engagement/hook/d",
                        "TRY lift/engagement/hook/e",
                        "WAIT lift/engagement/hook/g");
    }

    @Test
    void each_course_has_its_say_where_all_have_several() {
        keep(
                LocalDate.of(2027, 2, 27),
                lift("a", LiftVerdict.BETTER, 1.4, 30.0, 0),
                lift("b", LiftVerdict.BETTER, 1.3, 60.0, 0),
                lift("c", LiftVerdict.WORSE, 0.7, 40.0, 0),
                lift("d", LiftVerdict.WORSE, 0.6, 30.0, 0),
                lift("e", LiftVerdict.TOO_EARLY, 1.2, 2.0, 80),
                lift("f", LiftVerdict.TOO_EARLY, 1.1, 1.0, 70),
                lift("g", LiftVerdict.TOO_FEW, null, null, 9));

        assertThat(reviews.of(FEBRUARY).findings())
                .extracting(each -> each.course().key())
                .containsExactly("keep", "keep", "stop", "try", "wait");
    }

    @Test
    void what_is_told_of_one_account_alone_is_no_finding_of_the_month() {
        Lift whole = lift("a", LiftVerdict.BETTER, 1.4, 30.0, 0);
        keep(
                LocalDate.of(2027, 2, 27),
                new Lift(
                        whole.comparison(),
                        whole.measure(),
                        "tindrel.us",
                        30,
                        30,
                        LiftVerdict.BETTER,
                        whole.lift(),
                        whole.lift(),
                        null,
                        30.0,
                        0,
                        0));

        assertThat(reviews.of(FEBRUARY).findings()).isEmpty();
    }

    @Test
    void a_review_knows_no_day_after_its_month() {
        keep(LocalDate.of(2027, 2, 20), lift("a", LiftVerdict.BETTER, 1.4, 30.0, 0));
        keep(LocalDate.of(2027, 3, 20), lift("b", LiftVerdict.WORSE, 0.6, 30.0, 0));

        assertThat(reviews.of(FEBRUARY).asOf()).isEqualTo("2027-02-20");
        assertThat(reviews.of(MARCH).asOf()).isEqualTo("2027-03-20");
        assertThat(reviews.latest()).isEqualTo(MARCH);
    }

    @Test
    void the_month_after_says_what_came_of_a_decision() {
        keep(LocalDate.of(2027, 2, 20), lift("a", LiftVerdict.TOO_EARLY, 1.4, 3.0, 40));
        Finding finding = reviews.of(FEBRUARY).findings().getFirst();
        accepted(reviews.decide(FEBRUARY, finding, wanted(Course.TRY, " in half "), null, ANALYST));
        keep(LocalDate.of(2027, 3, 20), lift("a", LiftVerdict.NO_EFFECT_FOUND, 1.05, 0.4, 60));

        assertThat(reviews.of(FEBRUARY).decision(finding))
                .hasValueSatisfying(kept -> assertThat(kept.says()).isEqualTo("in half"));
        assertThat(reviews.of(MARCH).followed())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.decision().lift()).isEqualTo(finding.lift());
                    assertThat(each.now())
                            .map(Finding::lift)
                            .contains(new Interval(1.05, 0.84, 1.26));
                });
    }

    @Test
    void a_decision_is_replaced_and_taken_back() {
        keep(LocalDate.of(2027, 2, 20), lift("a", LiftVerdict.BETTER, 1.4, 30.0, 0));
        Finding finding = reviews.of(FEBRUARY).findings().getFirst();
        Decision first =
                accepted(reviews.decide(FEBRUARY, finding, wanted(Course.KEEP, ""), null, ANALYST));
        Decision second =
                accepted(
                        reviews.decide(FEBRUARY, finding, wanted(Course.STOP, ""), first, ANALYST));

        assertThat(reviews.of(FEBRUARY).decided()).containsExactly(second);
        assertThat(accepted(reviews.withdraw(second, ANALYST))).isEqualTo(second);
        assertThat(reviews.of(FEBRUARY).decided()).isEmpty();
        assertThat(code(reviews.withdraw(second, ANALYST))).isEqualTo("REVIEW-003");
    }

    @Test
    void of_two_who_decide_at_once_the_second_learns_of_the_first_and_replaces_nothing() {
        keep(LocalDate.of(2027, 2, 20), lift("a", LiftVerdict.BETTER, 1.4, 30.0, 0));
        Finding finding = reviews.of(FEBRUARY).findings().getFirst();
        Decision first =
                accepted(reviews.decide(FEBRUARY, finding, wanted(Course.KEEP, ""), null, ANALYST));

        Outcome<Decision> second =
                reviews.decide(FEBRUARY, finding, wanted(Course.STOP, ""), null, LEAD);

        assertThat(code(second)).isEqualTo("REVIEW-003");
        assertThat(reviews.of(FEBRUARY).decided()).containsExactly(first);
        List<AuditEntry> audit = store.inTransaction(kept -> kept.audit().all());
        assertThat(audit).hasSize(1);
        accepted(reviews.decide(FEBRUARY, finding, wanted(Course.STOP, ""), first, LEAD));
        assertThat(code(reviews.withdraw(first, ANALYST))).isEqualTo("REVIEW-003");
    }

    @Test
    void of_many_who_decide_at_the_same_moment_one_is_kept() throws InterruptedException {
        keep(LocalDate.of(2027, 2, 20), lift("a", LiftVerdict.BETTER, 1.4, 30.0, 0));
        Finding finding = reviews.of(FEBRUARY).findings().getFirst();
        List<Outcome<Decision>> outcomes = new CopyOnWriteArrayList<>();
        List<Thread> people = new ArrayList<>();
        for (Course course : Course.values()) {
            people.add(
                    Thread.ofVirtual()
                            .start(() ->
                                    outcomes.add(
                                            reviews.decide(
                                                    FEBRUARY,
                                                    finding,
                                                    wanted(course, ""),
                                                    null,
                                                    ANALYST))));
        }
        for (Thread each : people) {
            each.join();
        }

        assertThat(outcomes)
                .hasSize(4)
                .filteredOn(each -> each instanceof Outcome.Accepted<?>)
                .hasSize(1);
        assertThat(reviews.of(FEBRUARY).decided()).hasSize(1);
    }

    @Test
    void what_was_decided_stays_to_be_seen_when_its_finding_is_chosen_no_more() {
        keep(LocalDate.of(2027, 2, 20), lift("question", LiftVerdict.TOO_EARLY, 1.4, 3.0, 40));
        Finding finding = reviews.of(FEBRUARY).findings().getFirst();
        Decision decided =
                accepted(reviews.decide(FEBRUARY, finding, wanted(Course.TRY, ""), null, ANALYST));
        keep(LocalDate.of(2027, 2, 27), lift("myth", LiftVerdict.BETTER, 1.4, 30.0, 0));

        MonthlyReview review = reviews.of(FEBRUARY);

        assertThat(review.besides())
                .containsExactly(new MonthlyReview.Followed(decided, Optional.empty()));
        assertThat(Finding.named(decided.finding()))
                .contains(
                        new Finding.Named.Compared(
                                new Comparison(ComparedBy.HOOK, "question"),
                                LiftMeasure.ENGAGEMENT));
    }

    @Property
    void what_an_id_names_is_read_back_whatever_the_key_holds(@ForAll String key) {
        Assume.that(!key.isBlank());
        var lift = new Finding.Compared(Course.KEEP, lift(key, LiftVerdict.BETTER, 1.4, 30.0, 0));

        assertThat(Finding.named(lift.id()))
                .contains(
                        new Finding.Named.Compared(
                                lift.told().comparison(), LiftMeasure.ENGAGEMENT));
        assertThat(Finding.named(key)).isEmpty();
    }

    @Test
    void only_an_analyst_or_a_brand_lead_decides_and_somebody_sees_to_it() {
        keep(LocalDate.of(2027, 2, 20), lift("a", LiftVerdict.BETTER, 1.4, 30.0, 0));
        Finding finding = reviews.of(FEBRUARY).findings().getFirst();
        Decision kept =
                accepted(reviews.decide(FEBRUARY, finding, wanted(Course.KEEP, ""), null, LEAD));

        assertThat(
                        code(
                                reviews.decide(
                                        FEBRUARY,
                                        finding,
                                        wanted(Course.KEEP, ""),
                                        kept,
                                        STRATEGIST)))
                .isEqualTo("REVIEW-001");
        assertThat(code(reviews.withdraw(kept, STRATEGIST))).isEqualTo("REVIEW-001");
        assertThat(problem(finding, new HoldReview.Wanted(Course.KEEP, " ", null, "")))
                .isEqualTo("REVIEW-002 owner");
        assertThat(problem(finding, new HoldReview.Wanted(Course.KEEP, "I".repeat(401), null, "")))
                .isEqualTo("REVIEW-002 owner");
        assertThat(problem(finding, wanted(Course.KEEP, "x".repeat(401))))
                .isEqualTo("REVIEW-002 says");
        assertThat(
                        problem(
                                finding,
                                new HoldReview.Wanted(
                                        Course.KEEP, "Ida", LocalDate.of(2027, 3, 1), "")))
                .isEqualTo("REVIEW-004 due");
        assertThat(reviews.of(FEBRUARY).decided()).containsExactly(kept);
    }

    private String problem(Finding finding, HoldReview.Wanted wanted) {
        return switch (reviews.decide(FEBRUARY, finding, wanted, null, ANALYST)) {
            case Outcome.Accepted<?> accepted -> throw new AssertionError(accepted);
            case Outcome.Refused<?>(List<Problem> problems) ->
                    problems.getFirst().code() + " " + problems.getFirst().field();
        };
    }

    private static HoldReview.Wanted wanted(Course course, String says) {
        return new HoldReview.Wanted(course, "Ida Fennimar", LocalDate.of(2027, 3, 31), says);
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?> accepted -> throw new AssertionError(accepted);
            case Outcome.Refused<?>(List<Problem> problems) -> problems.getFirst().code();
        };
    }

    private void keep(LocalDate asOf, Lift... lifts) {
        var report =
                new TrendReport(
                        asOf,
                        asOf.toEpochDay(),
                        0.1,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new LiftReport(7, 60, 0, 0, 0, 0, 0.05, Arrays.asList(lifts)),
                        null,
                        null,
                        null);
        store.useTransaction(kept -> kept.trends().keep(report));
    }

    private static Lift lift(
            String hook,
            LiftVerdict verdict,
            @Nullable Double value,
            @Nullable Double evidence,
            int needed) {
        Interval interval =
                value == null
                        ? null
                        : new Interval(value, hundredths(value * 0.8), hundredths(value * 1.2));
        return new Lift(
                new Comparison(ComparedBy.HOOK, hook),
                LiftMeasure.ENGAGEMENT,
                null,
                30,
                30,
                verdict,
                interval,
                null,
                null,
                evidence,
                0,
                needed);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
