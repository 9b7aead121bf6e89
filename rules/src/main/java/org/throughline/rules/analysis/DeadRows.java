package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;

/// Finds rows that change nothing. All that it names may go at once: of rows that say the same, the
/// first stays. Confined to one analysis.
final class DeadRows {

    private final List<Row> rows;
    private final Witnesses witnesses;
    private final RowSentences sentences;
    private final RowIndex index = new RowIndex();
    private final Map<Step, Level> least = new EnumMap<>(Step.class);

    DeadRows(List<Row> rows, Witnesses witnesses, RowSentences sentences) {
        this.rows = rows;
        this.witnesses = witnesses;
        this.sentences = sentences;
        for (Row row : rows) {
            Object subject = Strictness.subject(row);
            if (subject != null && !row.reach().isImpossible()) {
                index.add(subject, row);
            }
            if (row.outcome() instanceof RuleOutcome.Who who) {
                least.merge(
                        who.step(),
                        Strictness.effective(who),
                        (one, other) -> one.isStricterThan(other) ? other : one);
            }
        }
    }

    /// One row that is dead, before the rows of its rule are put together.
    private record Dead(Row row, DeadRow.Cause cause, @Nullable Row by, Optional<Witness> witness) {

        /// Whether it asks for just what a card or the table of steps asks.
        boolean repeats() {
            return switch (cause) {
                case IMPLIED -> by != null && !by.isOwn() && by.outcome().equals(row.outcome());
                case DEFAULT ->
                        row.outcome() instanceof RuleOutcome.Who who
                                && who.level() == Strictness.byDefault(who.step());
                case NEVER_HOLDS -> false;
            };
        }
    }

    List<DeadRow> find() {
        Map<Rule, List<Dead>> dead = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.isOwn()) {
                dead(row)
                        .ifPresent(one ->
                                dead.computeIfAbsent(row.rule(), any -> new ArrayList<>())
                                        .add(one));
            }
        }
        List<DeadRow> found = new ArrayList<>();
        dead.forEach((rule, all) -> found.addAll(together(rule, all)));
        return found;
    }

    private Optional<Dead> dead(Row row) {
        if (row.reach().isImpossible()) {
            return Optional.of(new Dead(row, DeadRow.Cause.NEVER_HOLDS, null, Optional.empty()));
        }
        Optional<Row> by = coveredBy(row);
        if (by.isPresent()) {
            return Optional.of(new Dead(row, DeadRow.Cause.IMPLIED, by.get(), witness(row)));
        }
        return isByDefault(row)
                ? Optional.of(new Dead(row, DeadRow.Cause.DEFAULT, null, witness(row)))
                : Optional.empty();
    }

    private Optional<Witness> witness(Row row) {
        return witnesses.of(row.reach(), sentences.say("witness.dead", row.rule().id()));
    }

    private Optional<Row> coveredBy(Row row) {
        Object subject = Strictness.subject(row);
        return subject == null
                ? Optional.empty()
                : index.candidates(subject, row).stream()
                        .filter(other -> makesNeedless(other, row))
                        .findFirst();
    }

    private static boolean makesNeedless(Row other, Row row) {
        return !other.equals(row)
                && Strictness.covers(other, row)
                && row.reach().implies(other.reach())
                && (!isTheSame(other, row) || other.order() < row.order());
    }

    /// Whether each makes the other needless.
    private static boolean isTheSame(Row other, Row row) {
        return other.isOwn() && Strictness.covers(row, other) && other.reach().implies(row.reach());
    }

    /// Whether it asks for what is done anyway, and nothing asks for less that it could outweigh:
    /// no row, and for a hard one no break of the default, which could go down to the step's floor.
    private boolean isByDefault(Row row) {
        if (!(row.outcome() instanceof RuleOutcome.Who who)) {
            return false;
        }
        Level byDefault = Strictness.byDefault(who.step());
        return byDefault != null
                && Strictness.effective(who) == byDefault
                && (!row.rule().hard() || Strictness.isFloor(who.step(), byDefault))
                && !byDefault.isStricterThan(least.getOrDefault(who.step(), byDefault));
    }

    /// One finding for a rule of which every row is dead by one cause, else one a row.
    private List<DeadRow> together(Rule rule, List<Dead> dead) {
        boolean whole =
                dead.size() == rule.outcomes().size()
                        && dead.stream().map(Dead::cause).distinct().count() == 1;
        if (!whole) {
            return dead.stream().map(one -> found(one, one.row().outcome())).toList();
        }
        Dead first = dead.getFirst();
        List<String> by = dead.stream().flatMap(DeadRows::by).distinct().toList();
        boolean repeats = dead.stream().allMatch(Dead::repeats);
        return List.of(found(rule, null, first, by, repeats));
    }

    private DeadRow found(Dead dead, RuleOutcome outcome) {
        return found(dead.row().rule(), outcome, dead, by(dead).toList(), dead.repeats());
    }

    private static Stream<String> by(Dead dead) {
        return Stream.ofNullable(dead.by()).map(row -> row.rule().id());
    }

    private DeadRow found(
            Rule rule,
            @Nullable RuleOutcome outcome,
            Dead first,
            List<String> by,
            boolean repeats) {
        DeadRow.Cause cause = first.cause();
        String says =
                sentences.say(
                        (repeats ? "again." : "dead.") + cause.name(),
                        outcome == null
                                ? sentences.say("rule", rule.id())
                                : sentences.say("row", rule.id(), sentences.outcome(outcome)),
                        String.join(", ", by),
                        cause == DeadRow.Cause.NEVER_HOLDS ? sentences.when(rule) : "");
        return new DeadRow(
                rule.id(), outcome, cause, by, repeats, says, first.witness().orElse(null));
    }
}
