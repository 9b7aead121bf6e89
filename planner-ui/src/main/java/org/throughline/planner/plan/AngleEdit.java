package org.throughline.planner.plan;

import org.throughline.data.story.Angle;

/// What somebody does to the angles of a video. Each names the angle as it was seen, so that
/// nothing happens to one that somebody else has changed meanwhile.
public sealed interface AngleEdit {

    /// Writes one more down, under one's own name.
    record Add(String says) implements AngleEdit {}

    /// Says one's own in other words.
    record Reword(Angle seen, String says) implements AngleEdit {}

    /// Tells the video this way; the one chosen before is kept beside it.
    record Choose(Angle seen, String reason) implements AngleEdit {}

    /// Says why it was not chosen; of the chosen one, that it is chosen no more.
    record Leave(Angle seen, String reason) implements AngleEdit {}

    /// Takes one's own back.
    record Withdraw(Angle seen) implements AngleEdit {}
}
