package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DOVI_CONF;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_frame_rate;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.timeline.Container;

/// A file opened for reading with nothing left to guess: the demuxer its bytes call for, the file
/// protocol alone, known codecs only, sizes checked before a frame is decoded.
///
/// Threading: confined.
final class SafeInput implements AutoCloseable {
    private static final String FORMATS =
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,gif,png_pipe,jpeg_pipe,wav,flac,mp3,ogg,aac";
    static final String CODECS =
            "h264,hevc,vp8,vp9,libvpx,libvpx-vp9,libaom-av1,av1,mpeg4,msmpeg4,msmpeg4v2,msmpeg4v1,mjpeg,png,"
                    + "gif,prores,aac,mp3,mp3float,opus,vorbis,flac,alac,ac3,pcm_s16le,pcm_s16be,pcm_s24le,"
                    + "pcm_s32le,pcm_f32le,pcm_u8,pcm_alaw,pcm_mulaw";
    private static final int MAX_SIDE = 8192;
    private static final int MAX_STREAMS = 64;
    private static final int MAX_RATE = 120;
    private static final long MAX_SECONDS = 3600;

    /// Where a configuration of Dolby Vision says its profile, and which plain picture lies
    /// beneath.
    private static final int DOLBY_PROFILE = 2;

    private static final int DOLBY_BENEATH = 7;

    private final String path;
    private final AVFormatContext format;
    private final Container container;
    private final int video;
    private final int audio;
    private @Nullable Turn turn;

    private SafeInput(String path, AVFormatContext format, Container container) {
        this.path = path;
        this.format = format;
        this.container = container;
        this.video = first(AVMEDIA_TYPE_VIDEO);
        this.audio = first(AVMEDIA_TYPE_AUDIO);
    }

    /// Opens a file, or throws {@link Unusable} with the sentence for whoever brought it.
    static SafeInput open(String path, Container container) {
        var format = avformat_alloc_context();
        format.max_streams(MAX_STREAMS);
        var demuxer = av_find_input_format(container.demuxer());
        AVDictionary options =
                Natives.options(
                        "protocol_whitelist",
                        "file",
                        "format_whitelist",
                        FORMATS,
                        "codec_whitelist",
                        CODECS);
        int opened = avformat_open_input(format, path, demuxer, options);
        av_dict_free(options);
        if (opened < 0) {
            throw Unusable.broken(container, Natives.message(opened));
        }
        int found = avformat_find_stream_info(format, (AVDictionary) null);
        if (found < 0) {
            avformat_close_input(format);
            throw Unusable.broken(container, Natives.message(found));
        }
        var input = new SafeInput(path, format, container);
        try {
            input.requireWithinCaps();
        } catch (Unusable tooMuch) {
            input.close();
            throw tooMuch;
        }
        return input;
    }

    private int first(int type) {
        for (int i = 0; i < format.nb_streams(); i++) {
            var stream = format.streams(i);
            boolean cover =
                    (stream.disposition()
                                    & org.bytedeco
                                            .ffmpeg
                                            .global
                                            .avformat
                                            .AV_DISPOSITION_ATTACHED_PIC)
                            != 0;
            if (stream.codecpar().codec_type() == type && !cover) {
                return i;
            }
        }
        return -1;
    }

    private void requireWithinCaps() {
        if (video < 0 && audio < 0) {
            throw new Unusable(
                    "MEDIA-007",
                    "The file has neither picture nor sound.",
                    "Maybe it was cut off.");
        }
        if (seconds() > MAX_SECONDS) {
            throw new Unusable(
                    "MEDIA-008",
                    "The file lasts %.0f s; at most %d are taken in."
                            .formatted(seconds(), MAX_SECONDS),
                    "Maybe cut out the stretch that is needed.");
        }
        if (video >= 0) {
            var picture = videoParameters();
            if (picture.width() < 1 || picture.height() < 1) {
                throw new Unusable(
                        "MEDIA-009",
                        "No picture of up to %d px a side is found in the file."
                                .formatted(MAX_SIDE),
                        "Maybe it was cut off, or its picture is larger; export it anew.");
            }
            if (picture.width() > MAX_SIDE || picture.height() > MAX_SIDE) {
                throw new Unusable(
                        "MEDIA-009",
                        "The picture is %dx%d; at most %d px a side are taken in."
                                .formatted(picture.width(), picture.height(), MAX_SIDE),
                        "Maybe export it smaller.");
            }
            requireKnownColors();
            if (!container.isStill()
                    && rate().numerator() > (long) MAX_RATE * rate().denominator()) {
                throw new Unusable(
                        "MEDIA-010",
                        "The file has %s frames a second; at most %d are taken in."
                                .formatted(rate(), MAX_RATE),
                        "Maybe export it at 30 or 60.");
            }
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            requireKnown(i);
        }
    }

    /// A graph that opens a file looks into all of its streams, with any decoder it has. A stream
    /// without a decoder, such as a phone's spatial sound, is passed over unless it is the one to
    /// be shown or heard.
    private void requireKnown(int index) {
        var stream = format.streams(index).codecpar();
        boolean shown = stream.codec_type() == AVMEDIA_TYPE_VIDEO;
        boolean heard = stream.codec_type() == AVMEDIA_TYPE_AUDIO;
        var decoder = avcodec_find_decoder(stream.codec_id());
        boolean none = decoder == null || decoder.isNull();
        if ((!shown && !heard) || (none && index != video && index != audio)) {
            return;
        }
        String name = none ? "" : decoder.name().getString();
        if (!java.util.List.of(CODECS.split(",", -1)).contains(name)) {
            throw new Unusable(
                    "MEDIA-011",
                    "The codec %s is not taken in."
                            .formatted(avcodec_get_name(stream.codec_id()).getString()),
                    "Maybe export it as H.264 with AAC.");
        }
    }

    boolean hasVideo() {
        return video >= 0;
    }

    boolean hasAudio() {
        return audio >= 0;
    }

    Container container() {
        return container;
    }

    AVFormatContext format() {
        return format;
    }

    int videoIndex() {
        return video;
    }

    int audioIndex() {
        return audio;
    }

    AVStream videoStream() {
        return format.streams(video);
    }

    AVStream audioStream() {
        return format.streams(audio);
    }

    AVCodecParameters videoParameters() {
        return videoStream().codecpar();
    }

    AVCodecParameters audioParameters() {
        return audioStream().codecpar();
    }

    int streams(int type) {
        int count = 0;
        for (int i = 0; i < format.nb_streams(); i++) {
            count += format.streams(i).codecpar().codec_type() == type ? 1 : 0;
        }
        return count;
    }

    /// Length of the whole file; 0 where it does not say.
    double seconds() {
        return format.duration() == AV_NOPTS_VALUE ? 0 : format.duration() / (double) AV_TIME_BASE;
    }

    /// Whether that length is written in the file and not guessed from its size.
    boolean saysItsLength() {
        return seconds() > 0 && format.duration_estimation_method() != AVFMT_DURATION_FROM_BITRATE;
    }

    /// Where the file's own clock starts, in microseconds.
    long startMicros() {
        return format.start_time() == AV_NOPTS_VALUE ? 0 : format.start_time();
    }

    FrameRate rate() {
        var guess = av_guess_frame_rate(format, videoStream(), null);
        return guess.num() > 0 && guess.den() > 0
                ? new FrameRate(guess.num(), guess.den())
                : new FrameRate(25, 1);
    }

    /// True where the file's nominal and average rates differ, as phones record.
    boolean varies() {
        var average = videoStream().avg_frame_rate();
        var nominal = videoStream().r_frame_rate();
        if (average.num() <= 0 || nominal.num() <= 0) {
            return false;
        }
        double ratio =
                (average.num() / (double) average.den()) / (nominal.num() / (double) nominal.den());
        return Math.abs(ratio - 1) > 0.005;
    }

    /// Clockwise turn that brings the stored picture upright: 0, 90, 180 or 270 degrees.
    int rotation() {
        return turn().degrees();
    }

    /// What brings the stored picture upright: what the container says of its stream, or a photo of
    /// itself.
    Turn turn() {
        var known = turn;
        if (known == null) {
            known = container.isStill() ? turnOfPhoto() : turnOfStream();
            turn = known;
        }
        return known;
    }

    private Turn turnOfPhoto() {
        try (var again = open(path, container)) {
            return Decoding.turnOfFirstPicture(again);
        }
    }

    private Turn turnOfStream() {
        var side = sideData(AV_PKT_DATA_DISPLAYMATRIX);
        return side == null
                ? Turn.NONE
                : Turn.of(new IntPointer((Pointer) side.data()), side.size());
    }

    private @Nullable AVPacketSideData sideData(int type) {
        var parameters = videoParameters();
        var side =
                av_packet_side_data_get(
                        parameters.coded_side_data(), parameters.nb_coded_side_data(), type);
        return side == null || side.isNull() ? null : side;
    }

    /// Colors that only their owner's decoders show, with nothing plain beneath.
    private void requireKnownColors() {
        var side = sideData(AV_PKT_DATA_DOVI_CONF);
        if (side == null) {
            return;
        }
        var colors = side.data();
        if (side.size() > DOLBY_BENEATH && colors.get(DOLBY_BENEATH) == 0) {
            throw new Unusable(
                    "MEDIA-014",
                    "The picture is Dolby Vision profile %d, whose colors only its own players show."
                            .formatted(colors.get(DOLBY_PROFILE)),
                    "Maybe export it as SDR, HLG or HDR10.");
        }
    }

    boolean isHdr() {
        int transfer = videoParameters().color_trc();
        return transfer == org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084
                || transfer == org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
    }

    /// A decoder for one stream, with the same list of codecs. A photo is decoded whole or not at
    /// all.
    AVCodecContext decoder(int stream, int threads) {
        var parameters = format.streams(stream).codecpar();
        var codec = avcodec_find_decoder(parameters.codec_id());
        var context = avcodec_alloc_context3(codec);
        Natives.check(avcodec_parameters_to_context(context, parameters), "decoder");
        context.thread_count(threads);
        if (container.isStill()) {
            context.err_recognition(AV_EF_EXPLODE);
        }
        context.pkt_timebase(format.streams(stream).time_base());
        context.codec_whitelist(
                new BytePointer(org.bytedeco.ffmpeg.global.avutil.av_strdup(CODECS)));
        int opened = avcodec_open2(context, codec, (AVDictionary) null);
        if (opened < 0) {
            avcodec_free_context(context);
            throw Unusable.broken(container, Natives.message(opened));
        }
        return context;
    }

    @Override
    public void close() {
        avformat_close_input(format);
    }
}
