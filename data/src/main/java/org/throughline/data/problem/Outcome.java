package org.throughline.data.problem;

import java.util.List;
import java.util.function.Function;

/// What came of asking for something: the thing, or every problem that stands in its way.
public sealed interface Outcome<T> {

    /// It was done; `value` is the result.
    record Accepted<T>(T value) implements Outcome<T> {}

    /// It was not done. All problems at once, in the order in which a person would mend them.
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one problem");
            }
        }
    }

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }

    /// Goes on with the value, or hands the refusal through.
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Accepted<T>(T value) -> next.apply(value);
            case Refused<T>(List<Problem> problems) -> new Refused<>(problems);
        };
    }
}
