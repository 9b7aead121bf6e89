package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_clone;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.measure.Reading;

/// Reads a draft and decodes only what was not read before: groups of pictures, and the sound as a
/// whole.
///
/// What decoding gives depends on nothing but the packets of a group, since it begins with an IDR
/// picture (ITU-T H.264, 7.4.1.2.4) and no packet changes the parameters. So what was found is kept
/// under a hash of the packets as they are read from the file at hand, and of all that was asked of
/// them. Where a file turns out not to be made like this, the rest of it is decoded as ever.
///
/// Threading: confined.
final class KeptReading implements AutoCloseable {
    private static final int TYPE = 0x1F;
    private static final int IDR = 5;
    private static final int SEQUENCE_PARAMETERS = 7;
    private static final int PICTURE_PARAMETERS = 8;

    private final SafeInput input;
    private final Questions questions;
    private final PictureStudy study;
    private final SegmentCache cache;
    private final PacketHash hash;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final List<AVPacket> group = new ArrayList<>();
    private final List<AVPacket> sound = new ArrayList<>();
    private final int lengthBytes;
    private boolean inGroups;

    KeptReading(
            SafeInput input,
            Questions questions,
            PictureStudy study,
            SegmentCache cache,
            String edition) {
        this.input = input;
        this.questions = questions;
        this.study = study;
        this.cache = cache;
        this.hash = new PacketHash(edition);
        codec = input.decoder(input.videoIndex(), 2);
        var video = input.videoParameters();
        inGroups = video.codec_id() == AV_CODEC_ID_H264 && video.extradata_size() > 4;
        lengthBytes = inGroups ? (video.extradata().get(4) & 3) + 1 : 0;
        inGroups = inGroups && video.extradata().get(0) == 1;
    }

    /// Shows the study every frame, decoded or as it was found before, and returns what is heard,
    /// where there is sound.
    Reading.@Nullable Sound read() throws IOException {
        while (av_read_frame(input.format(), packet) >= 0) {
            if (packet.stream_index() == input.videoIndex()) {
                addPicture();
            } else if (packet.stream_index() == input.audioIndex()) {
                sound.add(av_packet_clone(packet));
            }
            av_packet_unref(packet);
        }
        endGroup();
        Decoding.decode(codec, null, frame, study::add);
        return input.hasAudio() ? heard() : null;
    }

    private void addPicture() throws IOException {
        if (inGroups) {
            boolean begins = has(IDR);
            if (begins) {
                endGroup();
            }
            if (has(SEQUENCE_PARAMETERS)
                    || has(PICTURE_PARAMETERS)
                    || (group.isEmpty() && !begins)) {
                leaveGroups();
            }
        }
        if (inGroups) {
            group.add(av_packet_clone(packet));
        } else {
            Decoding.decode(codec, packet, frame, study::add);
        }
    }

    /// Whether the packet has a unit of this type (ITU-T H.264, table 7-1).
    private boolean has(int type) {
        var data = new BytePointer(packet.data()).capacity(packet.size());
        for (long at = 0; at + lengthBytes < packet.size(); ) {
            long length = 0;
            for (int i = 0; i < lengthBytes; i++) {
                length = (length << 8) | (data.get(at + i) & 0xFF);
            }
            if ((data.get(at + lengthBytes) & TYPE) == type) {
                return true;
            }
            at += lengthBytes + length;
        }
        return false;
    }

    private void leaveGroups() {
        inGroups = false;
        for (var each : group) {
            Decoding.decode(codec, each, frame, study::add);
        }
        free(group);
    }

    private void endGroup() throws IOException {
        if (group.isEmpty()) {
            return;
        }
        int from = study.frames();
        var range = new FrameRange(from, from + (long) group.size());
        var asked = AskedOfGroup.of(questions, range);
        var names = AskedOfGroup.names(questions, range);
        String key = hash.of(input.videoParameters(), group, asked);
        var kept = cache.findNote(key, FoundInGroup.class);
        if (kept.isPresent() && kept.get().looks().size() == group.size()) {
            study.addKept(
                    kept.get().named(place -> names.get(Integer.parseInt(place))),
                    group.stream().map(AVPacket::pts).toList());
        } else {
            var found = decode(from);
            if (found != null && study.frames() == range.to()) {
                cache.keepNote(key, found.named(name -> Integer.toString(names.indexOf(name))));
            }
        }
        free(group);
    }

    /// Decodes the group to its end, as nothing after it needs what the decoder remembers.
    private @Nullable FoundInGroup decode(int from) {
        byte[][] first = new byte[1][];
        for (int i = 0; i <= group.size(); i++) {
            Decoding.decode(
                    codec,
                    i < group.size() ? group.get(i) : null,
                    frame,
                    picture -> {
                        study.add(picture);
                        first[0] = first[0] == null ? study.lastGrey() : first[0];
                    });
        }
        avcodec_flush_buffers(codec);
        return first[0] == null ? null : study.since(from, first[0]);
    }

    private Reading.Sound heard() throws IOException {
        String key = hash.of(input.audioParameters(), sound, "sound");
        var kept = cache.findNote(key, Reading.Sound.class);
        if (kept.isPresent()) {
            return kept.get();
        }
        AVCodecContext audio = input.decoder(input.audioIndex(), 1);
        try (var heard = Objects.requireNonNull(SoundStudy.of(input))) {
            for (var each : sound) {
                Decoding.decode(audio, each, frame, heard::add);
            }
            Decoding.decode(audio, null, frame, heard::add);
            heard.finish();
            var found = heard.found();
            cache.keepNote(key, found);
            return found;
        } finally {
            avcodec_free_context(audio);
        }
    }

    private static void free(List<AVPacket> packets) {
        packets.forEach(org.bytedeco.ffmpeg.global.avcodec::av_packet_free);
        packets.clear();
    }

    @Override
    public void close() {
        free(group);
        free(sound);
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(codec);
    }
}
