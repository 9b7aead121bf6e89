package org.throughline.planner.joining;

/// How sure one may be of a suggestion; no number, since none was measured.
public enum Confidence {
    /// Nothing to suggest.
    NONE,
    /// One sign, or more for than against.
    WEAK,
    /// Two signs and none against, or several pairs that are as likely.
    FAIR,
    /// The time and another sign, none against, and no other pair that comes near.
    STRONG
}
