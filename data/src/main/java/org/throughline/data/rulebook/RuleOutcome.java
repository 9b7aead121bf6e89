package org.throughline.data.rulebook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;

/// What a rule asks for where it holds. A rule has one or more of these.
public sealed interface RuleOutcome {

    /// Who does a step.
    record Who(Step step, Level level) implements RuleOutcome {}

    /// Somebody is asked before a stage ends; `person-shown` means each person shown.
    ///
    /// @param role word of the reviewer roles
    /// @param seal what they seal
    /// @param stage `plan`, `draft` or `release`
    record Ask(String role, String seal, String stage) implements RuleOutcome {}

    /// Something must be there for the item.
    ///
    /// @param what `evidence`, `release`, `licence` or `qualifier`
    /// @param leastMillis how long it must be on screen; 0 where that does not apply
    record Need(String what, int leastMillis) implements RuleOutcome {}

    /// An answer that may not be given.
    ///
    /// @param dimension the question, such as `synthetic`
    /// @param value the answer that is refused, such as `voice`
    record Never(String dimension, String value) implements RuleOutcome {}

    /// The market, or everything, waits.
    ///
    /// @param untilAnsweredBy word of the reviewer roles
    record Hold(String untilAnsweredBy) implements RuleOutcome {}

    /// A bound on something measured.
    ///
    /// @param bound `at-most` or `at-least`
    record Limit(String measure, String bound, BigDecimal number, String unit)
            implements RuleOutcome {}

    /// No fast lane.
    ///
    /// @param leadDays working days to allow at least; absent: what the approvals take
    record Lane(@Nullable Integer leadDays) implements RuleOutcome {}

    /// A sentence shown at its place.
    record Note(String says) implements RuleOutcome {}
}
