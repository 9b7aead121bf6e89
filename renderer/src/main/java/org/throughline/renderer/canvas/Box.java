package org.throughline.renderer.canvas;

/// A rectangle of the canvas in pixels, its left and top edge in it, its right and bottom edge not.
public record Box(int xPx, int yPx, int widthPx, int heightPx) {
    public Box {
        if (widthPx < 0 || heightPx < 0) {
            throw new IllegalArgumentException("A box of " + widthPx + "x" + heightPx);
        }
    }

    public int rightPx() {
        return xPx + widthPx;
    }

    public int bottomPx() {
        return yPx + heightPx;
    }

    public int centerXPx() {
        return xPx + widthPx / 2;
    }

    public boolean contains(Box other) {
        return other.xPx >= xPx
                && other.yPx >= yPx
                && other.rightPx() <= rightPx()
                && other.bottomPx() <= bottomPx();
    }

    public boolean overlaps(Box other) {
        return xPx < other.rightPx()
                && other.xPx < rightPx()
                && yPx < other.bottomPx()
                && other.yPx < bottomPx();
    }
}
