package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// Decodes a whole file once and shows every frame of its picture and its sound to whoever looks.
/// Frames are lent: they are gone after the call.
final class Decoding {
    private Decoding() {}

    /// Decodes to the end; a stream nobody looks at is skipped. A damaged packet is passed over, as
    /// players do; returns how many there were.
    static int all(
            SafeInput input,
            @Nullable Consumer<AVFrame> pictures,
            @Nullable Consumer<AVFrame> sounds) {
        AVCodecContext video =
                pictures != null && input.hasVideo() ? input.decoder(input.videoIndex(), 2) : null;
        AVCodecContext audio =
                sounds != null && input.hasAudio() ? input.decoder(input.audioIndex(), 1) : null;
        AVPacket packet = av_packet_alloc();
        AVFrame frame = av_frame_alloc();
        int damaged = 0;
        try {
            while (av_read_frame(input.format(), packet) >= 0) {
                int stream = packet.stream_index();
                if (video != null && pictures != null && stream == input.videoIndex()) {
                    damaged += decode(video, packet, frame, pictures);
                } else if (audio != null && sounds != null && stream == input.audioIndex()) {
                    damaged += decode(audio, packet, frame, sounds);
                }
                av_packet_unref(packet);
            }
            if (video != null && pictures != null) {
                decode(video, null, frame, pictures);
            }
            if (audio != null && sounds != null) {
                decode(audio, null, frame, sounds);
            }
            return damaged;
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

    private static int decode(
            AVCodecContext codec,
            @Nullable AVPacket packet,
            AVFrame frame,
            Consumer<AVFrame> look) {
        int sent = avcodec_send_packet(codec, packet);
        int damaged = sent < 0 && sent != AVERROR_EOF() ? 1 : 0;
        while (avcodec_receive_frame(codec, frame) >= 0) {
            look.accept(frame);
            av_frame_unref(frame);
        }
        return damaged;
    }
}
