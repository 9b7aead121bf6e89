package org.throughline.rules.analysis;

import java.util.List;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.TestBrief;

/// What a table of test briefs holds, before anything of it is kept.
///
/// @param rows test briefs that stand in it
/// @param good those with nothing wrong, in their order; none where a column is
/// @param problems each with line and column; at most `TestBriefTable.MOST_PROBLEMS`
public record TestReading(int rows, List<TestBrief> good, List<Problem> problems) {

    public TestReading {
        good = List.copyOf(good);
        problems = List.copyOf(problems);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }
}
