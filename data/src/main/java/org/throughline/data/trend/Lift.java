package org.throughline.data.trend;

import org.jspecify.annotations.Nullable;

/// How posts that have something did beside posts that do not, like with like. An association: no
/// post was assigned to its side, so that it is told as "so far", never as "because".
///
/// @param account absent = all accounts
/// @param with posts that have it and were compared
/// @param without posts that do not have it and were compared
/// @param lift what the measure of those without would have to be multiplied by to look like those
///   with; absent where no number is told
/// @param ownLift of one account, before it was drawn to what all accounts show; absent for all
/// @param balance how alike the two sides are; absent where they were not weighed
/// @param evidence how much the data speak against *no difference*, as the odds of a bet on it: by
///   chance alone about 1 on average, the better the more posts there are; absent where no number
///   is told
/// @param needMore posts that the smaller side lacks before any number is told; 0 where one is, or
///   where more of the same would not help
/// @param needForVerdict posts that it lacks, about, to be sure of a lift worth having in four of
///   five cases, with posts that scatter as these; 0 where the verdict holds
public record Lift(
        Comparison comparison,
        LiftMeasure measure,
        @Nullable String account,
        int with,
        int without,
        LiftVerdict verdict,
        @Nullable Interval lift,
        @Nullable Interval ownLift,
        @Nullable LiftBalance balance,
        @Nullable Double evidence,
        int needMore,
        int needForVerdict) {

    public Lift {
        boolean told =
                switch (verdict) {
                    case BETTER, WORSE, TOO_EARLY, NO_EFFECT_FOUND -> true;
                    case TOO_FEW, NOT_COMPARABLE -> false;
                };
        if (told != (lift != null)) {
            throw new IllegalArgumentException(comparison.says() + ": " + verdict + ", " + lift);
        }
    }

    /// The same once it is judged beside all others.
    public Lift judged(LiftVerdict other, int more) {
        return new Lift(
                comparison,
                measure,
                account,
                with,
                without,
                other,
                lift,
                ownLift,
                balance,
                evidence,
                needMore,
                more);
    }

    /// Posts compared, on both sides.
    public int posts() {
        return with + without;
    }
}
