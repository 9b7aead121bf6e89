package org.throughline.data.trend;

/// What may be said of a comparison.
public enum LiftVerdict {
    /// More, at an error rate over all comparisons of a report. It allows for looking again and
    /// again, which holds the better the more posts there are; nothing is proven of looks between
    /// which old posts have dropped out of the comparison.
    BETTER("better"),
    /// Less, at the same error rate.
    WORSE("worse"),
    /// The 80 % interval lies on one side of 1, which among so many comparisons and looks chance
    /// brings too often.
    TOO_EARLY("too-early"),
    /// The 80 % interval holds 1.
    NO_EFFECT_FOUND("no-effect-found"),
    /// Fewer posts on one side than any number is told of.
    TOO_FEW("too-few"),
    /// The two sides differ in other things, and no weighting makes them alike.
    NOT_COMPARABLE("not-comparable");

    private final String key;

    LiftVerdict(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /// Whether it may be acted on.
    public boolean holds() {
        return this == BETTER || this == WORSE;
    }
}
