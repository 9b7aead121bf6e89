package org.throughline.renderer.canvas;

import java.time.LocalDate;
import java.util.List;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Platform;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.timeline.Canvas;

/// What one platform asks of a video, as verified on a day.
///
/// @param usualShape of its videos, where nothing else is said
/// @param post how much it takes of the text beside a video; empty: not known
/// @param keepClear edges of the upright picture; other shapes keep `borderPercent` on each side
public record PlatformProfile(
        Platform platform,
        Aspect usualShape,
        KeepClear keepClear,
        int borderPercent,
        Bound.Length duration,
        Bound.Rate rate,
        List<PostBound> post,
        LocalDate verifiedOn) {

    public PlatformProfile {
        post = List.copyOf(post);
    }

    private static final int FULL_SIDE_PX = 1080;
    private static final int UPRIGHT_WIDTH_PX = 1080;
    private static final int UPRIGHT_HEIGHT_PX = 1920;

    /// The canvas of a draft: the shorter side is `shortSidePx`, 1080 for a full one.
    public static Canvas canvas(Aspect shape, FrameRate rate, int shortSidePx) {
        int shorter = Math.min(shape.width(), shape.height());
        return new Canvas(
                even(shortSidePx * (double) shape.width() / shorter),
                even(shortSidePx * (double) shape.height() / shorter),
                rate);
    }

    /// The canvas of a full draft.
    public static Canvas canvas(Aspect shape, FrameRate rate) {
        return canvas(shape, rate, FULL_SIDE_PX);
    }

    /// The part of a canvas where text can be read: inside the kept edges of an upright picture, or
    /// inside a plain border of any other shape.
    public Box safeZone(Canvas canvas) {
        boolean upright = canvas.heightPx() * 9 >= canvas.widthPx() * 16 - 9;
        if (!upright) {
            int x = Math.ceilDiv(canvas.widthPx() * borderPercent, 100);
            int y = Math.ceilDiv(canvas.heightPx() * borderPercent, 100);
            return new Box(x, y, canvas.widthPx() - 2 * x, canvas.heightPx() - 2 * y);
        }
        int left = Math.ceilDiv(keepClear.leftPx() * canvas.widthPx(), UPRIGHT_WIDTH_PX);
        int right = Math.ceilDiv(keepClear.rightPx() * canvas.widthPx(), UPRIGHT_WIDTH_PX);
        int top = Math.ceilDiv(keepClear.topPx() * canvas.heightPx(), UPRIGHT_HEIGHT_PX);
        int bottom = Math.ceilDiv(keepClear.bottomPx() * canvas.heightPx(), UPRIGHT_HEIGHT_PX);
        return new Box(
                left, top, canvas.widthPx() - left - right, canvas.heightPx() - top - bottom);
    }

    private static int even(double px) {
        return (int) Math.round(px / 2) * 2;
    }
}
