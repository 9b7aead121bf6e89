package org.throughline.planner.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.DismissedHint;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.LiftVerdict;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.access.Actor;

class HintsTest {

    private static final Market US = new Market("US");
    private static final LocalDate DAY = LocalDate.of(2027, 2, 14);
    private static final PlanFact USED =
            new PlanFact("video", SeriesKind.HOOK, "question", US, false);
    private static final PlanFact READY =
            new PlanFact("video", SeriesKind.HOOK, "question", US, true);

    @Test
    void a_rise_is_good_until_half_of_it_is_gone_and_not_shown_afterwards() {
        TrendReport report = report(List.of(flag(new Interval(9.4, 7, 20))), List.of());

        assertThat(hints(report, DAY.plusDays(9), USED))
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.until()).isEqualTo(DAY.plusDays(9));
                    assertThat(hint.daysLeft(DAY.plusDays(9))).isZero();
                });
        assertThat(hints(report, DAY.plusDays(10), USED)).isEmpty();
    }

    @Test
    void a_rise_of_which_it_cannot_be_told_how_fast_it_fades_is_good_for_a_week() {
        TrendReport report = report(List.of(flag(null)), List.of());

        assertThat(hints(report, DAY.plusDays(7), USED)).hasSize(1);
        assertThat(hints(report, DAY.plusDays(8), USED)).isEmpty();
    }

    @Test
    void what_holds_speaks_to_what_is_used_or_held_ready_and_offers_another_hook() {
        TrendReport report =
                report(
                        List.of(),
                        List.of(
                                lift("myth", LiftVerdict.BETTER, null),
                                lift("question", LiftVerdict.WORSE, null),
                                lift("greeting", LiftVerdict.WORSE, null),
                                lift("warning", LiftVerdict.TOO_EARLY, null),
                                lift("silence", LiftVerdict.BETTER, "tindrel.us")));

        assertThat(hints(report, DAY, USED))
                .extracting(HintsTest::says)
                .containsExactly("question USED", "myth ANOTHER");
        assertThat(hints(report, DAY, READY))
                .extracting(HintsTest::says)
                .containsExactly("question HELD_READY", "myth ANOTHER");
        assertThat(hints(report, DAY.plusDays(91), USED)).isEmpty();
    }

    @Test
    void a_dismissed_lift_gives_its_place_to_the_next() {
        TrendReport report =
                report(
                        List.of(),
                        List.of(
                                lift("myth", LiftVerdict.BETTER, null),
                                lift("warning", LiftVerdict.BETTER, null),
                                lift("silence", LiftVerdict.BETTER, null),
                                lift("promise", LiftVerdict.BETTER, null)));
        List<Hint> all = hints(report, DAY, USED);
        Hint first = Hints.shown(all, _ -> false).getFirst();

        assertThat(Hints.shown(all, _ -> false)).hasSize(3);
        assertThat(Hints.shown(all, first::equals)).hasSize(3).doesNotContain(first);
    }

    @Test
    void a_hint_is_dismissed_with_a_reason_by_who_writes_and_may_be_brought_back() {
        try (Store store = Store.inMemory()) {
            var dismiss =
                    new DismissHint(
                            store,
                            Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC));
            BriefId brief = new BriefId("twenty-seconds");
            Actor strategist = Actor.member("Ida Fennimar", "strategist");
            Actor analyst = Actor.member("Noor Ashgrove", "analyst");

            assertThat(dismiss.dismiss("c", brief, "rising/US/hook/question", " ", strategist))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(dismiss.dismiss("c", brief, "rising/US/hook/question", "no", analyst))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(dismiss.of("c", brief)).isEmpty();
            assertThat(dismiss.dismiss("c", brief, "rising/US/hook/question", "no", strategist))
                    .isInstanceOf(Outcome.Accepted.class);
            assertThat(dismiss.dismiss("c", brief, "rising/US/hook/question", "loud ", strategist))
                    .isInstanceOf(Outcome.Accepted.class);

            assertThat(dismiss.of("c", brief))
                    .extracting(DismissedHint::reason)
                    .containsExactly("loud");
            assertThat(dismiss.of("c", new BriefId("another"))).isEmpty();
            assertThat(dismiss.restore("c", brief, "rising/US/hook/question", strategist))
                    .isEqualTo(Outcome.accepted(true));
            assertThat(dismiss.of("c", brief)).isEmpty();
        }
    }

    private static String says(Hint hint) {
        Hint.Compared compared = (Hint.Compared) hint;
        return compared.lift().comparison().key() + " " + compared.standing();
    }

    private static List<Hint> hints(TrendReport report, LocalDate today, PlanFact fact) {
        return new Hints(report, today).of(List.of(fact));
    }

    private static TrendFlag flag(@Nullable Interval halfLife) {
        return new TrendFlag(
                new SeriesKey(SeriesKind.HOOK, "question", US),
                DAY.minusDays(3),
                new Interval(3, 2.5, 3.5),
                0.02,
                halfLife,
                5,
                List.of());
    }

    private static Lift lift(String hook, LiftVerdict verdict, @Nullable String account) {
        return new Lift(
                new Comparison(ComparedBy.HOOK, hook),
                LiftMeasure.ENGAGEMENT,
                account,
                30,
                30,
                verdict,
                new Interval(1.3, 1.1, 1.5),
                null,
                null,
                30.0,
                0,
                0);
    }

    private static TrendReport report(List<TrendFlag> flags, List<Lift> lifts) {
        return new TrendReport(
                DAY,
                1,
                0.1,
                0,
                0,
                flags,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new LiftReport(7, 60, 0, 0, 0, 0, 0.05, lifts),
                null,
                null,
                null);
    }
}
