package org.throughline.renderer.media;

/// The part of an upright source that fills a canvas, in even pixels of the source.
record Crop(int x, int y, int width, int height) {

    static Crop covering(
            SourceFacts source, int canvasWidth, int canvasHeight, double focusX, double focusY) {
        double wanted = canvasWidth / (double) canvasHeight / source.pixelAspect();
        double have = source.width() / (double) source.height();
        int width = have > wanted ? even(source.height() * wanted, source.width()) : source.width();
        int height =
                have > wanted ? source.height() : even(source.width() / wanted, source.height());
        return new Crop(
                start(source.width(), width, focusX),
                start(source.height(), height, focusY),
                width,
                height);
    }

    String filter() {
        return "crop=%d:%d:%d:%d,".formatted(width, height, x, y);
    }

    private static int start(int whole, int part, double focus) {
        long start = Math.round(whole * focus - part / 2.0);
        return (int) Math.clamp(start, 0, (long) whole - part) & ~1;
    }

    private static int even(double value, int atMost) {
        int even = (int) Math.round(value / 2) * 2;
        return Math.clamp(even, 2, Math.max(2, atMost));
    }
}
