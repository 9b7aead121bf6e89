package org.throughline.renderer.media;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.child.JobJson;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.Timeline;

/// Names what a timeline comes out as: hashes over everything that shapes it. Sources count by
/// content, not by id.
///
/// Threading: confined.
final class CacheKeys {
    /// Part of every key; raised whenever the same timeline would come out otherwise.
    private static final String RENDERER = "segments-3";

    private final Timeline timeline;
    private final String from;

    /// `from` names what pictures are made from, where it is not the sources themselves.
    CacheKeys(Timeline timeline, String from) {
        this.timeline = timeline;
        this.from = from;
    }

    String ofSegment(Segment segment, List<OverlaySlice> overlays) {
        return hash(
                List.of(
                        RENDERER,
                        Natives.edition(),
                        from,
                        timeline.canvas(),
                        timeline.encoding(),
                        byContent(segment.clips()),
                        looks(overlays)));
    }

    /// Of the prints of some frames of a segment.
    static String ofPrints(String segment, List<FrameRange> frames) {
        return hash(List.of("prints", segment, frames));
    }

    String ofSound() {
        return hash(
                List.of(
                        RENDERER,
                        Natives.edition(),
                        timeline.samples(),
                        timeline.encoding().audioKbps(),
                        byContent(timeline.sound())));
    }

    private static String hash(Object shape) {
        return HexFormat.of().formatHex(Gate.newSha256().digest(JobJson.bytes(shape)));
    }

    private String byContent(Object shape) {
        String content = new String(JobJson.bytes(shape), StandardCharsets.UTF_8);
        for (var source : timeline.sources()) {
            content = content.replace(source.id().toString(), source.sha256());
        }
        return content;
    }

    private static List<Object> looks(List<OverlaySlice> overlays) {
        var looks = new ArrayList<Object>();
        for (var slice : overlays) {
            var overlay = slice.overlay();
            looks.add(
                    List.of(
                            overlay.band(),
                            overlay.xPx(),
                            overlay.yPx(),
                            slice.from(),
                            slice.to(),
                            opacities(slice)));
        }
        return looks;
    }

    private static List<Integer> opacities(OverlaySlice slice) {
        var opacities = new ArrayList<Integer>();
        for (int frame = slice.from(); frame < slice.to(); frame++) {
            opacities.add(slice.opacity(frame));
        }
        return opacities;
    }
}
