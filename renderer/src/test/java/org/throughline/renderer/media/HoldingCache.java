package org.throughline.renderer.media;

import java.nio.file.Path;

/// A process that has a cache open until its input ends.
final class HoldingCache {
    private HoldingCache() {}

    public static void main(String[] arguments) throws Exception {
        try (var _ = new SegmentCache(Path.of(arguments[0]), Long.MAX_VALUE)) {
            System.out.println("open");
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
