package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_profile_name;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_color_space_name;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.MediaJob;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.measure.Reading;

/// Reads a finished file back: one decoding pass, everything measured on the way. Of a draft that
/// hardly differs from one that was read before, only what differs is decoded.
final class FileReading {
    private FileReading() {}

    static Reading of(MediaJob.Read job, Progress progress) {
        try (var input = SafeInput.open(job.file(), job.container())) {
            if (!input.hasVideo()) {
                throw new Unusable(
                        "MEDIA-012", "The file has no picture.", "Maybe it is a sound file.");
            }
            var video = input.videoParameters();
            int most = job.questions().most();
            var faces = Set.copyOf(job.questions().faces());
            var wanted =
                    new PictureStudy.Wanted(
                            MaskSight.all(job.questions().masks(), Path.of(job.bandFolder())),
                            job.questions().thumbnails(),
                            faces.isEmpty() ? null : faces::contains,
                            job.questions().prints());
            try (var pictures = new PictureStudy(video.width(), video.height(), wanted)) {
                int total = Math.max(1, frames(input.rate(), input.seconds()));
                pictures.tell(frames -> progress.read(Math.min(frames, total), total));
                var kept = job.kept();
                return kept == null
                        ? reading(job, input, pictures, decoded(input, pictures, most))
                        : reading(job, input, pictures, mostlyKept(job, kept, input, pictures));
            }
        }
    }

    private static Reading.@Nullable Sound decoded(
            SafeInput input, PictureStudy pictures, int most) {
        try (var sound = most > 0 ? null : SoundStudy.of(input)) {
            Decoding.until(
                    () -> most > 0 && pictures.frames() >= most,
                    input,
                    pictures::add,
                    sound == null ? null : sound::add);
            if (sound == null) {
                return null;
            }
            sound.finish();
            return sound.found();
        }
    }

    private static Reading.@Nullable Sound mostlyKept(
            MediaJob.Read job, MediaJob.Kept kept, SafeInput input, PictureStudy pictures) {
        try (var cache = new SegmentCache(Path.of(kept.folder()), kept.bytes());
                var reading =
                        new KeptReading(input, job.questions(), pictures, cache, kept.edition())) {
            return reading.read();
        } catch (IOException failed) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE,
                    "Cannot keep what was read in %s: %s%nMaybe the disk is full."
                            .formatted(kept.folder(), failed),
                    failed);
        }
    }

    private static Reading reading(
            MediaJob.Read job,
            SafeInput input,
            PictureStudy pictures,
            Reading.@Nullable Sound sound) {
        if (pictures.frames() == 0) {
            throw Unusable.broken(job.container(), "no frame can be decoded");
        }
        var rate = input.rate();
        var looks = pictures.looks();
        return new Reading(
                Gate.sha256(Path.of(job.file())),
                packing(job, input, pictures),
                pictures.frames(),
                sound,
                looks.all(),
                looks.black(1),
                looks.frozen(Math.max(2, frames(rate, 1))),
                looks.cuts(),
                looks.flashes(frames(rate, 1 / 3.0)),
                pictures.scores(),
                pictures.thumbnails(),
                pictures.faces(),
                pictures.prints());
    }

    private static Reading.Packing packing(
            MediaJob.Read job, SafeInput input, PictureStudy pictures) {
        var video = input.videoParameters();
        boolean heard = input.hasAudio();
        return new Reading.Packing(
                job.container().label(),
                text(avcodec_get_name(video.codec_id())),
                text(avcodec_profile_name(video.codec_id(), video.profile())),
                text(av_get_pix_fmt_name(video.format())),
                text(av_color_space_name(video.color_space())),
                video.width(),
                video.height(),
                input.rate(),
                pictures.isConstant(),
                input.rotation(),
                Mp4Layout.isIndexFirst(Path.of(job.file()), job.container()),
                input.streams(AVMEDIA_TYPE_VIDEO),
                input.streams(AVMEDIA_TYPE_AUDIO),
                heard ? text(avcodec_get_name(input.audioParameters().codec_id())) : null,
                heard ? input.audioParameters().sample_rate() : 0,
                heard ? input.audioParameters().ch_layout().nb_channels() : 0,
                Tags.of(input.format()));
    }

    private static int frames(FrameRate rate, double seconds) {
        return (int) Math.round(seconds * rate.numerator() / rate.denominator());
    }

    private static String text(@Nullable BytePointer name) {
        return name == null || name.isNull() ? "unknown" : name.getString();
    }
}
