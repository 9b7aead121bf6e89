package org.throughline.renderer.storyboard;

import java.util.List;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.Box;
import org.throughline.renderer.lettering.PaintedBand;

/// Something laid over the picture: what it says, where and when.
///
/// @param id names it in reports, such as `caption-1` or `message-2`
/// @param fadeFrames frames of a quiet fade at either end (a card's words come with it alone), 0
///   for none
/// @param claims claims that it makes
public record Shown(
        String id,
        Role role,
        List<String> lines,
        PaintedBand painted,
        int xPx,
        int yPx,
        FrameRange frames,
        int fadeFrames,
        List<ClaimId> claims) {
    public Shown {
        lines = List.copyOf(lines);
        claims = List.copyOf(claims);
    }

    public Box box() {
        return new Box(xPx, yPx, painted.widthPx(), painted.heightPx());
    }

    public String text() {
        return String.join(" ", lines);
    }
}
