package org.throughline.renderer.media;

import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.SourceId;

/// What a segment's graph must know of a source; width and height are those of the upright picture,
/// `pixelAspect` is how much wider a pixel is shown than it is stored. `transfer` is the curve of a
/// picture of high dynamic range in the words of the natives, null of any other. `file` is where
/// its picture lies, from the media folder on: an id or a hash, never a name from outside.
record SourceFacts(
        SourceId id,
        String file,
        String demuxer,
        int videoIndex,
        int audioIndex,
        int width,
        int height,
        double pixelAspect,
        Turn turn,
        @Nullable String transfer,
        String matrix,
        boolean fullRange,
        boolean alpha,
        long startMicros,
        double seconds) {

    static SourceFacts of(SourceId id, SafeInput input) {
        int width = 2;
        int height = 2;
        var turn = Turn.NONE;
        double aspect = 1;
        String transfer = null;
        String matrix = "bt709";
        boolean full = false;
        boolean alpha = false;
        if (input.hasVideo()) {
            var picture = input.videoParameters();
            turn = input.turn();
            boolean lies = turn.lies();
            width = lies ? picture.height() : picture.width();
            height = lies ? picture.width() : picture.height();
            aspect = aspect(picture.sample_aspect_ratio(), lies);
            transfer = transfer(picture.color_trc());
            matrix = matrix(picture.color_space(), Math.min(width, height));
            full = isFull(picture.color_range(), picture.format());
            alpha = hasAlpha(picture.format());
        }
        return new SourceFacts(
                id,
                id.toString(),
                input.container().demuxer(),
                input.videoIndex(),
                input.audioIndex(),
                width,
                height,
                aspect,
                turn,
                transfer,
                matrix,
                full,
                alpha,
                input.startMicros(),
                input.seconds());
    }

    boolean hdr() {
        return transfer != null;
    }

    /// The same source once its picture stands upright in square pixels of a size, in BT.709.
    SourceFacts plain(int widthPx, int heightPx) {
        return plain(file, demuxer, videoIndex, widthPx, heightPx, startMicros);
    }

    /// The same source whose picture is seen in a plain copy of that size, whose clock begins at 0.
    SourceFacts copied(String copy, int widthPx, int heightPx) {
        return plain(copy, Container.MP4.demuxer(), 0, widthPx, heightPx, 0);
    }

    private SourceFacts plain(
            String where, String by, int stream, int widthPx, int heightPx, long starts) {
        return new SourceFacts(
                id,
                where,
                by,
                stream,
                audioIndex,
                widthPx,
                heightPx,
                1,
                Turn.NONE,
                null,
                "bt709",
                false,
                false,
                starts,
                seconds);
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

    private static @Nullable String transfer(int curve) {
        return switch (curve) {
            case avutil.AVCOL_TRC_SMPTE2084 -> "smpte2084";
            case avutil.AVCOL_TRC_ARIB_STD_B67 -> "arib-std-b67";
            default -> null;
        };
    }

    private static boolean hasAlpha(int format) {
        var about = avutil.av_pix_fmt_desc_get(format);
        return about != null
                && !about.isNull()
                && (about.flags() & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0;
    }

    private static boolean isFull(int range, int format) {
        return range == avutil.AVCOL_RANGE_JPEG
                || format == avutil.AV_PIX_FMT_YUVJ420P
                || format == avutil.AV_PIX_FMT_YUVJ422P
                || format == avutil.AV_PIX_FMT_YUVJ444P;
    }
}
