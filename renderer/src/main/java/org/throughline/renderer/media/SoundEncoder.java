package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.timeline.Soundtrack;

/// Encodes a whole track to AAC-LC as it is asked for, and hands its packets out in order.
///
/// Threading: confined.
final class SoundEncoder implements AutoCloseable {
    private final AVCodecContext codec;
    private final Deque<AVPacket> packets = new ArrayDeque<>();
    private final SoundPackets.Made made = new SoundPackets.Made();
    private @Nullable Track rest;
    private int encoded;

    SoundEncoder(int kbps) {
        var encoder = avcodec_find_encoder(AV_CODEC_ID_AAC);
        codec = avcodec_alloc_context3(encoder);
        codec.sample_rate(Soundtrack.RATE_HZ);
        codec.sample_fmt(AV_SAMPLE_FMT_FLTP);
        av_channel_layout_default(codec.ch_layout(), 2);
        codec.bit_rate(kbps * 1000L);
        codec.time_base(av_make_q(1, Soundtrack.RATE_HZ));
        codec.flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
        // at the rates of drafts the plainer search loses less of the sound than the elaborate one,
        // which trades it for what is thought inaudible, and takes less time
        var options = Natives.options("aac_coder", "fast");
        Natives.check(avcodec_open2(codec, encoder, options), "opening the AAC encoder");
    }

    AVCodecContext codec() {
        return codec;
    }

    AVRational timeBase() {
        return codec.time_base();
    }

    /// Encodes this track, as far as packets are asked for.
    void encode(Track track) {
        rest = track;
    }

    /// Encodes up to where a packet begins at a sample or after it, or the track ends.
    private void encodeTo(double sample) {
        var track = rest;
        while (track != null && (packets.isEmpty() || packets.getLast().pts() < sample)) {
            int count = Math.min(codec.frame_size(), track.samples() - encoded);
            if (count > 0) {
                send(track, count);
                encoded += count;
            } else {
                send(null);
                track = null;
                rest = null;
            }
        }
    }

    private void send(Track track, int count) {
        AVFrame frame = av_frame_alloc();
        try {
            frame.nb_samples(count);
            frame.format(AV_SAMPLE_FMT_FLTP);
            frame.sample_rate(Soundtrack.RATE_HZ);
            av_channel_layout_default(frame.ch_layout(), 2);
            frame.pts(encoded);
            Natives.check(av_frame_get_buffer(frame, 0), "sound frame");
            for (int c = 0; c < 2; c++) {
                new FloatPointer(frame.extended_data(c)).put(track.channels()[c], encoded, count);
            }
            send(frame);
        } finally {
            av_frame_free(frame);
        }
    }

    private void send(@Nullable AVFrame frame) {
        Natives.check(avcodec_send_frame(codec, frame), "encoding sound");
        while (true) {
            var packet = av_packet_alloc();
            int got = avcodec_receive_packet(codec, packet);
            if (got < 0) {
                av_packet_free(packet);
                if (got == AVERROR_EAGAIN() || got == AVERROR_EOF()) {
                    return;
                }
                Natives.check(got, "encoding sound");
            }
            packets.add(packet);
            made.add(packet);
        }
    }

    /// All packets that were made, to be kept with the level of their mix.
    SoundPackets packets(LoudnessMeter.Level level) {
        encodeTo(Double.MAX_VALUE);
        return made.with(level);
    }

    /// Takes packets that were kept in place of sound to encode.
    void take(SoundPackets kept) {
        byte[] bytes = kept.all();
        int at = 0;
        for (var each : kept.packets()) {
            var packet = av_packet_alloc();
            Natives.check(av_new_packet(packet, each.size()), "a packet of sound");
            packet.data().put(bytes, at, each.size());
            packet.pts(each.pts());
            packet.dts(each.pts());
            packet.duration(each.duration());
            packet.flags(packet.flags() | AV_PKT_FLAG_KEY);
            packets.add(packet);
            made.add(packet);
            at += each.size();
        }
    }

    /// Writes every packet that begins before a second of the draft.
    void writeUntil(double second, Mp4Output output, int stream) {
        encodeTo(second * Soundtrack.RATE_HZ);
        while (!packets.isEmpty() && packets.peek().pts() < second * Soundtrack.RATE_HZ) {
            var packet = packets.remove();
            output.write(packet, stream, timeBase());
            av_packet_free(packet);
        }
    }

    @Override
    public void close() {
        packets.forEach(org.bytedeco.ffmpeg.global.avcodec::av_packet_free);
        packets.clear();
        avcodec_free_context(codec);
    }
}
