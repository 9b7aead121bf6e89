package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Container;

/// Joins rendered segments and the sound into one mp4 by copying packets: no picture is encoded
/// twice, the sound is one piece, the index comes first.
final class Joining {
    private final Canvas canvas;

    Joining(Canvas canvas) {
        this.canvas = canvas;
    }

    /// Writes the file and returns how many frames it holds.
    int join(List<Path> segments, SoundEncoder sound, Path file) {
        AVPacket packet = av_packet_alloc();
        try (var output = new Mp4Output(file)) {
            byte[] header = describe(output, segments.getFirst(), sound);
            long frames = 0;
            for (var segment : segments) {
                frames += copy(segment, header, frames, output, sound, packet);
            }
            sound.writeUntil(Double.MAX_VALUE, output, 1);
            output.finish();
            return (int) frames;
        } finally {
            av_packet_free(packet);
        }
    }

    private byte[] describe(Mp4Output output, Path first, SoundEncoder sound) {
        try (var input = SafeInput.open(first.toString(), Container.MP4)) {
            var video = output.newStream();
            Natives.check(
                    avcodec_parameters_copy(video.codecpar(), input.videoParameters()),
                    "video stream");
            video.codecpar().codec_tag(0);
            video.time_base(Natives.frameTime(canvas.rate()));
            video.avg_frame_rate(Natives.rate(canvas.rate()));
            var audio = output.newStream();
            Natives.check(
                    avcodec_parameters_from_context(audio.codecpar(), sound.codec()),
                    "sound stream");
            audio.time_base(sound.timeBase());
            output.begin(
                    "movflags",
                    "+faststart",
                    "video_track_timescale",
                    Integer.toString(PictureEncoder.timeScale(canvas)));
            return header(input.videoParameters());
        }
    }

    private long copy(
            Path segment,
            byte[] header,
            long startFrame,
            Mp4Output output,
            SoundEncoder sound,
            AVPacket packet) {
        long frames = 0;
        try (var input = SafeInput.open(segment.toString(), Container.MP4)) {
            if (!Arrays.equals(header, header(input.videoParameters()))) {
                throw Natives.failed("Segment " + segment + " was encoded with other settings.");
            }
            while (av_read_frame(input.format(), packet) >= 0) {
                long frame = startFrame + frames++;
                sound.writeUntil(canvas.rate().seconds(frame), output, 1);
                packet.pts(frame);
                packet.dts(frame);
                packet.duration(1);
                output.write(packet, 0, Natives.frameTime(canvas.rate()));
                av_packet_unref(packet);
            }
        }
        return frames;
    }

    /// Parameter sets of the encoder: equal headers mean that profile, level, format and size
    /// agree.
    private static byte[] header(AVCodecParameters video) {
        byte[] header = new byte[video.extradata_size()];
        video.extradata().get(header);
        return header;
    }
}
