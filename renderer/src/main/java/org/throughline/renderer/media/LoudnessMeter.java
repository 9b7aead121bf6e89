package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/// Measures integrated loudness and true peak as ITU-R BS.1770-4 says, with the natives' `ebur128`.
///
/// Threading: confined.
final class LoudnessMeter implements AutoCloseable {
    private static final int BLOCK = 4800;
    private static final double GATE = -69.9;

    private final Graph graph;
    private final AVFrame in = av_frame_alloc();
    private final AVFrame out = av_frame_alloc();
    private final int channels;
    private final int rateHz;
    private double integrated = -70;
    private double truePeak = Double.NEGATIVE_INFINITY;
    private long position;

    /// What was measured; null where there was too little sound.
    record Level(@Nullable Double integratedLufs, @Nullable Double truePeakDbtp) {}

    LoudnessMeter(int channels, int rateHz) {
        this(channels, rateHz, true);
    }

    private LoudnessMeter(int channels, int rateHz, boolean peaks) {
        this.channels = channels;
        this.rateHz = rateHz;
        this.graph =
                new Graph(
                        "abuffer@in=sample_rate=%d:sample_fmt=fltp:channel_layout=%dc:time_base=1/%d,ebur128=peak=%s:metadata=1,abuffersink@out"
                                .formatted(rateHz, channels, rateHz, peaks ? "true" : "none")
                                .replace("=2c", "=stereo")
                                .replace("=1c", "=mono"),
                        "abuffersink@out",
                        1);
    }

    static Level of(Track track) {
        try (var meter = new LoudnessMeter(2, 48_000)) {
            meter.add(track.channels(), track.samples());
            return meter.level();
        }
    }

    /// The loudness alone.
    static Level withoutPeaks(Track track) {
        try (var meter = new LoudnessMeter(2, 48_000, false)) {
            meter.add(track.channels(), track.samples());
            return meter.level();
        }
    }

    /// Adds samples, one array a channel.
    void add(float[][] samples, int count) {
        for (int from = 0; from < count; from += BLOCK) {
            int length = Math.min(BLOCK, count - from);
            in.nb_samples(length);
            in.format(AV_SAMPLE_FMT_FLTP);
            in.sample_rate(rateHz);
            in.pts(position);
            av_channel_layout_default(in.ch_layout(), channels);
            Natives.check(av_frame_get_buffer(in, 0), "sound frame");
            for (int c = 0; c < channels; c++) {
                new FloatPointer(in.extended_data(c)).put(samples[c], from, length);
            }
            position += length;
            graph.feed("abuffer@in", in);
            av_frame_unref(in);
            drain();
        }
    }

    Level level() {
        graph.feed("abuffer@in", null);
        drain();
        return new Level(
                integrated > GATE ? integrated : null,
                Double.isFinite(truePeak) && truePeak > -120 ? truePeak : null);
    }

    private void drain() {
        while (graph.pull(out)) {
            integrated = value("lavfi.r128.I", integrated);
            for (int c = 0; c < channels; c++) {
                double peak = value("lavfi.r128.true_peaks_ch" + c, 0);
                truePeak = Math.max(truePeak, 20 * Math.log10(peak));
            }
            av_frame_unref(out);
        }
    }

    private double value(String key, double otherwise) {
        var entry = av_dict_get(out.metadata(), key, null, 0);
        if (entry == null || entry.isNull()) {
            return otherwise;
        }
        String text = entry.value().getString();
        return text.startsWith("-inf") || text.startsWith("nan")
                ? otherwise
                : Double.parseDouble(text);
    }

    @Override
    public void close() {
        av_frame_free(in);
        av_frame_free(out);
        graph.close();
    }
}
