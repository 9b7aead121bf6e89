package org.throughline.renderer.lettering;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GraphicAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// The room of an emoji within a line: a square somewhat higher than capital letters, whose middle
/// is theirs, with a little air beside it. It draws nothing itself, and has no outline that could
/// be stroked.
final class EmojiRoom extends GraphicAttribute {
    private static final double SIDE = 1.12;
    private static final double BESIDE = 0.04;

    /// The middle of capital letters above the base line.
    private static final double MIDDLE = 0.36;

    private final double sizePx;

    EmojiRoom(double sizePx) {
        super(ROMAN_BASELINE);
        this.sizePx = sizePx;
    }

    /// The side of the picture.
    static double sidePx(double sizePx) {
        return SIDE * sizePx;
    }

    /// How far the picture stands from the edge of its room.
    static double besidePx(double sizePx) {
        return BESIDE * sizePx;
    }

    /// How far the picture reaches above the base line.
    static double abovePx(double sizePx) {
        return (MIDDLE + SIDE / 2) * sizePx;
    }

    @Override
    public float getAscent() {
        return (float) abovePx(sizePx);
    }

    @Override
    public float getDescent() {
        return (float) (sidePx(sizePx) - abovePx(sizePx));
    }

    @Override
    public float getAdvance() {
        return (float) (sidePx(sizePx) + 2 * besidePx(sizePx));
    }

    @Override
    public Rectangle2D getBounds() {
        return new Rectangle2D.Double(
                besidePx(sizePx), -abovePx(sizePx), sidePx(sizePx), sidePx(sizePx));
    }

    @Override
    public Shape getOutline(AffineTransform placed) {
        return new Path2D.Double();
    }

    @Override
    public void draw(Graphics2D graphics, float x, float y) {
        // pictures are painted over the letters once these are there
    }
}
