package org.throughline.renderer.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Entry;
import org.throughline.renderer.timeline.Exit;
import org.throughline.renderer.timeline.Fit;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Rgb;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.SourceId;

/// Writes the filter graph of one segment.
///
/// Inside a graph every frame lasts 1/25 of a nominal second whatever the canvas's rate, because
/// the transition filters count in microseconds and 1/25 is exact there; the encoder sets the real
/// rate. Frames are chosen at the real rate before that.
final class SegmentText {
    private static final String NOMINAL = "settb=1/25,setpts=N,fps=25";
    private static final String TAGS =
            "setparams=range=limited:color_primaries=bt709:color_trc=bt709:colorspace=bt709,setsar=1";

    /// White of 203 cd/m2, as ITU-R BT.2408 has it, becomes 0.84 of full; what lies above it, up to
    /// the 1000 that phones record, is pressed into the rest. Primaries and matrix are those of
    /// BT.2020 whatever the file leaves unsaid.
    private static final String TONE_MAPPED =
            ":t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=mobius:desat=0:peak=4.926,"
                    + "zscale=t=bt709:m=bt709:r=limited,format=yuv420p";

    private final Canvas canvas;
    private final Sources sources;
    private final StringBuilder text = new StringBuilder();
    private final List<ZoomedStill.Order> zoomed = new ArrayList<>();
    private int labels;

    SegmentText(Canvas canvas, Sources sources) {
        this.canvas = canvas;
        this.sources = sources;
    }

    /// The text of the graph from the sources to `buffersink@out`. Frames in `prints` come to
    /// `buffersink@prints` too, before anything is laid over them.
    String of(Segment segment, List<OverlaySlice> overlays, List<FrameRange> prints) {
        String picture = picture(segment);
        if (!prints.isEmpty()) {
            String on = label();
            String aside = label();
            text.append(picture).append("split").append(on).append(aside).append(';');
            prints(aside, prints);
            text.append(';');
            picture = on;
        }
        for (int i = 0; i < overlays.size(); i++) {
            picture = overlay(picture, i, overlays.get(i));
        }
        return text.append(picture)
                .append("format=yuv420p,")
                .append(TAGS)
                .append(",buffersink@out")
                .toString();
    }

    /// The text of the graph that gives frames in `prints` alone, to `buffersink@prints`.
    String foreseen(Segment segment, List<FrameRange> prints) {
        prints(picture(segment), prints);
        return text.toString();
    }

    /// The text of the graph that gives a source's first picture, fitted to the canvas.
    String whole(SourceFacts source, Fit fit) {
        text.append(movie(source, 0)).append(",trim=end_frame=1,");
        text.append(upright(source));
        fit(source, fit);
        return text.append(",format=yuv420p,").append(TAGS).append(",buffersink@out").toString();
    }

    /// The stills whose frames a graph of this text asks for.
    List<ZoomedStill.Order> zoomed() {
        return List.copyOf(zoomed);
    }

    private void prints(String picture, List<FrameRange> prints) {
        String chosen =
                prints.stream()
                        .map(range ->
                                "between(n\\,%d\\,%d)".formatted(range.from(), range.to() - 1))
                        .collect(Collectors.joining("+"));
        text.append(picture).append("select=").append(chosen).append(",buffersink@prints");
    }

    private String picture(Segment segment) {
        var clips = new ArrayList<String>();
        for (var clip : segment.clips()) {
            clips.add(clip(clip));
        }
        String picture = clips.getFirst();
        if (clips.size() > 1) {
            String joined = label();
            text.append(String.join("", clips))
                    .append("concat=n=%d:v=1:a=0,%s%s;".formatted(clips.size(), NOMINAL, joined));
            picture = joined;
        }
        return picture;
    }

    private String overlay(String under, int index, OverlaySlice slice) {
        String out = label();
        String band = label();
        var overlay = slice.overlay();
        text.append(
                "buffer@band%d=video_size=%dx%d:pix_fmt=rgba:time_base=1/25:pixel_aspect=1/1:frame_rate=25:colorspace=gbr:range=pc,"
                        .formatted(index, overlay.band().widthPx(), overlay.band().heightPx()));
        text.append("scale=out_color_matrix=bt709:out_range=limited,format=yuva420p")
                .append(band)
                .append(';');
        text.append(under)
                .append(band)
                .append(
                        "overlay=x=%d:y=%d:format=yuv420:eof_action=repeat:enable=between(t\\,%s\\,%s)"
                                .formatted(
                                        overlay.xPx(),
                                        overlay.yPx(),
                                        nominal(slice.from() - 0.5),
                                        nominal(slice.to() - 0.5)))
                .append(out)
                .append(';');
        return out;
    }

    /// The text of the graph that makes a plain copy of a source's picture, frame by frame at its
    /// own times.
    static String copy(SourceFacts source, int width, int height) {
        return movie(source, 0)
                + fromItsStart(source)
                + ","
                + upright(source)
                + scale(source, width, height)
                + ",format=yuv420p,"
                + TAGS
                + ",buffersink@out";
    }

    /// The text of the graph that gives a source's first picture in a size, with what is clear in
    /// it. Colors are weighed by how much is seen of them, so that no clear point's color comes to
    /// the edges.
    static String clear(SourceFacts source, int width, int height) {
        String size = "scale=%d:%d:flags=bicubic".formatted(width, height);
        return movie(source, 0)
                + ",trim=end_frame=1,"
                + source.turn().filters()
                + (source.alpha()
                        ? "format=gbrap,premultiply=inplace=1," + size + ",unpremultiply=inplace=1"
                        : scale(source, width, height))
                + ",format=rgba,buffersink@out";
    }

    private static String fromItsStart(SourceFacts source) {
        return ",setpts=PTS-%s/TB".formatted(micros(source.startMicros()));
    }

    /// Turned as it is seen; what can be seen through is black.
    private static String upright(SourceFacts source) {
        return source.turn().filters()
                + (source.alpha() ? "format=gbrap,premultiply=inplace=1,format=gbrp," : "");
    }

    private String clip(Clip clip) {
        String picture = picture(clip.picture(), clip.frames());
        if (clip.exit() instanceof Exit.Crossfade(int frames, Picture incoming)) {
            String next = picture(incoming, frames);
            String mixed = label();
            text.append(picture)
                    .append(next)
                    .append(
                            "xfade=transition=fade:duration=%s:offset=%s"
                                    .formatted(nominal(frames), nominal(clip.frames() - frames)))
                    .append(mixed)
                    .append(';');
            picture = mixed;
        }
        return faded(clip, picture);
    }

    private String faded(Clip clip, String picture) {
        var filters = new ArrayList<String>();
        if (clip.entry() instanceof Entry.FadeFrom(int frames, Rgb color)) {
            filters.add("fade=t=in:s=0:n=%d:color=%s".formatted(frames, hex(color)));
        }
        if (clip.exit() instanceof Exit.FadeTo(int frames, Rgb color)) {
            filters.add(
                    "fade=t=out:s=%d:n=%d:color=%s"
                            .formatted(clip.frames() - frames, frames, hex(color)));
        }
        if (filters.isEmpty()) {
            return picture;
        }
        String out = label();
        text.append(picture).append(String.join(",", filters)).append(out).append(';');
        return out;
    }

    private String picture(Picture picture, int frames) {
        return switch (picture) {
            case Picture.Footage(SourceId source, int inFrame, Fit fit) ->
                    footage(sources.of(source), inFrame, fit, frames);
            case Picture.Retimed retimed -> retimed(sources.of(retimed.source()), retimed, frames);
            case Picture.Still(SourceId source, Fit fit) -> still(sources.of(source), fit, frames);
            case Picture.Zoomed still -> zoomed(still, frames);
            case Picture.Solid(Rgb color) -> solid(color, frames);
        };
    }

    private String footage(SourceFacts source, int inFrame, Fit fit, int frames) {
        double from = canvas.rate().seconds(inFrame);
        text.append(movie(source, Math.max(0, from - 0.05)));
        text.append(fromItsStart(source));
        text.append(",fps=fps=%s:start_time=%s".formatted(canvas.rate(), exact(from)));
        text.append(",trim=start_pts=%d:end_pts=%d,".formatted(inFrame, inFrame + frames));
        return finish(source, fit, ",tpad=stop=2:stop_mode=clone", frames);
    }

    /// The source's clock is made to begin where the clip does and to run at its speed; each frame
    /// shows the last one that has begun by then, give or take a tenth of a frame, since files
    /// round their times.
    private String retimed(SourceFacts source, Picture.Retimed picture, int frames) {
        var speed = picture.speed();
        double frame = canvas.rate().seconds(1);
        double from = picture.startFrame() * frame;
        text.append(movie(source, Math.max(0, from - 0.05)))
                .append(
                        ",settb=1/1000000,setpts=(PTS-%s/TB)*%d/%d-%s/TB"
                                .formatted(
                                        exact(source.startMicros() / 1e6 + from),
                                        speed.denominator(),
                                        speed.numerator(),
                                        exact(frame / 10)))
                .append(",fps=fps=%s:start_time=0:round=up".formatted(canvas.rate()))
                .append(",trim=start_pts=0:end_pts=%d,".formatted(frames));
        String hold = ",tpad=stop=%d:stop_mode=clone".formatted(2 + (int) (1 / speed.ratio()));
        return finish(source, picture.fit(), hold, frames);
    }

    private String still(SourceFacts source, Fit fit, int frames) {
        text.append(movie(source, 0)).append(",trim=end_frame=1,");
        return finish(source, fit, ",tpad=stop=-1:stop_mode=clone", frames);
    }

    private String zoomed(Picture.Zoomed still, int frames) {
        String name = "buffer@still" + zoomed.size();
        zoomed.add(new ZoomedStill.Order(name, still, frames));
        String out = label();
        text.append(
                "%s=video_size=%dx%d:pix_fmt=yuv420p:time_base=1/25:pixel_aspect=1/1:frame_rate=25:colorspace=bt709:range=tv,%s,%s,trim=end_frame=%d%s;"
                        .formatted(
                                name,
                                canvas.widthPx(),
                                canvas.heightPx(),
                                TAGS,
                                NOMINAL,
                                frames,
                                out));
        return out;
    }

    private String solid(Rgb color, int frames) {
        String out = label();
        text.append(
                "color=c=%s:s=%dx%d:r=25:d=0.04,format=gbrp,scale=out_color_matrix=bt709:out_range=limited,format=yuv420p,%s,"
                        .formatted(hex(color), canvas.widthPx(), canvas.heightPx(), TAGS));
        text.append(
                "tpad=stop=-1:stop_mode=clone,trim=end_frame=%d,%s%s;"
                        .formatted(frames, NOMINAL, out));
        return out;
    }

    private String finish(SourceFacts source, Fit fit, String hold, int frames) {
        text.append(upright(source));
        fit(source, fit);
        String out = label();
        text.append(
                ",format=yuv420p,%s%s,%s,trim=end_frame=%d%s;"
                        .formatted(TAGS, hold, NOMINAL, frames, out));
        return out;
    }

    private static String movie(SourceFacts source, double from) {
        return "movie=filename=%s:format_name=%s:stream_index=%d:seek_point=%s:dec_threads=2:format_opts=protocol_whitelist=file"
                .formatted(source.file(), source.demuxer(), source.videoIndex(), exact(from));
    }

    private void fit(SourceFacts source, Fit fit) {
        int width = canvas.widthPx();
        int height = canvas.heightPx();
        if (source.hdr() && !(fit instanceof Fit.Cover)) {
            int inside = innerWidth(source, width, height);
            int high = innerHeight(source, width, height);
            text.append(scale(source, inside, high)).append(',');
            fit(source.plain(inside, high), fit);
            return;
        }
        switch (fit) {
            case Fit.Cover(double focusX, double focusY) ->
                    text.append(Crop.covering(source, width, height, focusX, focusY).filter())
                            .append(scale(source, width, height));
            case Fit.BlurPad() -> {
                String under = label();
                String above = label();
                String ground = label();
                String inside = label();
                text.append("split").append(under).append(above).append(';');
                text.append(under)
                        .append(Crop.covering(source, width, height, 0.5, 0.5).filter())
                        .append(scale(source, even(width / 4.0), even(height / 4.0)))
                        .append(
                                ",gblur=sigma=12,scale=%d:%d:flags=bilinear,lutyuv=y=val*0.7+4"
                                        .formatted(width, height))
                        .append(ground)
                        .append(';');
                text.append(above).append(inner(source, width, height)).append(inside).append(';');
                text.append(ground)
                        .append(inside)
                        .append("overlay=x=(W-w)/2:y=(H-h)/2:format=yuv420");
            }
            case Fit.Letterbox(Rgb color) ->
                    text.append(inner(source, width, height))
                            .append(
                                    ",pad=%d:%d:(ow-iw)/2:(oh-ih)/2:color=%s"
                                            .formatted(width, height, hex(color)));
        }
    }

    private static String inner(SourceFacts source, int width, int height) {
        return scale(source, innerWidth(source, width, height), innerHeight(source, width, height));
    }

    private static int innerWidth(SourceFacts source, int width, int height) {
        return Math.min(width, even(source.shownWidth() * inside(source, width, height)));
    }

    private static int innerHeight(SourceFacts source, int width, int height) {
        return Math.min(height, even(source.height() * inside(source, width, height)));
    }

    private static double inside(SourceFacts source, int width, int height) {
        return Math.min(width / source.shownWidth(), (double) height / source.height());
    }

    /// Scales, and brings whatever range, matrix and dynamic the source has to BT.709. High dynamic
    /// range is scaled first, as its tone mapping costs by the pixel.
    private static String scale(SourceFacts source, int width, int height) {
        if (source.transfer() != null) {
            return "scale=%d:%d:flags=bicubic,zscale=tin=%s:pin=bt2020:min=2020_ncl:rin=%s"
                            .formatted(
                                    width,
                                    height,
                                    source.transfer(),
                                    source.fullRange() ? "full" : "limited")
                    + TONE_MAPPED;
        }
        return "scale=%d:%d:flags=bicubic:in_color_matrix=%s:in_range=%s:out_color_matrix=bt709:out_range=limited"
                .formatted(width, height, source.matrix(), source.fullRange() ? "full" : "limited");
    }

    private String label() {
        return "[l" + labels++ + "]";
    }

    private static int even(double value) {
        return Math.max(2, (int) Math.round(value / 2) * 2);
    }

    private static String hex(Rgb color) {
        return "0x" + color.hex().substring(1);
    }

    private static String nominal(double frames) {
        return String.format(Locale.ROOT, "%.3f", frames / 25);
    }

    private static String nominal(int frames) {
        return nominal((double) frames);
    }

    private static String exact(double seconds) {
        return String.format(Locale.ROOT, "%.9f", seconds);
    }

    private static String micros(long micros) {
        return String.format(Locale.ROOT, "%.6f", micros / 1e6);
    }
}
