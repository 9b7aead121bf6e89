package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.math.BigInteger;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Fit;
import org.throughline.renderer.timeline.Picture;

/// Gives the frames of a still that comes closer or moves away to a graph, each when it is asked
/// for. The still is decoded and fitted once, as large as it is ever seen; every frame is a part of
/// it at places and sizes finer than a pixel, by the cubic of Mitchell and Netravali
/// (Reconstruction Filters in Computer Graphics, 1988), whose sharpness hardly changes with where
/// between two pixels a point falls. A filter that moves a crop by whole pixels makes slow zooms
/// tremble.
///
/// Threading: confined.
final class ZoomedStill implements Graph.Supply {
    private static final int LARGEST_SIDE_PX = 4096;

    private final Canvas canvas;
    private final Picture.Zoomed picture;
    private final int frames;
    private final Plane[] planes;
    private int done;

    /// A still that a graph's text asks for under a name.
    record Order(String source, Picture.Zoomed picture, int frames) {}

    private ZoomedStill(Canvas canvas, Order order, Plane[] planes) {
        this.canvas = canvas;
        this.picture = order.picture();
        this.frames = order.frames();
        this.planes = planes;
    }

    /// Lets a graph ask for the frames of these stills.
    static void supply(Graph graph, List<Order> orders, Canvas canvas, Sources sources) {
        for (var order : orders) {
            graph.supply(order.source(), of(order, canvas, sources));
        }
    }

    private static ZoomedStill of(Order order, Canvas canvas, Sources sources) {
        var source = sources.of(order.picture().source());
        var large = large(canvas, order.picture().zooming().largest());
        String text = new SegmentText(large, sources).whole(source, order.picture().fit());
        AVFrame frame = av_frame_alloc();
        try (var graph = new Graph(text, "buffersink@out", SegmentRender.threads())) {
            if (!graph.pull(frame)) {
                throw new RenderFailed(
                        RenderFailed.Code.SOURCE_UNUSABLE,
                        "Source " + source.id() + " shows no picture.");
            }
            double x = anchor(order.picture().fit(), source, large, true);
            double y = anchor(order.picture().fit(), source, large, false);
            var planes = new Plane[3];
            for (int i = 0; i < planes.length; i++) {
                planes[i] = Plane.of(frame, i, canvas, x, y);
            }
            return new ZoomedStill(canvas, order, planes);
        } finally {
            av_frame_free(frame);
        }
    }

    /// A canvas of the same shape to the pixel, as much larger as is wanted or a little more: in
    /// another shape the still would be cropped otherwise than where it stands still.
    private static Canvas large(Canvas canvas, double times) {
        int width = canvas.widthPx();
        int height = canvas.heightPx();
        int parts = BigInteger.valueOf(width).gcd(BigInteger.valueOf(height)).intValueExact() / 2;
        int step = Math.max(1, (int) Math.ceil(parts * times));
        int most = LARGEST_SIDE_PX * parts / Math.max(width, height);
        int by = Math.min(step, most);
        return new Canvas(width / parts * by, height / parts * by, canvas.rate());
    }

    /// The point that stays where it is, as a share of the canvas: what the crop looks at.
    private static double anchor(Fit fit, SourceFacts source, Canvas large, boolean across) {
        if (!(fit instanceof Fit.Cover(double focusX, double focusY))) {
            return 0.5;
        }
        var crop = Crop.covering(source, large.widthPx(), large.heightPx(), focusX, focusY);
        double at =
                across
                        ? (focusX * source.width() - crop.x()) / crop.width()
                        : (focusY * source.height() - crop.y()) / crop.height();
        return Math.clamp(at, 0, 1);
    }

    @Override
    public @Nullable AVFrame next() {
        if (done == frames) {
            return null;
        }
        AVFrame frame = av_frame_alloc();
        frame.format(AV_PIX_FMT_YUV420P);
        frame.width(canvas.widthPx());
        frame.height(canvas.heightPx());
        frame.pts(done);
        frame.duration(1);
        frame.colorspace(avutil.AVCOL_SPC_BT709);
        frame.color_range(avutil.AVCOL_RANGE_MPEG);
        Natives.check(av_frame_get_buffer(frame, 0), "frame of a still");
        double size = picture.zooming().size(done);
        for (int i = 0; i < planes.length; i++) {
            planes[i].draw(size, frame.data(i), frame.linesize(i));
        }
        done++;
        return frame;
    }
}
