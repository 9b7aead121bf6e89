package org.throughline.planner.rulebook;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.planner.access.Actor;
import org.throughline.rules.analysis.Desk;

/// Keeps the test briefs of a brand beside its rulebook. They are read like those of a file, by the
/// same reader. Whoever saves over another form than the one begun with is refused, so that of two
/// editors neither loses anything. Thread-safe.
public final class KeepTests {

    /// Test briefs that a brand may keep.
    public static final int MOST = 2_000;

    private static final String NO_TEST = "RULES-050";
    private static final String STALE = "RULES-051";
    private static final String TOO_MANY = "RULES-052";

    private final Store store;
    private final Clock clock;

    public KeepTests(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// By name.
    public List<TestBrief> of(String brand) {
        return store.inTransaction(kept -> kept.savedTests().of(brand));
    }

    /// What is wrong with a test, each at its column: `column topic`, `column name`.
    public static List<Problem> problems(TestBrief test) {
        return Desk.testBriefs(Desk.csv(List.of(test))).problems().stream()
                .map(problem ->
                        new Problem(
                                problem.code(),
                                problem.field().replaceFirst("^line \\d+(, )?", ""),
                                problem.message(),
                                problem.hint()))
                .toList();
    }

    /// Keeps a test.
    ///
    /// @param seen the form that the editor began with; empty: a new one
    public Outcome<TestBrief> keep(
            String brand, TestBrief test, Optional<TestBrief> seen, Actor actor) {
        return changing(
                brand,
                actor,
                kept -> {
                    List<Problem> problems = problems(test);
                    if (!problems.isEmpty()) {
                        return Outcome.refused(problems);
                    }
                    Optional<Problem> stands = hindrance(kept, brand, test, seen);
                    if (stands.isPresent()) {
                        return Outcome.refused(stands.get());
                    }
                    seen.ifPresent(before -> kept.savedTests().discard(brand, before.name()));
                    kept.savedTests().keep(brand, test);
                    tell(kept, brand, actor, "keep test brief", test.name());
                    return Outcome.accepted(test);
                });
    }

    private static Optional<Problem> hindrance(
            Repositories kept, String brand, TestBrief test, Optional<TestBrief> seen) {
        if (seen.isPresent() && !kept.savedTests().find(brand, seen.get().name()).equals(seen)) {
            return Optional.of(stale(seen.get().name()));
        }
        boolean renamed = seen.isEmpty() || !seen.get().name().equals(test.name());
        if (renamed && kept.savedTests().find(brand, test.name()).isPresent()) {
            return Optional.of(
                    new Problem(
                            "RULES-007",
                            "column name",
                            "there is a test called '" + test.name() + "' already",
                            "Maybe call it otherwise."));
        }
        return seen.isEmpty() ? tooMany(kept.savedTests().of(brand).size() + 1) : Optional.empty();
    }

    private static Problem stale(String name) {
        return new Problem(
                STALE,
                "column name",
                "somebody has changed or deleted the test '" + name + "' meanwhile",
                "Open it again and look; nothing was saved over it.");
    }

    private static Optional<Problem> tooMany(int count) {
        return count <= MOST
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                TOO_MANY,
                                "",
                                "a brand keeps up to %,d tests, not %,d".formatted(MOST, count),
                                "Maybe delete some first."));
    }

    /// Keeps tests that were read from a table, all of them or none, in place of those of their
    /// names.
    public Outcome<List<TestBrief>> take(String brand, List<TestBrief> tests, Actor actor) {
        return changing(
                brand,
                actor,
                kept -> {
                    Set<String> names = new HashSet<>();
                    kept.savedTests().of(brand).forEach(test -> names.add(test.name()));
                    tests.forEach(test -> names.add(test.name()));
                    Optional<Problem> tooMany = tooMany(names.size());
                    if (tooMany.isPresent()) {
                        return Outcome.refused(tooMany.get());
                    }
                    tests.forEach(test -> kept.savedTests().keep(brand, test));
                    tell(kept, brand, actor, "keep test briefs", tests.size() + " of a table");
                    return Outcome.accepted(tests);
                });
    }

    /// Deletes a test; keeping it anew brings it back.
    public Outcome<TestBrief> discard(String brand, TestBrief seen, Actor actor) {
        return changing(
                brand,
                actor,
                kept -> {
                    Optional<TestBrief> now = kept.savedTests().find(brand, seen.name());
                    if (now.isEmpty()) {
                        return Outcome.refused(
                                new Problem(
                                        NO_TEST,
                                        "column name",
                                        "there is no test '" + seen.name() + "' any more",
                                        ""));
                    }
                    if (!now.get().equals(seen)) {
                        return Outcome.refused(stale(seen.name()));
                    }
                    kept.savedTests().discard(brand, seen.name());
                    tell(kept, brand, actor, "delete test brief", seen.name());
                    return Outcome.accepted(seen);
                });
    }

    private <T> Outcome<T> changing(
            String brand, Actor actor, Function<Repositories, Outcome<T>> change) {
        Optional<Problem> refused = Leads.refusal(actor, brand);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        return store.inTransaction(kept -> {
            kept.ruleDrafts().lock();
            return change.apply(kept);
        });
    }

    private void tell(Repositories kept, String brand, Actor actor, String does, String says) {
        kept.audit().add(clock.instant(), actor.name(), does, brand, says);
    }
}
