package org.throughline.renderer.measure;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.timeline.SampleRange;

/// Everything one pass over a finished file found. Frames and samples count from 0; lists a frame
/// have exactly {@link #frames()} entries. What could not be measured is null.
public record Reading(
        String sha256,
        Packing packing,
        int frames,
        @Nullable Sound sound,
        List<FrameLook> looks,
        List<FrameRange> black,
        List<FrameRange> frozen,
        List<Integer> cuts,
        List<Integer> flashes,
        List<MaskScore> masks,
        List<Thumbnail> thumbnails,
        @Nullable List<FaceAt> faces,
        List<FramePrint> prints) {

    public Reading {
        looks = List.copyOf(looks);
        black = List.copyOf(black);
        frozen = List.copyOf(frozen);
        cuts = List.copyOf(cuts);
        flashes = List.copyOf(flashes);
        masks = List.copyOf(masks);
        thumbnails = List.copyOf(thumbnails);
        faces = faces == null ? null : List.copyOf(faces);
        prints = List.copyOf(prints);
    }

    /// How the file is packed. `indexFirst` is true when playing can begin before the whole file
    /// has arrived; `metadata` holds every tag that is not technical.
    public record Packing(
            String container,
            String videoCodec,
            String profile,
            String pixelFormat,
            String colorSpace,
            int widthPx,
            int heightPx,
            FrameRate rate,
            boolean constantRate,
            int rotation,
            boolean indexFirst,
            int videoStreams,
            int audioStreams,
            @Nullable String audioCodec,
            int audioRateHz,
            int audioChannels,
            Map<String, String> metadata) {
        public Packing {
            metadata = Map.copyOf(metadata);
        }
    }

    /// The sound track: levels as ITU-R BS.1770 measures them, null in silence; `silences` are
    /// stretches of at least 0.1 s under -60 dBFS, `speech` those whose energy looks like a voice,
    /// both in samples of `rateHz`.
    public record Sound(
            int rateHz,
            int channels,
            long samples,
            @Nullable Double integratedLufs,
            @Nullable Double truePeakDbtp,
            List<SampleRange> silences,
            List<SampleRange> speech) {
        public Sound {
            silences = List.copyOf(silences);
            speech = List.copyOf(speech);
        }
    }

    /// One frame at a glance: mean luma in 0..255, mean absolute luma difference to the frame
    /// before on a small grey copy.
    public record FrameLook(double luma, double change) {}

    /// How well an expected band is seen at a frame: near 1 when its marks stand where they should,
    /// near 0 when they do not. `letters` is the same of the place, about a letter wide, where they
    /// stand worst: one letter in the place of another.
    public record MaskScore(String id, int frame, double score, double letters) {}

    /// A small picture of a frame: a JPEG in Base64.
    public record Thumbnail(int frame, int widthPx, int heightPx, String jpegBase64) {
        /// The file's bytes.
        public byte[] jpeg() {
            return Base64.getDecoder().decode(jpegBase64);
        }
    }

    /// A frontal face at a frame, in pixels of the canvas.
    public record FaceAt(int frame, int x, int y, int w, int h, double score) {}
}
