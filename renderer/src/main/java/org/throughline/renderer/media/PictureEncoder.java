package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_CLOSED_GOP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PROFILE_H264_HIGH;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Encoding;

/// Encodes frames of one segment to an mp4 of its own: H.264 High, 4:2:0, closed groups that begin
/// with an IDR frame, a fixed time scale, so that segments join by copying.
///
/// Threading: confined.
final class PictureEncoder implements AutoCloseable {
    private final AVCodecContext codec;
    private final Mp4Output output;
    private final AVPacket packet = av_packet_alloc();
    private long frames;

    PictureEncoder(Path file, Canvas canvas, Encoding encoding) {
        this(file, canvas, encoding, Natives.frameTime(canvas.rate()), timeScale(canvas));
    }

    /// Encodes frames that are shown at times of their own, in ticks of `tick`; the canvas's rate
    /// is about how many come a second.
    static PictureEncoder atTheirTimes(
            Path file, Canvas canvas, Encoding encoding, AVRational tick) {
        return new PictureEncoder(file, canvas, encoding, tick, tick.den());
    }

    private PictureEncoder(
            Path file, Canvas canvas, Encoding encoding, AVRational tick, int timeScale) {
        codec = open(canvas, encoding, tick);
        output = new Mp4Output(file);
        var stream = output.newStream();
        Natives.check(avcodec_parameters_from_context(stream.codecpar(), codec), "video stream");
        stream.time_base(codec.time_base());
        stream.avg_frame_rate(Natives.rate(canvas.rate()));
        output.begin("video_track_timescale", Integer.toString(timeScale));
    }

    /// Ticks a second in which every frame is a whole number.
    static int timeScale(Canvas canvas) {
        int rate = canvas.rate().numerator();
        return rate * Math.max(1, Math.ceilDiv(10_000, rate));
    }

    private static AVCodecContext open(Canvas canvas, Encoding encoding, AVRational tick) {
        var encoder = avcodec_find_encoder_by_name("libopenh264");
        if (encoder == null || encoder.isNull()) {
            throw Natives.failed("The natives have no H.264 encoder (libopenh264).");
        }
        var context = avcodec_alloc_context3(encoder);
        context.width(canvas.widthPx());
        context.height(canvas.heightPx());
        context.pix_fmt(AV_PIX_FMT_YUV420P);
        context.time_base(tick);
        context.framerate(Natives.rate(canvas.rate()));
        context.profile(AV_PROFILE_H264_HIGH);
        context.bit_rate(encoding.videoKbps() * 1000L);
        context.gop_size(encoding.keyFrameEvery());
        context.max_b_frames(0);
        context.colorspace(AVCOL_SPC_BT709);
        context.color_primaries(AVCOL_PRI_BT709);
        context.color_trc(AVCOL_TRC_BT709);
        context.color_range(AVCOL_RANGE_MPEG);
        context.thread_count(Math.min(4, Runtime.getRuntime().availableProcessors()));
        context.flags(
                context.flags()
                        | AV_CODEC_FLAG_GLOBAL_HEADER
                        | AV_CODEC_FLAG_CLOSED_GOP
                        | AV_CODEC_FLAG_BITEXACT);
        var options =
                Natives.options(
                        "rc_mode",
                        "bitrate",
                        "coder",
                        encoding.quickly() ? "cavlc" : "cabac",
                        "loopfilter",
                        encoding.quickly() ? "0" : "1",
                        "allow_skip_frames",
                        "0");
        Natives.check(avcodec_open2(context, encoder, options), "opening the H.264 encoder");
        return context;
    }

    void write(AVFrame frame) {
        frame.pts(frames++);
        frame.pict_type(AV_PICTURE_TYPE_NONE);
        encode(frame, 1);
    }

    /// Writes a frame that carries its own time.
    void writeAtItsTime(AVFrame frame) {
        frames++;
        frame.pict_type(AV_PICTURE_TYPE_NONE);
        encode(frame, 0);
    }

    private void encode(@Nullable AVFrame frame, int ticks) {
        Natives.check(avcodec_send_frame(codec, frame), "encoding frame " + frames);
        while (true) {
            int got = avcodec_receive_packet(codec, packet);
            if (got == AVERROR_EAGAIN() || got == AVERROR_EOF()) {
                return;
            }
            Natives.check(got, "encoding frame " + frames);
            packet.duration(ticks);
            output.write(packet, 0, codec.time_base());
        }
    }

    void finish() {
        encode(null, 1);
        output.finish();
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(codec);
        output.close();
    }
}
