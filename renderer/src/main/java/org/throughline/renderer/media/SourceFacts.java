package org.throughline.renderer.media;

import org.bytedeco.ffmpeg.global.avutil;
import org.throughline.renderer.timeline.SourceId;

/// What a segment's graph must know of a source; width and height are those of the upright picture,
/// `pixelAspect` is how much wider a pixel is shown than it is stored.
record SourceFacts(
        SourceId id,
        String demuxer,
        int videoIndex,
        int audioIndex,
        int width,
        int height,
        double pixelAspect,
        int rotation,
        boolean hdr,
        String matrix,
        boolean fullRange,
        long startMicros,
        double seconds) {

    static SourceFacts of(SourceId id, SafeInput input) {
        int width = 2;
        int height = 2;
        int rotation = 0;
        double aspect = 1;
        boolean hdr = false;
        String matrix = "bt709";
        boolean full = false;
        if (input.hasVideo()) {
            var picture = input.videoParameters();
            rotation = input.rotation();
            boolean lies = rotation % 180 != 0;
            width = lies ? picture.height() : picture.width();
            height = lies ? picture.width() : picture.height();
            aspect = aspect(picture.sample_aspect_ratio(), lies);
            hdr = input.isHdr();
            matrix = hdr ? "bt709" : matrix(picture.color_space(), Math.min(width, height));
            full = !hdr && isFull(picture.color_range(), picture.format());
        }
        return new SourceFacts(
                id,
                input.container().demuxer(),
                input.videoIndex(),
                input.audioIndex(),
                width,
                height,
                aspect,
                rotation,
                hdr,
                matrix,
                full,
                input.startMicros(),
                input.seconds());
    }

    double shownWidth() {
        return width * pixelAspect;
    }

    private static double aspect(org.bytedeco.ffmpeg.avutil.AVRational ratio, boolean lies) {
        if (ratio.num() <= 0 || ratio.den() <= 0) {
            return 1;
        }
        double aspect = ratio.num() / (double) ratio.den();
        return lies ? 1 / aspect : aspect;
    }

    /// Untagged sources follow the habit of their size: BT.601 below 720 lines, BT.709 from there
    /// on.
    private static String matrix(int space, int lines) {
        if (space == avutil.AVCOL_SPC_BT709) {
            return "bt709";
        }
        if (space == avutil.AVCOL_SPC_SMPTE170M || space == avutil.AVCOL_SPC_BT470BG) {
            return "smpte170m";
        }
        if (space == avutil.AVCOL_SPC_BT2020_NCL) {
            return "bt2020";
        }
        return lines < 720 ? "smpte170m" : "bt709";
    }

    private static boolean isFull(int range, int format) {
        return range == avutil.AVCOL_RANGE_JPEG
                || format == avutil.AV_PIX_FMT_YUVJ420P
                || format == avutil.AV_PIX_FMT_YUVJ422P
                || format == avutil.AV_PIX_FMT_YUVJ444P;
    }
}
