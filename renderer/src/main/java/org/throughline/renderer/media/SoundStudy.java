package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_describe;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_get_sample_fmt_name;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.timeline.SampleRange;

/// Studies decoded sound as it passes: loudness and true peak, silences to the sample, stretches
/// whose energy looks like speech. More than two channels are mixed down first.
///
/// Threading: confined.
final class SoundStudy implements AutoCloseable {
    private final AVFrame plain = av_frame_alloc();
    private final int rateHz;
    private final int channelsOfFile;
    private final int channels;
    private final LoudnessMeter meter;
    private final Silences silences;
    private final VoiceEnergy voice;
    private @Nullable Graph convert;
    private float[][] block = new float[0][0];
    private long samples;
    private long firstTick = AV_NOPTS_VALUE;
    private LoudnessMeter.@Nullable Level level;

    /// A study of the file's sound, where it has any.
    static @Nullable SoundStudy of(SafeInput input) {
        if (!input.hasAudio()) {
            return null;
        }
        var audio = input.audioParameters();
        if (audio.sample_rate() < 8000 || audio.ch_layout().nb_channels() < 1) {
            throw Unusable.broken(input.container(), "its sound has no rate or no channel");
        }
        return new SoundStudy(audio.sample_rate(), audio.ch_layout().nb_channels());
    }

    SoundStudy(int rateHz, int channels) {
        this.rateHz = rateHz;
        this.channelsOfFile = channels;
        this.channels = Math.min(2, channels);
        this.meter = new LoudnessMeter(this.channels, rateHz);
        this.silences = new Silences(rateHz / 10);
        this.voice = new VoiceEnergy(rateHz);
    }

    void add(AVFrame frame) {
        if (firstTick == AV_NOPTS_VALUE) {
            firstTick = frame.best_effort_timestamp();
        }
        var graph = convert;
        if (graph == null) {
            graph = converter(frame);
            convert = graph;
        }
        graph.lend("abuffer@in", frame);
        drain(graph);
    }

    private Graph converter(AVFrame frame) {
        byte[] layout = new byte[128];
        Natives.check(
                av_channel_layout_describe(frame.ch_layout(), layout, layout.length), "layout");
        int end = 0;
        while (end < layout.length && layout[end] != 0) {
            end++;
        }
        return new Graph(
                "abuffer@in=sample_rate=%d:sample_fmt=%s:channel_layout=%s:time_base=1/%d,aformat=sample_fmts=fltp:sample_rates=%d:channel_layouts=%s,abuffersink@out"
                        .formatted(
                                frame.sample_rate(),
                                av_get_sample_fmt_name(frame.format()).getString(),
                                new String(layout, 0, end, StandardCharsets.US_ASCII),
                                frame.sample_rate(),
                                rateHz,
                                channels == 1 ? "mono" : "stereo"),
                "abuffersink@out",
                1);
    }

    private void drain(Graph graph) {
        while (graph.pull(plain)) {
            int count = plain.nb_samples();
            if (block.length == 0 || block[0].length < count) {
                block = new float[channels][count];
            }
            for (int c = 0; c < channels; c++) {
                new FloatPointer(plain.extended_data(c)).get(block[c], 0, count);
            }
            meter.add(block, count);
            silences.add(block, count);
            voice.add(block, count);
            samples += count;
            av_frame_unref(plain);
        }
    }

    void finish() {
        if (convert != null) {
            convert.feed("abuffer@in", null);
            drain(convert);
        }
        silences.finish();
        level = meter.level();
    }

    /// When the first sample is heard, in ticks of its stream.
    long firstTick() {
        return firstTick == AV_NOPTS_VALUE ? 0 : firstTick;
    }

    long samples() {
        return samples;
    }

    LoudnessMeter.@Nullable Level level() {
        return level;
    }

    /// All of it, as readings tell it.
    Reading.Sound found() {
        var measured = level;
        return new Reading.Sound(
                rateHz,
                channelsOfFile,
                samples,
                measured == null ? null : measured.integratedLufs(),
                measured == null ? null : measured.truePeakDbtp(),
                silences(),
                speech());
    }

    List<SampleRange> silences() {
        return silences.ranges();
    }

    List<SampleRange> speech() {
        return voice.ranges();
    }

    @Override
    public void close() {
        av_frame_free(plain);
        meter.close();
        if (convert != null) {
            convert.close();
        }
    }
}
