package org.throughline.renderer.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/// Sound as it was encoded, and the level that its mix had: what is kept of a track, so that it is
/// mixed, leveled and encoded again only when it changes.
///
/// Shape: packets in order, their times and durations in samples, their bytes one after the other
/// in Base64.
record SoundPackets(List<Packet> packets, String bytes, LoudnessMeter.Level level) {
    SoundPackets {
        packets = List.copyOf(packets);
    }

    /// One packet's place in time, and how many bytes are its own.
    record Packet(long pts, long duration, int size) {}

    byte[] all() {
        return Base64.getDecoder().decode(bytes);
    }

    /// Packets as they are made.
    ///
    /// Threading: confined.
    static final class Made {
        private final List<Packet> packets = new ArrayList<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void add(AVPacket packet) {
            byte[] own = new byte[packet.size()];
            packet.data().get(own);
            bytes.writeBytes(own);
            packets.add(new Packet(packet.pts(), packet.duration(), own.length));
        }

        SoundPackets with(LoudnessMeter.Level level) {
            return new SoundPackets(
                    packets, Base64.getEncoder().encodeToString(bytes.toByteArray()), level);
        }
    }
}
