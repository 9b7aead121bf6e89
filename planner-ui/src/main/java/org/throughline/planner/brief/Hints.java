package org.throughline.planner.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftVerdict;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesKind;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;

/// What a report says to a video, as of a day. A rise is good until half of its extra interest is
/// gone; where that cannot be told, for a week. Lifts are of many months and fade slowly: they are
/// good for a quarter, then the search has to be made again.
final class Hints {

    private static final int UNKNOWN_DAYS = 7;
    private static final int LIFT_DAYS = 90;

    /// More lifts at once are a lecture.
    private static final int MOST_LIFTS = 3;

    private final TrendReport report;
    private final LocalDate today;

    Hints(TrendReport report, LocalDate today) {
        this.report = report;
        this.today = today;
    }

    /// Those that are shown: without what was dismissed, and of lifts those with the most evidence.
    ///
    /// @param all in their order
    static List<Hint> shown(List<Hint> all, Predicate<Hint> dismissed) {
        List<Hint> open = all.stream().filter(dismissed.negate()).toList();
        return Stream.concat(
                        open.stream().filter(Hint.Rising.class::isInstance),
                        open.stream().filter(Hint.Compared.class::isInstance).limit(MOST_LIFTS))
                .toList();
    }

    /// Those that are still good, what rises first.
    ///
    /// @param facts what the video uses and holds ready
    List<Hint> of(List<PlanFact> facts) {
        return Stream.concat(rising(facts), compared(facts))
                .filter(hint -> !hint.until().isBefore(today))
                .toList();
    }

    private Stream<Hint> rising(List<PlanFact> facts) {
        return report.flags().stream()
                .filter(flag -> facts.stream().anyMatch(fact -> fact.isOf(flag.series())))
                .map(flag ->
                        new Hint.Rising(
                                flag,
                                facts.stream()
                                        .anyMatch(fact ->
                                                fact.isOf(flag.series()) && !fact.offered()),
                                report.asOf(),
                                until(flag)));
    }

    private LocalDate until(TrendFlag flag) {
        Interval halfLife = flag.halfLifeDays();
        return report.asOf()
                .plusDays(halfLife == null ? UNKNOWN_DAYS : Math.round(halfLife.value()));
    }

    private Stream<Hint> compared(List<PlanFact> facts) {
        List<Hint.Compared> all = new ArrayList<>();
        if (report.lifts() != null) {
            for (Lift lift : report.lifts().lifts()) {
                standing(lift, facts)
                        .map(standing ->
                                new Hint.Compared(
                                        lift,
                                        standing,
                                        report.asOf(),
                                        report.asOf().plusDays(LIFT_DAYS)))
                        .ifPresent(all::add);
            }
        }
        return all.stream()
                .sorted(
                        Comparator.comparing(Hint.Compared::standing)
                                .thenComparing(
                                        hint -> evidence(hint.lift()), Comparator.reverseOrder()))
                .map(Hint.class::cast);
    }

    private static double evidence(Lift lift) {
        return Objects.requireNonNullElse(lift.evidence(), 0.0);
    }

    /// Only what holds over all accounts speaks; what is used or held ready, whether it did better
    /// or worse; of what is not, the hooks that did better.
    private static Optional<Hint.Standing> standing(Lift lift, List<PlanFact> facts) {
        if (!lift.verdict().holds() || lift.account() != null) {
            return Optional.empty();
        }
        Optional<SeriesKind> kind = kind(lift.comparison());
        List<PlanFact> same =
                facts.stream()
                        .filter(fact ->
                                kind.filter(fact.kind()::equals).isPresent()
                                        && fact.key().equals(lift.comparison().key()))
                        .toList();
        if (same.stream().anyMatch(fact -> !fact.offered())) {
            return Optional.of(Hint.Standing.USED);
        }
        if (!same.isEmpty()) {
            return Optional.of(Hint.Standing.HELD_READY);
        }
        return kind.filter(SeriesKind.HOOK::equals).isPresent()
                        && lift.verdict() == LiftVerdict.BETTER
                ? Optional.of(Hint.Standing.ANOTHER)
                : Optional.empty();
    }

    private static Optional<SeriesKind> kind(Comparison comparison) {
        return switch (comparison.by()) {
            case HOOK -> Optional.of(SeriesKind.HOOK);
            case ENDING -> Optional.of(SeriesKind.ENDING);
            case FORMAT -> Optional.of(SeriesKind.FORMAT);
            case PEOPLE, SILENCE, WEEKDAY, HOURS -> Optional.empty();
        };
    }
}
