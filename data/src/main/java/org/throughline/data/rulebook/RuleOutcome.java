package org.throughline.data.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Showing;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Platform;

/// What a rule asks for where it holds. A rule has one or more of these.
public sealed interface RuleOutcome {

    /// Later than anything is planned.
    LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /// What lifts a hold.
    sealed interface Until {

        /// The condition under which it is lifted; empty where somebody has to answer.
        default Optional<Condition> condition() {
            return switch (this) {
                case Answer _ -> Optional.empty();
                case Day(LocalDate day) ->
                        Optional.of(
                                new Condition(
                                        "publish-date",
                                        Operator.ON,
                                        List.of(day + " - " + LAST_DAY)));
                case There(String prerequisite) ->
                        Optional.of(
                                new Condition("prerequisite", Operator.IS, List.of(prerequisite)));
            };
        }

        /// Somebody's answer.
        ///
        /// @param role word of the reviewer roles
        record Answer(String role) implements Until {}

        /// Publishing on this day or later.
        record Day(LocalDate day) implements Until {}

        /// Something that must be there first, a word of `prerequisite`.
        record There(String prerequisite) implements Until {}
    }

    /// Who does a step.
    record Who(Step step, Level level) implements RuleOutcome {}

    /// Somebody is asked before a stage ends; `person-shown` means each person shown.
    ///
    /// @param role word of the reviewer roles
    /// @param seal what they seal
    /// @param stage `plan`, `draft` or `release`
    /// @param how how they are asked; absent: any one of them, at once, in their usual time
    record Ask(String role, String seal, String stage, @Nullable Asking how)
            implements RuleOutcome {

        public Ask(String role, String seal, String stage) {
            this(role, seal, stage, null);
        }
    }

    /// Something must be there for the item.
    ///
    /// @param what `evidence`, `release`, `licence`, `qualifier`, `label`, `sign` or `prerequisite`
    /// @param leastMillis how long it must be on screen; 0 where that does not apply
    /// @param of what exactly: kinds of evidence or states of a release of which one is enough, the
    ///   prerequisites that must be there; absent: any
    /// @param showing how it must stand in the file; absent where that does not apply
    record Need(String what, int leastMillis, @Nullable List<String> of, @Nullable Showing showing)
            implements RuleOutcome {

        public Need {
            of = of == null || of.isEmpty() ? null : List.copyOf(of);
        }

        public Need(String what, int leastMillis) {
            this(what, leastMillis, null, null);
        }
    }

    /// An answer that may not be given, or a wording that may not be used.
    ///
    /// @param dimension the question, such as `synthetic`, or `wording`
    /// @param value the answer that is refused, such as `voice`; `any` for every answer but `none`;
    ///   for a wording the name of its list
    /// @param replacement what to say in place of a wording
    record Never(String dimension, String value, @Nullable String replacement)
            implements RuleOutcome {

        /// Every answer but `none`.
        public static final String ANY = "any";

        public Never(String dimension, String value) {
            this(dimension, value, null);
        }
    }

    /// A market, a platform or everything waits: the market that the row is about, the platform it
    /// names.
    ///
    /// @param platform absent: every platform
    record Hold(Until until, @Nullable Platform platform) implements RuleOutcome {

        public Hold(Until until) {
            this(until, null);
        }
    }

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
