package org.throughline.renderer.timeline;

/// How the picture and sound are packed: H.264 High, 4:2:0, BT.709, closed groups; AAC-LC. What is
/// packed `quickly` takes less work and more bytes.
public record Encoding(int videoKbps, int audioKbps, int keyFrameEvery, boolean quickly) {

    public Encoding {
        if (videoKbps < 50 || videoKbps > 100_000 || audioKbps < 32 || audioKbps > 512) {
            throw new IllegalArgumentException(
                    "Bit rates out of bounds: video %d, audio %d kbit/s."
                            .formatted(videoKbps, audioKbps));
        }
        if (keyFrameEvery < 1 || keyFrameEvery > 600) {
            throw new IllegalArgumentException("Key frame every " + keyFrameEvery + " frames.");
        }
    }

    public Encoding(int videoKbps, int audioKbps, int keyFrameEvery) {
        this(videoKbps, audioKbps, keyFrameEvery, false);
    }

    /// What a preview of this canvas is packed with: as a draft, quickly, a key frame every second.
    public static Encoding preview(Canvas canvas) {
        var draft = draft(canvas);
        return new Encoding(
                draft.videoKbps, draft.audioKbps, Math.max(1, draft.keyFrameEvery / 2), true);
    }

    /// What a draft of this canvas is packed with: about 0.1 bit a pixel, a key frame every two
    /// seconds.
    public static Encoding draft(Canvas canvas) {
        double fps = (double) canvas.rate().numerator() / canvas.rate().denominator();
        double bits = canvas.widthPx() * (double) canvas.heightPx() * fps * 0.1;
        int kbps = Math.clamp(Math.round(bits / 1000), 300, 20_000);
        return new Encoding(kbps, 160, (int) Math.max(1, Math.round(fps * 2)));
    }
}
