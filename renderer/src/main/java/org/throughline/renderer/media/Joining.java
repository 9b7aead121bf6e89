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
/// twice, the sound is one piece. The index comes first; where it is written in fragments, what was
/// added can be played before the next segment is.
///
/// Threading: confined.
final class Joining implements AutoCloseable {
    private final Canvas canvas;
    private final SoundEncoder sound;
    private final Mp4Output output;
    private final boolean inFragments;
    private final AVPacket packet = av_packet_alloc();
    private byte[] header = new byte[0];
    private long frames;

    Joining(Canvas canvas, SoundEncoder sound, Path file, boolean inFragments) {
        this.canvas = canvas;
        this.sound = sound;
        this.inFragments = inFragments;
        this.output = new Mp4Output(file);
    }

    /// Joins all at once and returns how many frames the file holds.
    static int join(Canvas canvas, List<Path> segments, SoundEncoder sound, Path file) {
        try (var joining = new Joining(canvas, sound, file, false)) {
            segments.forEach(joining::add);
            return joining.finish();
        }
    }

    /// Adds a segment and returns how many frames there are now.
    int add(Path segment) {
        try (var input = SafeInput.open(segment.toString(), Container.MP4)) {
            byte[] own = header(input.videoParameters());
            if (header.length == 0) {
                begin(input);
                header = own;
            } else if (!Arrays.equals(header, own)) {
                throw Natives.failed("Segment " + segment + " was encoded with other settings.");
            }
            while (av_read_frame(input.format(), packet) >= 0) {
                long frame = frames++;
                sound.writeUntil(canvas.rate().seconds(frame), output, 1);
                packet.pts(frame);
                packet.dts(frame);
                packet.duration(1);
                output.write(packet, 0, Natives.frameTime(canvas.rate()));
                av_packet_unref(packet);
            }
        }
        if (inFragments) {
            sound.writeUntil(canvas.rate().seconds(frames), output, 1);
            output.endFragment();
        }
        return (int) frames;
    }

    private void begin(SafeInput first) {
        var video = output.newStream();
        Natives.check(
                avcodec_parameters_copy(video.codecpar(), first.videoParameters()), "video stream");
        video.codecpar().codec_tag(0);
        video.time_base(Natives.frameTime(canvas.rate()));
        video.avg_frame_rate(Natives.rate(canvas.rate()));
        var audio = output.newStream();
        Natives.check(
                avcodec_parameters_from_context(audio.codecpar(), sound.codec()), "sound stream");
        audio.time_base(sound.timeBase());
        output.begin(
                "movflags",
                inFragments ? "+empty_moov+default_base_moof+frag_custom" : "+faststart",
                "video_track_timescale",
                Integer.toString(PictureEncoder.timeScale(canvas)));
    }

    /// Writes the rest of the sound and returns how many frames the file holds.
    int finish() {
        sound.writeUntil(Double.MAX_VALUE, output, 1);
        output.finish();
        return (int) frames;
    }

    /// Parameter sets of the encoder: equal headers mean that profile, level, format and size
    /// agree.
    private static byte[] header(AVCodecParameters video) {
        byte[] header = new byte[video.extradata_size()];
        video.extradata().get(header);
        return header;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        output.close();
    }
}
