package org.throughline.renderer.canvas;

/// The edges of a 1080x1920 picture which a platform's own buttons and texts cover, in pixels.
public record KeepClear(
        int topPx, int rightPx, int bottomPx, int leftPx, Force force, String source) {}
