package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSINK_FLAG_NO_REQUEST;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_get_nb_failed_requests;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_write_frame;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// A configured filter graph whose end is pulled frame by frame. Its text is composed of numbers,
/// file names that are ids and fixed words, nothing else.
///
/// Threading: confined.
final class Graph implements AutoCloseable {
    private final AVFilterGraph graph = avfilter_graph_alloc();
    private final AVFilterContext sink;
    private final Map<String, Supply> supplies = new LinkedHashMap<>();

    /// Makes the frames of a buffer source one by one.
    @FunctionalInterface
    interface Supply {
        /// The next frame, which the graph frees; null after the last.
        @Nullable AVFrame next();
    }

    /// Builds the graph; `sinkName` is the instance name of its buffer sink, such as
    /// `buffersink@out`.
    Graph(String text, String sinkName, int threads) {
        graph.nb_threads(threads);
        var none = new AVFilterInOut(null);
        try {
            int parsed = avfilter_graph_parse_ptr(graph, text, none, none, null);
            Natives.check(parsed, "filter graph " + text);
            Natives.check(avfilter_graph_config(graph, null), "filter graph " + text);
            sink = filter(sinkName);
        } catch (org.throughline.renderer.RenderFailed failed) {
            avfilter_graph_free(graph);
            throw failed;
        }
    }

    private AVFilterContext filter(String name) {
        var found = avfilter_graph_get_filter(graph, name);
        if (found == null || found.isNull()) {
            throw Natives.failed("No filter " + name + " in the graph.");
        }
        return found;
    }

    AVFilterContext sink() {
        return sink;
    }

    /// Hands a frame to a buffer source; the graph takes over what the frame refers to.
    void feed(String source, @Nullable AVFrame frame) {
        Natives.check(av_buffersrc_add_frame(filter(source), frame), "feeding " + source);
    }

    /// Hands a frame to a buffer source and keeps it.
    void lend(String source, AVFrame frame) {
        Natives.check(av_buffersrc_write_frame(filter(source), frame), "feeding " + source);
    }

    /// Lets the graph ask for the frames of a buffer source as it needs them.
    void supply(String source, Supply frames) {
        supplies.put(source, frames);
    }

    /// Pulls the next frame; false when there is none (yet, or any more).
    boolean pull(AVFrame frame) {
        int got = av_buffersink_get_frame(sink, frame);
        while (got == AVERROR_EAGAIN() && supplied()) {
            got = av_buffersink_get_frame(sink, frame);
        }
        if (got == AVERROR_EOF() || got == AVERROR_EAGAIN()) {
            return false;
        }
        Natives.check(got, "pulling a frame");
        return true;
    }

    /// Feeds each source that the graph asked in vain; false where it asked none.
    private boolean supplied() {
        var asked =
                supplies.entrySet().stream()
                        .filter(each ->
                                av_buffersrc_get_nb_failed_requests(filter(each.getKey())) > 0)
                        .toList();
        asked.forEach(each -> feedNext(each.getKey(), each.getValue()));
        return !asked.isEmpty();
    }

    private void feedNext(String source, Supply supply) {
        AVFrame frame = supply.next();
        if (frame == null) {
            supplies.remove(source);
            feed(source, null);
            return;
        }
        try {
            feed(source, frame);
        } finally {
            av_frame_free(frame);
        }
    }

    /// Takes a frame that waits at another end, without asking the graph for more; false when none
    /// does.
    boolean pullWaiting(String end, AVFrame frame) {
        int got = av_buffersink_get_frame_flags(filter(end), frame, AV_BUFFERSINK_FLAG_NO_REQUEST);
        if (got == AVERROR_EOF() || got == AVERROR_EAGAIN()) {
            return false;
        }
        Natives.check(got, "pulling a frame");
        return true;
    }

    @Override
    public void close() {
        avfilter_graph_free(graph);
    }
}
