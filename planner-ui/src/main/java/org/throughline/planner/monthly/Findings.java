package org.throughline.planner.monthly;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.data.trend.Course;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.LiftVerdict;
import org.throughline.data.trend.TrendReport;

/// The findings of a report. A review shows few of them: a month has room for little that is done
/// otherwise.
final class Findings {

    static final int MOST = 5;

    /// Of one course, so that no other goes short.
    private static final int MOST_ALIKE = 2;

    private static final Comparator<Lift> SUREST =
            Comparator.comparing(
                    lift -> Objects.requireNonNullElse(lift.evidence(), 0.0),
                    Comparator.reverseOrder());

    private static final Comparator<Lift> CLOSEST =
            Comparator.comparingInt(Lift::needForVerdict).thenComparing(SUREST);

    private final TrendReport report;

    Findings(TrendReport report) {
        this.report = report;
    }

    /// At most five: what held up, what did not, what is worth a try, and the question that is
    /// nearest to an answer; one of each first, so that none goes short. Fewer where the numbers
    /// say less.
    List<Finding> chosen() {
        List<List<Finding>> courses =
                List.of(
                        compared(verdict(LiftVerdict.BETTER), SUREST, Course.KEEP),
                        compared(verdict(LiftVerdict.WORSE), SUREST, Course.STOP),
                        Stream.concat(
                                        report.flags().stream().map(Finding.Rising::new),
                                        compared(Findings::isPromising, SUREST, Course.TRY)
                                                .stream())
                                .map(Finding.class::cast)
                                .limit(MOST_ALIKE)
                                .toList(),
                        compared(Findings::isOpen, CLOSEST, Course.WAIT));
        List<Finding> first = courses.stream().flatMap(each -> each.stream().limit(1)).toList();
        List<Finding> more =
                courses.stream()
                        .flatMap(each -> each.stream().skip(1))
                        .limit(MOST - first.size())
                        .toList();
        return courses.stream()
                .flatMap(List::stream)
                .filter(each -> first.contains(each) || more.contains(each))
                .toList();
    }

    /// What the report says of a finding now, whether it is chosen or not; absent where it says
    /// nothing of it any more.
    Optional<Finding> find(String id) {
        return Stream.concat(
                        report.flags().stream().map(Finding.Rising::new),
                        lifts().map(lift -> new Finding.Compared(course(lift), lift)))
                .filter(each -> each.id().equals(id))
                .map(Finding.class::cast)
                .findFirst();
    }

    private static Course course(Lift lift) {
        return switch (lift.verdict()) {
            case BETTER -> Course.KEEP;
            case WORSE -> Course.STOP;
            case TOO_EARLY -> isPromising(lift) ? Course.TRY : Course.WAIT;
            case NO_EFFECT_FOUND, TOO_FEW, NOT_COMPARABLE -> Course.WAIT;
        };
    }

    private List<Finding> compared(Predicate<Lift> which, Comparator<Lift> order, Course course) {
        return lifts().filter(which)
                .sorted(order)
                .limit(MOST_ALIKE)
                .<Finding>map(lift -> new Finding.Compared(course, lift))
                .toList();
    }

    /// Those over all accounts.
    private Stream<Lift> lifts() {
        LiftReport lifts = report.lifts();
        return lifts == null
                ? Stream.empty()
                : lifts.lifts().stream().filter(lift -> lift.account() == null);
    }

    private static Predicate<Lift> verdict(LiftVerdict verdict) {
        return lift -> lift.verdict() == verdict;
    }

    private static boolean isPromising(Lift lift) {
        Interval told = lift.lift();
        return lift.verdict() == LiftVerdict.TOO_EARLY && told != null && told.value() > 1;
    }

    /// Undecided, and more posts would decide it.
    private static boolean isOpen(Lift lift) {
        return switch (lift.verdict()) {
            case NO_EFFECT_FOUND, TOO_FEW -> lift.needForVerdict() > 0;
            case TOO_EARLY -> !isPromising(lift) && lift.needForVerdict() > 0;
            case BETTER, WORSE, NOT_COMPARABLE -> false;
        };
    }
}
