package org.throughline.rules.analysis;

import org.jspecify.annotations.Nullable;

/// How a rule has fared in plans.
///
/// @param rule its id
/// @param plans plans that were looked at
/// @param held plans for which it held
/// @param broken plans in which it was broken on purpose
/// @param results what came of breaking it
public record RuleHealth(String rule, int plans, int held, int broken, Results results) {

    /// Plans a rule must hold for, before it is said to be mostly broken.
    static final int LEAST_HELD = 5;

    public boolean neverHeld() {
        return held == 0;
    }

    public boolean isMostlyBroken() {
        return held >= LEAST_HELD && 2 * broken > held;
    }

    /// Plans that broke a rule beside those that kept to it.
    ///
    /// @param verdict what can be said
    /// @param brokenWithResult plans that broke it and whose result is known
    /// @param brokenReached how many of those reached their goal
    /// @param keptWithResult plans that kept to it and whose result is known
    /// @param keptReached how many of those reached their goal
    /// @param low lower end of the 95 % interval of the difference between the shares that reached
    ///   their goal, broken minus kept; absent where it is too early
    /// @param high its upper end
    public record Results(
            Verdict verdict,
            int brokenWithResult,
            int brokenReached,
            int keptWithResult,
            int keptReached,
            @Nullable Double low,
            @Nullable Double high) {}

    /// What results say of a rule.
    public enum Verdict {
        /// Too few plans on one side.
        TOO_EARLY,
        /// The interval holds no difference.
        NO_DIFFERENCE,
        /// Plans that broke it reached their goal more often.
        CONTRADICTED,
        /// Plans that kept to it reached their goal more often.
        BORNE_OUT
    }
}
