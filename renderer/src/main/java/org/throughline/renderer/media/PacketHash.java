package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import org.throughline.renderer.child.JobJson;
import org.throughline.renderer.gate.Gate;

/// Hashes packets with all that decides what is found in them.
final class PacketHash {
    /// Raised whenever the same packets would be read otherwise.
    private static final String RECIPE = "reading-1";

    private final String edition;

    /// `edition` names the program that reads.
    PacketHash(String edition) {
        this.edition = edition;
    }

    /// Of packets of a stream in order, and what is asked of them. When they are shown does not
    /// count.
    String of(AVCodecParameters stream, List<AVPacket> packets, Object asked) {
        var digest = Gate.newSha256();
        var shape =
                List.of(
                        RECIPE,
                        edition,
                        Natives.edition(),
                        avcodec_get_name(stream.codec_id()).getString(),
                        stream.format(),
                        stream.width(),
                        stream.height(),
                        stream.sample_rate(),
                        stream.ch_layout().nb_channels(),
                        asked);
        digest.update(JobJson.bytes(shape));
        add(digest, stream.extradata(), stream.extradata_size());
        for (var packet : packets) {
            add(digest, packet.data(), packet.size());
            for (int i = 0; i < packet.side_data_elems(); i++) {
                var side = packet.side_data().getPointer(i);
                add(digest, side.data(), side.size());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, BytePointer data, long size) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, size));
        if (size > 0) {
            digest.update(new BytePointer(data).capacity(size).asByteBuffer());
        }
    }
}
