package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.child.MediaJob;
import org.throughline.renderer.child.Progress;
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

    /// Shorter stretches without sound, in seconds, are not silences.
    private static final double LEAST_SILENCE = 0.1;

    private static final int HEARD_EVERY = 25;

    private FileProbe() {}

    static Probe of(MediaJob.Probe job, Progress progress) {
        try (var input = SafeInput.open(job.file(), job.container());
                var sound = job.whole() ? SoundStudy.of(input) : null) {
            if (!job.whole()) {
                return probe(job, input, null, null, null);
            }
            if (!input.hasVideo()) {
                requireWhole(input, Decoding.all(input, null, sound == null ? null : sound::add));
                return probe(job, input, null, null, sound);
            }
            var video = input.videoParameters();
            boolean affordable = cost(input, video) <= PICTURE_BUDGET;
            int total = (int) Math.max(1, Math.round(input.seconds() * fps(input)));
            try (var pictures =
                            new PictureStudy(
                                    video.width(),
                                    video.height(),
                                    PictureStudy.Wanted.looksOnly());
                    var faces = new UprightFaces(input, Math.max(1, Math.round(fps(input) / 2)))) {
                Consumer<AVFrame> look =
                        frame -> {
                            pictures.add(frame);
                            faces.add(frame);
                            if (pictures.frames() % HEARD_EVERY == 0) {
                                progress.at(Math.min(total, pictures.frames()), total);
                            }
                        };
                requireWhole(
                        input,
                        Decoding.all(
                                input,
                                affordable ? look : null,
                                sound == null ? null : sound::add));
                if (affordable && pictures.frames() == 0) {
                    throw Unusable.broken(job.container(), "no frame can be decoded");
                }
                return affordable
                        ? probe(job, input, pictures, faces, sound)
                        : probe(job, input, null, null, sound);
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
            @Nullable UprightFaces finder,
            @Nullable SoundStudy sound) {
        if (sound != null) {
            sound.finish();
        }
        double seconds = seconds(input, sound);
        var cuts = pictures == null ? null : cuts(input, pictures);
        var speech = sound == null ? null : spans(sound.speech(), input, sound);
        var faces = pictures == null || finder == null ? null : faces(input, pictures, finder);
        boolean measured = job.whole() && (pictures != null || !input.hasVideo());
        return new Probe(
                job.container().label(),
                seconds,
                input.hasVideo() ? video(input) : null,
                sound == null ? null : audio(input.audioParameters(), sound),
                cuts,
                sound == null ? null : silences(input, sound, seconds),
                speech,
                faces,
                measured ? new Stretches(seconds, cuts, speech, faces).clips() : null);
    }

    private static double seconds(SafeInput input, @Nullable SoundStudy sound) {
        double heard =
                sound == null
                        ? 0
                        : begins(input, sound)
                                + sound.samples() / (double) input.audioParameters().sample_rate();
        return input.seconds() > 0 ? input.seconds() : heard;
    }

    private static Probe.Video video(SafeInput input) {
        var facts = facts(input);
        return new Probe.Video(
                (int) Math.round(facts.shownWidth()),
                facts.height(),
                input.rate(),
                facts.turn().degrees(),
                avcodec_get_name(input.videoParameters().codec_id()).getString(),
                facts.hdr(),
                input.varies());
    }

    private static SourceFacts facts(SafeInput input) {
        return SourceFacts.of(new SourceId(new UUID(0, 0)), input);
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

    private static @Nullable List<Probe.Face> faces(
            SafeInput input, PictureStudy pictures, UprightFaces finder) {
        var found = finder.found();
        if (found == null) {
            return null;
        }
        double wide = facts(input).pixelAspect();
        return found.stream()
                .map(face ->
                        new Probe.Face(
                                at(input, pictures, face.frame()),
                                (int) Math.round(face.x() * wide),
                                face.y(),
                                (int) Math.round(face.w() * wide),
                                face.h(),
                                face.score()))
                .toList();
    }

    private static double at(SafeInput input, PictureStudy pictures, int frame) {
        var base = input.videoStream().time_base();
        double seconds = pictures.time(frame) * (double) base.num() / base.den();
        return thousandths(Math.max(0, seconds - input.startMicros() / 1e6));
    }

    /// Stretches of sound in seconds of the file's own clock, which begins with its picture where
    /// the sound begins later.
    private static List<Probe.Span> spans(
            List<SampleRange> ranges, SafeInput input, SoundStudy sound) {
        double rate = input.audioParameters().sample_rate();
        double begins = begins(input, sound);
        return ranges.stream()
                .map(range ->
                        new Probe.Span(
                                thousandths(begins + range.from() / rate),
                                thousandths(begins + range.to() / rate)))
                .toList();
    }

    private static double begins(SafeInput input, SoundStudy sound) {
        var tick = input.audioStream().time_base();
        double first = sound.firstTick() * (double) tick.num() / Math.max(1, tick.den());
        return Math.max(0, first - input.startMicros() / 1e6);
    }

    /// Silences of the sound, and where the file has no sound yet or any more.
    private static List<Probe.Span> silences(SafeInput input, SoundStudy sound, double seconds) {
        double begins = begins(input, sound);
        double ends = begins + sound.samples() / (double) input.audioParameters().sample_rate();
        var all = new ArrayList<Probe.Span>();
        if (begins >= LEAST_SILENCE) {
            all.add(new Probe.Span(0, thousandths(begins)));
        }
        spans(sound.silences(), input, sound).forEach(span -> join(all, span));
        if (seconds - ends >= LEAST_SILENCE) {
            join(all, new Probe.Span(thousandths(ends), thousandths(seconds)));
        }
        return all;
    }

    private static void join(List<Probe.Span> all, Probe.Span next) {
        if (!all.isEmpty() && next.from() - all.getLast().to() < 0.002) {
            next = new Probe.Span(all.removeLast().from(), next.to());
        }
        all.add(next);
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
