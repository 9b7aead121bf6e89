package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.child.MediaJob;
import org.throughline.renderer.measure.Probe;
import org.throughline.renderer.timeline.SampleRange;
import org.throughline.renderer.timeline.SourceId;

/// Sees what is in a file that somebody brought. Where it is asked for as a whole, sound is
/// measured to its end and pictures where decoding them fits the time a probe has; else what they
/// would tell stays unmeasured.
final class FileProbe {
    /// Pixels a probe may decode: three minutes of 1080x1920 at 30 frames a second.
    private static final double PICTURE_BUDGET = 180 * 30.0 * 1080 * 1920;

    /// How much of what a file says it holds may be missing.
    private static final double MISSING = 0.1;

    private FileProbe() {}

    static Probe of(MediaJob.Probe job) {
        try (var input = SafeInput.open(job.file(), job.container());
                var sound = job.whole() ? SoundStudy.of(input) : null) {
            if (!job.whole()) {
                return probe(job, input, null, null);
            }
            if (!input.hasVideo()) {
                requireWhole(input, Decoding.all(input, null, sound == null ? null : sound::add));
                return probe(job, input, null, sound);
            }
            var video = input.videoParameters();
            int every = Math.max(1, Math.round(fps(input) / 2));
            boolean affordable = cost(input, video) <= PICTURE_BUDGET;
            var wanted =
                    new PictureStudy.Wanted(
                            List.of(),
                            List.of(),
                            input.rotation() == 0 ? Integer.MAX_VALUE : 0,
                            every);
            try (var pictures = new PictureStudy(video.width(), video.height(), wanted)) {
                requireWhole(
                        input,
                        Decoding.all(
                                input,
                                affordable ? pictures::add : null,
                                sound == null ? null : sound::add));
                if (affordable && pictures.frames() == 0) {
                    throw Unusable.broken(job.container(), "no frame can be decoded");
                }
                return probe(job, input, affordable ? pictures : null, sound);
            }
        }
    }

    /// A file whose index comes first opens although its end is missing.
    private static void requireWhole(SafeInput input, double reaches) {
        if (input.saysItsLength()
                && input.seconds() - reaches > Math.max(1, input.seconds() * MISSING)) {
            throw Unusable.broken(
                    input.container(),
                    "it says that it lasts %.1f s, and ends after %.1f s"
                            .formatted(input.seconds(), Math.max(0, reaches)));
        }
    }

    private static Probe probe(
            MediaJob.Probe job,
            SafeInput input,
            @Nullable PictureStudy pictures,
            @Nullable SoundStudy sound) {
        if (sound != null) {
            sound.finish();
        }
        return new Probe(
                job.container().label(),
                seconds(input, sound),
                input.hasVideo() ? video(input) : null,
                sound == null ? null : audio(input.audioParameters(), sound),
                pictures == null ? null : cuts(input, pictures),
                sound == null ? null : spans(sound.silences(), input),
                sound == null ? null : spans(sound.speech(), input),
                pictures == null ? null : faces(input, pictures));
    }

    private static double seconds(SafeInput input, @Nullable SoundStudy sound) {
        double heard =
                sound == null
                        ? 0
                        : sound.samples() / (double) input.audioParameters().sample_rate();
        return input.seconds() > 0 ? input.seconds() : heard;
    }

    private static Probe.Video video(SafeInput input) {
        var facts = SourceFacts.of(new SourceId(new UUID(0, 0)), input);
        return new Probe.Video(
                facts.width(),
                facts.height(),
                input.rate(),
                facts.rotation(),
                avcodec_get_name(input.videoParameters().codec_id()).getString(),
                facts.hdr(),
                input.varies());
    }

    private static Probe.Audio audio(AVCodecParameters audio, SoundStudy sound) {
        var level = sound.level();
        return new Probe.Audio(
                audio.ch_layout().nb_channels(),
                audio.sample_rate(),
                avcodec_get_name(audio.codec_id()).getString(),
                level == null ? null : level.integratedLufs(),
                level == null ? null : rounded(level.truePeakDbtp()));
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Math.round(value * 10) / 10.0;
    }

    private static List<Double> cuts(SafeInput input, PictureStudy pictures) {
        return pictures.looks().cuts().stream().map(frame -> at(input, pictures, frame)).toList();
    }

    private static @Nullable List<Probe.Face> faces(SafeInput input, PictureStudy pictures) {
        var found = pictures.faces();
        if (found == null) {
            return null;
        }
        var faces = new ArrayList<Probe.Face>();
        for (var face : found) {
            double at = at(input, pictures, face.frame());
            faces.add(new Probe.Face(at, face.x(), face.y(), face.w(), face.h(), face.score()));
        }
        return faces;
    }

    private static double at(SafeInput input, PictureStudy pictures, int frame) {
        var base = input.videoStream().time_base();
        double seconds = pictures.time(frame) * (double) base.num() / base.den();
        return thousandths(Math.max(0, seconds - input.startMicros() / 1e6));
    }

    private static List<Probe.Span> spans(List<SampleRange> ranges, SafeInput input) {
        double rate = input.audioParameters().sample_rate();
        return ranges.stream()
                .map(range ->
                        new Probe.Span(
                                thousandths(range.from() / rate), thousandths(range.to() / rate)))
                .toList();
    }

    private static double thousandths(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    private static float fps(SafeInput input) {
        return input.rate().numerator() / (float) input.rate().denominator();
    }

    private static double cost(SafeInput input, AVCodecParameters video) {
        return Math.max(1, input.seconds()) * fps(input) * video.width() * video.height();
    }
}
