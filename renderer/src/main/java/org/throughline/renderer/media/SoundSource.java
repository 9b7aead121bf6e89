package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.util.Locale;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.throughline.data.time.Speed;

/// Decodes a stretch of a source's sound to stereo at 48 kHz; sample 0 is where the file's clock
/// starts.
final class SoundSource {
    private SoundSource() {}

    /// Takes blocks of left and right samples.
    @FunctionalInterface
    interface Sink {
        void take(float[] left, float[] right, int count);
    }

    /// The samples from `from` up to `to` of the source, as it was recorded.
    static void decode(SourceFacts source, long from, long to, Sink sink) {
        decode(source, from, to, Speed.AS_FILMED, sink);
    }

    /// The samples from `from` up to `to` of the source, at a speed and its own pitch.
    static void decode(SourceFacts source, long from, long to, Speed speed, Sink sink) {
        String text =
                "amovie=filename=%s:format_name=%s:stream_index=%d:dec_threads=1:format_opts=protocol_whitelist=file"
                        .formatted(source.id(), source.demuxer(), source.audioIndex());
        text +=
                String.format(
                        Locale.ROOT,
                        ",asetpts=PTS-%.6f/TB,aresample=48000:async=1:first_pts=0,"
                                + "aformat=sample_fmts=fltp:channel_layouts=stereo,"
                                + "atrim=start_sample=%d:end_sample=%d,%sabuffersink@out",
                        source.startMicros() / 1e6,
                        from,
                        to,
                        tempo(speed));
        AVFrame frame = av_frame_alloc();
        try (var graph = new Graph(text, "abuffersink@out", 1)) {
            float[] left = new float[0];
            float[] right = new float[0];
            while (graph.pull(frame)) {
                int count = frame.nb_samples();
                if (count > left.length) {
                    left = new float[count];
                    right = new float[count];
                }
                new FloatPointer(frame.data(0)).get(left, 0, count);
                new FloatPointer(frame.data(1)).get(right, 0, count);
                sink.take(left, right, count);
                av_frame_unref(frame);
            }
        } finally {
            av_frame_free(frame);
        }
    }

    /// One filter at most doubles or halves, as far as it blends all samples.
    private static String tempo(Speed speed) {
        if (speed.isAsFilmed()) {
            return "";
        }
        var filters = new StringBuilder();
        double rest = speed.ratio();
        while (rest > 2 || rest < 0.5) {
            double step = rest > 2 ? 2 : 0.5;
            filters.append("atempo=").append(step).append(',');
            rest /= step;
        }
        return filters.append(String.format(Locale.ROOT, "atempo=%.9f,", rest))
                .append("aformat=sample_fmts=fltp:channel_layouts=stereo,")
                .toString();
    }
}
