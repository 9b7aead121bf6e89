package org.throughline.planner.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Rule;

/// One rule of a sheet.
///
/// @param row the first row that says something of it, from 1
/// @param rule absent where something is wrong with it
/// @param news what taking it would do to the rulebook
/// @param problems each with sheet, row and column
public record SheetRule(
        String id, int row, @Nullable Rule rule, News news, List<Problem> problems) {

    /// What taking a rule would do.
    public enum News {
        NEW,
        CHANGED,
        SAME,
        FAULTY
    }

    public SheetRule {
        problems = List.copyOf(problems);
    }
}
