package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/// Decodes a whole file once and shows every frame of its picture and its sound to whoever looks.
/// Frames are lent: they are gone after the call.
final class Decoding {
    private Decoding() {}

    /// Decodes to the end; a stream nobody looks at is skipped. A damaged packet is passed over, as
    /// players do.
    ///
    /// @return how far the file reaches, of whatever stream, in seconds of its own clock
    static double all(
            SafeInput input,
            @Nullable Consumer<AVFrame> pictures,
            @Nullable Consumer<AVFrame> sounds) {
        return until(() -> false, input, pictures, sounds);
    }

    /// The same, up to where enough was seen.
    static double until(
            BooleanSupplier enough,
            SafeInput input,
            @Nullable Consumer<AVFrame> pictures,
            @Nullable Consumer<AVFrame> sounds) {
        AVCodecContext video =
                pictures != null && input.hasVideo() ? input.decoder(input.videoIndex(), 2) : null;
        AVCodecContext audio =
                sounds != null && input.hasAudio() ? input.decoder(input.audioIndex(), 1) : null;
        AVPacket packet = av_packet_alloc();
        AVFrame frame = av_frame_alloc();
        double reaches = 0;
        try {
            while (!enough.getAsBoolean() && av_read_frame(input.format(), packet) >= 0) {
                int stream = packet.stream_index();
                reaches = Math.max(reaches, end(packet, input.format().streams(stream)));
                if (video != null && pictures != null && stream == input.videoIndex()) {
                    decode(video, packet, frame, pictures);
                } else if (audio != null && sounds != null && stream == input.audioIndex()) {
                    decode(audio, packet, frame, sounds);
                }
                av_packet_unref(packet);
            }
            if (video != null && pictures != null) {
                decode(video, null, frame, pictures);
            }
            if (audio != null && sounds != null) {
                decode(audio, null, frame, sounds);
            }
            return reaches - input.startMicros() / 1e6;
        } finally {
            av_packet_free(packet);
            av_frame_free(frame);
            if (video != null) {
                avcodec_free_context(video);
            }
            if (audio != null) {
                avcodec_free_context(audio);
            }
        }
    }

    /// How the first picture says it is brought upright, as photos do.
    static Turn turnOfFirstPicture(SafeInput input) {
        AVCodecContext codec = input.decoder(input.videoIndex(), 1);
        AVPacket packet = av_packet_alloc();
        AVFrame frame = av_frame_alloc();
        try {
            while (av_read_frame(input.format(), packet) >= 0) {
                if (packet.stream_index() == input.videoIndex()) {
                    avcodec_send_packet(codec, packet);
                }
                av_packet_unref(packet);
            }
            avcodec_send_packet(codec, null);
            if (avcodec_receive_frame(codec, frame) < 0) {
                throw Unusable.broken(input.container(), "no frame can be decoded");
            }
            var side = av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX);
            return side == null || side.isNull()
                    ? Turn.NONE
                    : Turn.of(new IntPointer((Pointer) side.data()), side.size());
        } finally {
            av_packet_free(packet);
            av_frame_free(frame);
            avcodec_free_context(codec);
        }
    }

    private static double end(AVPacket packet, AVStream stream) {
        long at = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
        var tick = stream.time_base();
        return at == AV_NOPTS_VALUE || tick.den() == 0
                ? 0
                : (at + packet.duration()) * (double) tick.num() / tick.den();
    }

    /// Hands the decoder a packet, or its end, and shows every frame that it gives back.
    static void decode(
            AVCodecContext codec,
            @Nullable AVPacket packet,
            AVFrame frame,
            Consumer<AVFrame> look) {
        avcodec_send_packet(codec, packet);
        while (avcodec_receive_frame(codec, frame) >= 0) {
            look.accept(frame);
            av_frame_unref(frame);
        }
    }
}
