package org.throughline.rules.analysis;

import java.util.List;
import org.throughline.data.rulebook.TestBrief;

/// What came of a saved test brief.
///
/// @param misses where it came otherwise than expected; none where the test passed
/// @param witness the brief, to be opened
public record TestResult(TestBrief test, List<Miss> misses, Witness witness) {

    /// What is found of a rule that the rulebook does not have.
    public static final String NO_RULE = "no such rule";

    /// One thing that came otherwise.
    ///
    /// @param what the step, `asked legal`, `held JP`, `holding T1` or `silent T1`
    /// @param expected the level, or `yes`
    /// @param found the level, `no`, or that there is no such rule
    public record Miss(String what, String expected, String found) {}

    public TestResult {
        misses = List.copyOf(misses);
    }

    public boolean passed() {
        return misses.isEmpty();
    }
}
