package org.throughline.renderer.storyboard;

import java.util.List;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.time.FrameRange;

/// What rules ask of the qualifier of one claim, in the market and with the hook of a storyboard.
///
/// @param leastMillis how long it is on screen at least
/// @param claimed when the claim is on screen or spoken, in order and apart; empty where no rule
///   wants the qualifier there all that time
/// @param leastLetterPx the size that its letters are set in at least; 0 for any
/// @param sizeSays what that size is, in words; empty for any
public record Qualification(
        ClaimId claim,
        long leastMillis,
        List<FrameRange> claimed,
        double leastLetterPx,
        String sizeSays) {

    public Qualification {
        claimed = List.copyOf(claimed);
    }

    /// Whether something shown qualifies the claim.
    public boolean isMetBy(Shown shown) {
        return shown.role() == Role.QUALIFIER && shown.claims().contains(claim);
    }

    /// The part of the claim's time in which no qualifier is planned.
    public List<FrameRange> unqualified(List<Shown> shown) {
        var there = shown.stream().filter(this::isMetBy).map(Shown::frames).toList();
        return claimed.stream()
                .flatMap(range -> ReviewMarks.without(range, there).stream())
                .toList();
    }
}
