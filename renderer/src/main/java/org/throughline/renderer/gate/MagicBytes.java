package org.throughline.renderer.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.throughline.renderer.timeline.Container;

/// Tells a container from the first bytes of a file. Everything it does not know is unknown; text
/// in any encoding matches nothing here: what begins like UTF-16 text is text, though a sound
/// stream that nobody uses any more (MPEG-1 layer I) begins like it too.
final class MagicBytes {
    /// As many leading bytes as the longest check looks at.
    static final int LENGTH = 512;

    /// Photos in the boxes of an mp4, stored as tiles that a demuxer takes for videos.
    private static final List<String> PHOTOS =
            List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    private final byte[] head;

    MagicBytes(byte[] head) {
        this.head = head;
    }

    Optional<Container> container() {
        if (has(0, 0xFF, 0xFE)) {
            return Optional.empty();
        }
        if (isMp4()) {
            return Optional.of(Container.MP4);
        }
        if (has(0, 0x1A, 0x45, 0xDF, 0xA3)) {
            return contains("matroska") || contains("webm")
                    ? Optional.of(Container.MATROSKA)
                    : Optional.empty();
        }
        if (has(0, "RIFF")) {
            return has(8, "AVI ")
                    ? Optional.of(Container.AVI)
                    : has(8, "WAVE") ? Optional.of(Container.WAV) : Optional.empty();
        }
        if (has(0, "GIF87a") || has(0, "GIF89a")) {
            return Optional.of(Container.GIF);
        }
        if (has(0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(Container.PNG);
        }
        if (has(0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(Container.JPEG);
        }
        if (has(0, "fLaC")) {
            return Optional.of(Container.FLAC);
        }
        if (has(0, "OggS")) {
            return Optional.of(Container.OGG);
        }
        return streams();
    }

    static boolean isHeif(byte[] head) {
        var bytes = new MagicBytes(head);
        return bytes.has(4, "ftyp") && PHOTOS.stream().anyMatch(brand -> bytes.has(8, brand));
    }

    private Optional<Container> streams() {
        int at = has(0, "ID3") ? tagLength() : 0;
        if (has(0, "ID3") && at >= head.length - 1) {
            return Optional.of(Container.MP3);
        }
        if (head.length < at + 2 || (head[at] & 0xFF) != 0xFF) {
            return Optional.empty();
        }
        int second = head[at + 1] & 0xFF;
        if ((second & 0xF6) == 0xF0) {
            return Optional.of(Container.AAC);
        }
        boolean layer = (second & 0xE0) == 0xE0 && (second & 0x06) != 0 && (second & 0x18) != 0x08;
        return layer ? Optional.of(Container.MP3) : Optional.empty();
    }

    private boolean isMp4() {
        if (!has(4, "ftyp") || head.length < 12) {
            return false;
        }
        int size = (at(0) << 24) | (at(1) << 16) | (at(2) << 8) | at(3);
        return size >= 8 && size <= 512 && !isHeif(head);
    }

    private int tagLength() {
        if (head.length < 10) {
            return Integer.MAX_VALUE;
        }
        int high = ((at(6) & 0x7F) << 21) | ((at(7) & 0x7F) << 14);
        return 10 + (high | ((at(8) & 0x7F) << 7) | (at(9) & 0x7F));
    }

    private int at(int index) {
        return head[index] & 0xFF;
    }

    private boolean has(int at, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        if (head.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (head[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean has(int at, int... bytes) {
        if (head.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean contains(String ascii) {
        return new String(head, StandardCharsets.ISO_8859_1).contains(ascii);
    }
}
