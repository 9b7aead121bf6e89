package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_time_base;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Source;

/// Small plain copies of the sources' pictures, from which previews are made: upright, BT.709, a
/// key frame every half second, each frame at the time it has in the source. Made once a source and
/// kept; a source that is small or still is its own copy.
///
/// Threading: confined.
final class Proxies implements AutoCloseable {
    /// The folder within the media folder where they lie.
    static final String FOLDER = "proxies";

    /// Part of every key; raised whenever the same source would be copied otherwise.
    static final String RECIPE = "proxies-1";

    private static final int SHORT_SIDE = 540;
    private static final FrameRate ABOUT = FrameRate.THIRTY;

    private final SegmentCache cache;

    Proxies(Path mediaFolder, long mostBytes) throws IOException {
        cache = new SegmentCache(mediaFolder.resolve(FOLDER), mostBytes);
    }

    /// The source as a preview sees it.
    SourceFacts of(Source source, SourceFacts facts) throws IOException {
        double shortSide = Math.min(facts.shownWidth(), facts.height());
        if (facts.videoIndex() < 0
                || source.container().isStill()
                || (shortSide <= SHORT_SIDE && !facts.hdr())) {
            return facts;
        }
        double ratio = Math.min(1, SHORT_SIDE / shortSide);
        int width = even(facts.shownWidth() * ratio);
        int height = even(facts.height() * ratio);
        String key = key(source);
        if (cache.find(key).isEmpty()) {
            cache.keep(key, part -> make(facts, width, height, part));
        }
        return facts.copied(FOLDER + "/" + key + ".mp4", width, height);
    }

    private static String key(Source source) {
        var digest = Gate.newSha256();
        for (String part : new String[] {RECIPE, Natives.edition(), source.sha256()}) {
            digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void make(SourceFacts source, int width, int height, Path file) {
        var canvas = new Canvas(width, height, ABOUT);
        var kbps = Encoding.preview(canvas).videoKbps() * 2;
        var encoding = new Encoding(kbps, 128, 15, true);
        AVFrame frame = av_frame_alloc();
        try (var graph =
                        new Graph(
                                SegmentText.copy(source, width, height),
                                "buffersink@out",
                                SegmentRender.threads());
                var encoder =
                        PictureEncoder.atTheirTimes(
                                file,
                                canvas,
                                encoding,
                                av_buffersink_get_time_base(graph.sink()))) {
            while (graph.pull(frame)) {
                encoder.writeAtItsTime(frame);
                av_frame_unref(frame);
            }
            encoder.finish();
        } finally {
            av_frame_free(frame);
        }
    }

    private static int even(double side) {
        return Math.max(16, (int) Math.round(side / 2) * 2);
    }

    @Override
    public void close() throws IOException {
        cache.close();
    }
}
