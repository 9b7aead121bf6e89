package org.throughline.rules.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.RuleOutcome;

/// A row that changes nothing: without it, every brief is decided as with it. Only what the brand
/// set itself is called dead.
///
/// @param rule its rule's id
/// @param outcome which of the rule's outcomes; absent: all of them, so that the rule may go
/// @param cause what makes it so
/// @param by rules that make it so; none where no row does
/// @param repeats whether it asks for just what a card of the library or the table of steps asks:
///   no fault, since nobody is misled
/// @param because the same as a sentence
/// @param witness a brief for which it holds and changes nothing; absent where it never holds, or
///   where no file can hold such a brief
public record DeadRow(
        String rule,
        @Nullable RuleOutcome outcome,
        Cause cause,
        List<String> by,
        boolean repeats,
        String because,
        @Nullable Witness witness) {

    /// What makes a row dead.
    public enum Cause {
        /// A row that asks for as much or more holds wherever it does.
        IMPLIED,
        /// It asks for what is done without any row, and no row asks for less.
        DEFAULT,
        /// What it asks can never be so, or is always excepted.
        NEVER_HOLDS
    }

    public DeadRow {
        by = List.copyOf(by);
    }
}
