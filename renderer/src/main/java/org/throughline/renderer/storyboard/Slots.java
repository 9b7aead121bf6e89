package org.throughline.renderer.storyboard;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.Box;
import org.throughline.renderer.lettering.PaintedBand;

/// Where texts stand in the safe zone, top to bottom: label, then titles, messages and the hook's
/// captions, numbers and logo in the middle, names, captions, qualifier. Texts of the upper part
/// that are shown together make room for each other.
final class Slots {
    private final Box zone;
    private final double scale;
    private final List<Shown> placed = new ArrayList<>();

    Slots(Box zone, double scale) {
        this.zone = zone;
        this.scale = scale;
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
        return switch (role) {
            case LABEL -> new Corner(zone.xPx(), zone.yPx());
            case TITLE, MESSAGE -> below(centered, px(66), painted, frames);
            case HOOK_CAPTION -> below(centered, hookOffset(), painted, frames);
            case NUMBER, LOGO ->
                    below(
                            centered,
                            zone.heightPx() * 42 / 100 - painted.heightPx() / 2,
                            painted,
                            frames);
            case CARD ->
                    new Corner(centered, zone.yPx() + (zone.heightPx() - painted.heightPx()) / 2);
            case LOWER_THIRD ->
                    new Corner(zone.xPx(), zone.bottomPx() - px(330) - painted.heightPx());
            case CAPTION -> new Corner(centered, zone.bottomPx() - px(118) - painted.heightPx());
            case QUALIFIER -> new Corner(centered, zone.bottomPx() - painted.heightPx());
            case FINGERPRINT, DRAFT_MARK, STAND_IN ->
                    throw new IllegalArgumentException("Not a text: " + role);
        };
    }

    /// Remembers what has been placed.
    void taken(Shown shown) {
        placed.add(shown);
    }

    /// What stands in the way of a box in these frames.
    List<Shown> inTheWay(Box box, FrameRange frames) {
        return placed.stream()
                .filter(each -> each.frames().overlaps(frames) && each.box().overlaps(box))
                .toList();
    }

    /// High in a tall picture, where the faces are further down and the review marks stand outside
    /// the zone; lower in others, where the marks stand in it.
    private int hookOffset() {
        return zone.heightPx() * (zone.heightPx() > zone.widthPx() ? 3 : 17) / 100;
    }

    private Corner below(int xPx, int offset, PaintedBand painted, FrameRange frames) {
        int y = zone.yPx() + offset;
        var box = new Box(xPx, y, painted.widthPx(), painted.heightPx());
        var others = inTheWay(box, frames);
        while (!others.isEmpty()) {
            y = others.stream().mapToInt(each -> each.box().bottomPx()).max().orElse(y) + px(18);
            box = new Box(xPx, y, painted.widthPx(), painted.heightPx());
            others = inTheWay(box, frames);
        }
        return new Corner(xPx, y);
    }

    private int px(double atFullSize) {
        return (int) Math.round(atFullSize * scale);
    }
}
