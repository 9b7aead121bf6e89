package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_flush;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/// An mp4 being written, without a tag that was not asked for.
///
/// Threading: confined.
final class Mp4Output implements AutoCloseable {
    private final AVFormatContext format = new AVFormatContext(null);
    private final AVIOContext io = new AVIOContext(null);
    private boolean begun;

    Mp4Output(Path file) {
        Natives.check(avformat_alloc_output_context2(format, null, "mp4", file.toString()), "mp4");
        format.flags(format.flags() | AVFMT_FLAG_BITEXACT);
        Natives.check(avio_open(io, file.toString(), AVIO_FLAG_WRITE), "writing " + file);
        format.pb(io);
    }

    AVStream newStream() {
        var stream = avformat_new_stream(format, null);
        if (stream == null || stream.isNull()) {
            throw Natives.failed("No stream could be added.");
        }
        return stream;
    }

    void begin(String... options) {
        Natives.check(avformat_write_header(format, Natives.options(options)), "mp4 header");
        begun = true;
    }

    /// Writes a packet whose times are in `timeBase`; the packet is emptied.
    void write(AVPacket packet, int stream, AVRational timeBase) {
        packet.stream_index(stream);
        av_packet_rescale_ts(packet, timeBase, format.streams(stream).time_base());
        packet.pos(-1);
        Natives.check(av_interleaved_write_frame(format, packet), "writing a packet");
    }

    /// Ends a fragment, so that everything written so far can be played.
    void endFragment() {
        Natives.check(av_interleaved_write_frame(format, null), "ending a fragment");
        Natives.check(av_write_frame(format, null), "ending a fragment");
        avio_flush(io);
    }

    void finish() {
        Natives.check(av_write_trailer(format), "mp4 trailer");
        begun = false;
        Natives.check(avio_closep(io), "closing the mp4");
    }

    boolean hasBegun() {
        return begun;
    }

    @Override
    public void close() {
        if (!io.isNull()) {
            avio_closep(io);
        }
        avformat_free_context(format);
    }
}
