package org.throughline.renderer.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.timeline.Container;

/// Looks at the order of an mp4's outermost boxes (ISO/IEC 14496-12).
final class Mp4Layout {
    private Mp4Layout() {}

    /// True when the index comes before the pictures, so that a player can begin at once; true of
    /// every other container.
    static boolean isIndexFirst(Path file, Container container) {
        if (container != Container.MP4) {
            return true;
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long at = 0;
            byte[] type = new byte[4];
            while (at + 8 <= in.length()) {
                in.seek(at);
                long size = Integer.toUnsignedLong(in.readInt());
                in.readFully(type);
                String name = new String(type, StandardCharsets.US_ASCII);
                if (name.equals("moov") || name.equals("mdat")) {
                    return name.equals("moov");
                }
                size = size == 1 ? in.readLong() : size;
                if (size < 8) {
                    return false;
                }
                at += size;
            }
            return false;
        } catch (IOException failed) {
            throw new RenderFailed(RenderFailed.Code.STORAGE, "Cannot read " + file, failed);
        }
    }
}
