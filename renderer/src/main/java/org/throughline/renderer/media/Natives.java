package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_configuration;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;
import static org.bytedeco.ffmpeg.global.avutil.av_version_info;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.RenderFailed;

/// What every use of the natives shares: limits, and errors turned into ours.
final class Natives {
    /// The largest single allocation a decoder or filter may make: one frame of 8192x8192 in
    /// 4:4:4:4.
    private static final long MAX_ALLOCATION = 512L << 20;

    /// `ENOSPC`, `EFBIG` and, of Linux alone, `EDQUOT`.
    private static final int NO_SPACE = 28;

    private static final int TOO_BIG = 27;
    private static final int QUOTA = 122;

    private Natives() {}

    static void limit() {
        av_log_set_level(AV_LOG_ERROR);
        av_max_alloc(MAX_ALLOCATION);
    }

    /// Which natives these are, with all that they were built with: another build may encode
    /// otherwise.
    static String edition() {
        return av_version_info().getString() + " " + avcodec_configuration().getString();
    }

    /// Passes a result through, or throws with the natives' own words.
    static int check(int result, String doing) {
        if (result < 0) {
            throw isFull(result)
                    ? new RenderFailed(
                            RenderFailed.Code.STORAGE,
                            doing
                                    + ": "
                                    + message(result)
                                    + "\nMaybe make room and try again; what is finished is kept.")
                    : failed(doing + ": " + message(result));
        }
        return result;
    }

    /// Where a disk, a quota or the largest file allowed is full.
    private static boolean isFull(int error) {
        return error == -NO_SPACE || error == -TOO_BIG || error == -QUOTA;
    }

    static RenderFailed failed(String message) {
        return new RenderFailed(RenderFailed.Code.NATIVE, message);
    }

    static String message(int error) {
        byte[] text = new byte[256];
        av_strerror(error, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    static AVDictionary options(String... keysAndValues) {
        var options = new AVDictionary(null);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            check(av_dict_set(options, keysAndValues[i], keysAndValues[i + 1], 0), "option");
        }
        return options;
    }

    static AVRational rate(FrameRate rate) {
        return av_make_q(rate.numerator(), rate.denominator());
    }

    static AVRational frameTime(FrameRate rate) {
        return av_make_q(rate.denominator(), rate.numerator());
    }
}
