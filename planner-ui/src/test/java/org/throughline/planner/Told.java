package org.throughline.planner;

import java.util.List;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// What came of asking something, as tests read it.
public final class Told {

    private Told() {}

    /// What was done.
    ///
    /// @throws AssertionError where it was refused, with every reason
    public static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(List<Problem> problems) ->
                    throw new AssertionError(problems.stream().map(Problem::says).toList());
        };
    }

    /// The codes of why it was refused; empty where it was not.
    public static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }
}
