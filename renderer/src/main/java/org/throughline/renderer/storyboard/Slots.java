package org.throughline.renderer.storyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.Box;
import org.throughline.renderer.lettering.PaintedBand;

/// Where texts stand in the safe zone. Captions stand at its foot, a qualifier and names above
/// them. In a tall picture heads are in the middle, so that the hook's words, titles, messages and
/// numbers stand at its top; in other shapes heads fill the upper half and the review marks stand
/// in the zone, so that these too stand at the foot. Texts shown together make room for each other.
final class Slots {
    private final Box zone;
    private final double scale;
    private final List<Shown> placed = new ArrayList<>();

    private Box marks = new Box(0, 0, 0, 0);

    Slots(Box zone, double scale) {
        this.zone = zone;
        this.scale = scale;
    }

    /// Keeps every text off the box of the review marks.
    void reserve(Box box) {
        marks = box;
    }

    /// The top left corner for a band of a role, on even pixels: the encoder's color planes have
    /// half the picture's size, and a band between their pixels would be moved.
    record Corner(int xPx, int yPx) {
        Corner {
            xPx += xPx % 2;
            yPx -= yPx % 2;
        }
    }

    Corner corner(Role role, PaintedBand painted, FrameRange frames) {
        int centered = zone.xPx() + (zone.widthPx() - painted.widthPx()) / 2;
        boolean tall = zone.heightPx() > zone.widthPx();
        return switch (role) {
            case LABEL -> below(zone.xPx(), 0, painted, frames);
            case TITLE, MESSAGE, NUMBER, HOOK_CAPTION ->
                    tall
                            ? below(centered, 0, painted, frames)
                            : above(centered, 0, painted, frames);
            case LOGO ->
                    below(
                            centered,
                            zone.heightPx() * 42 / 100 - painted.heightPx() / 2,
                            painted,
                            frames);
            case LOGO_PICTURE -> inACorner(painted, frames);
            case CARD ->
                    new Corner(centered, zone.yPx() + (zone.heightPx() - painted.heightPx()) / 2);
            case LOWER_THIRD, SIGN -> above(zone.xPx(), px(200), painted, frames);
            case CAPTION, QUALIFIER -> above(centered, 0, painted, frames);
            case FINGERPRINT, DRAFT_MARK, STAND_IN ->
                    throw new IllegalArgumentException("Not a text: " + role);
        };
    }

    /// Remembers what has been placed.
    void taken(Shown shown) {
        placed.add(shown);
    }

    /// What stands in the way of a box in these frames.
    List<Box> inTheWay(Box box, FrameRange frames) {
        return Stream.concat(
                        Stream.of(marks),
                        placed.stream()
                                .filter(each -> each.frames().overlaps(frames))
                                .map(Shown::box))
                .filter(each -> each.overlaps(box))
                .toList();
    }

    /// At the top on the right, or on the left where something else stands on the right; below all
    /// else where neither is free.
    private Corner inACorner(PaintedBand painted, FrameRange frames) {
        int right = zone.rightPx() - painted.widthPx();
        right -= right % 2;
        for (int x : new int[] {right, zone.xPx()}) {
            var corner = new Corner(x, zone.yPx() + zone.yPx() % 2);
            var box = new Box(corner.xPx(), corner.yPx(), painted.widthPx(), painted.heightPx());
            if (inTheWay(box, frames).isEmpty() && zone.contains(box)) {
                return corner;
            }
        }
        return below(right, 0, painted, frames);
    }

    private Corner below(int xPx, int offset, PaintedBand painted, FrameRange frames) {
        int y = zone.yPx() + offset;
        y += y % 2;
        var box = new Box(xPx, y, painted.widthPx(), painted.heightPx());
        var others = inTheWay(box, frames);
        while (!others.isEmpty()) {
            y = others.stream().mapToInt(Box::bottomPx).max().orElse(y) + px(18);
            box = new Box(xPx, y, painted.widthPx(), painted.heightPx());
            others = inTheWay(box, frames);
        }
        return new Corner(xPx, y);
    }

    private Corner above(int xPx, int offset, PaintedBand painted, FrameRange frames) {
        int y = zone.bottomPx() - offset - painted.heightPx();
        var others = inTheWay(new Box(xPx, y, painted.widthPx(), painted.heightPx()), frames);
        while (!others.isEmpty()) {
            int top = others.stream().mapToInt(Box::yPx).min().orElse(y);
            y = top - px(18) - painted.heightPx();
            others = inTheWay(new Box(xPx, y, painted.widthPx(), painted.heightPx()), frames);
        }
        return new Corner(xPx, y);
    }

    private int px(double atFullSize) {
        return (int) Math.round(atFullSize * scale);
    }
}
