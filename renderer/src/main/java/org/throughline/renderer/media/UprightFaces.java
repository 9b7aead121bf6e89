package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;

import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.measure.Reading.FaceAt;

/// Looks for faces in every so-manyth frame of a source as it is seen upright: a finder of frontal
/// faces finds none that lies on its side, as a phone stores them.
///
/// Threading: confined.
final class UprightFaces implements AutoCloseable {
    private final Turn turn;
    private final int every;
    private final PictureStudy study;
    private final AVFrame upright = av_frame_alloc();
    private @Nullable Graph turning;
    private int frames;

    UprightFaces(SafeInput input, int every) {
        this.turn = input.turn();
        this.every = every;
        var stored = input.videoParameters();
        this.study =
                new PictureStudy(
                        turn.lies() ? stored.height() : stored.width(),
                        turn.lies() ? stored.width() : stored.height(),
                        new PictureStudy.Wanted(List.of(), List.of(), _ -> true, List.of()));
    }

    void add(AVFrame frame) {
        if (frames++ % every != 0) {
            return;
        }
        if (turn.filters().isEmpty()) {
            study.add(frame);
            return;
        }
        var graph = turning;
        if (graph == null) {
            graph = turning(frame);
            turning = graph;
        }
        graph.lend("buffer@in", frame);
        while (graph.pull(upright)) {
            study.add(upright);
            av_frame_unref(upright);
        }
    }

    private Graph turning(AVFrame frame) {
        return new Graph(
                "buffer@in=video_size=%dx%d:pix_fmt=%s:time_base=1/25,%sbuffersink@out"
                        .formatted(
                                frame.width(),
                                frame.height(),
                                av_get_pix_fmt_name(frame.format()).getString(),
                                turn.filters()),
                "buffersink@out",
                1);
    }

    /// What was found, by frames of the file; null where no finder was at hand.
    @Nullable List<FaceAt> found() {
        var faces = study.faces();
        return faces == null
                ? null
                : faces.stream()
                        .map(face ->
                                new FaceAt(
                                        face.frame() * every,
                                        face.x(),
                                        face.y(),
                                        face.w(),
                                        face.h(),
                                        face.score()))
                        .toList();
    }

    @Override
    public void close() {
        av_frame_free(upright);
        study.close();
        if (turning != null) {
            turning.close();
        }
    }
}
