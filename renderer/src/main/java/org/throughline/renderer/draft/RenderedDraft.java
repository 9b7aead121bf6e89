package org.throughline.renderer.draft;

import java.nio.file.Path;
import java.util.List;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.SourceShape;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.telling.Variant;

/// A draft that was rendered and read back.
///
/// @param file the video
/// @param papers what lies beside it: captions, manifest, report
/// @param standIns whether machine-made stand-ins are in it: not for publishing
/// @param segmentsReused segments that were not rendered anew
/// @param shapes how large the pictures are that it was made of
public record RenderedDraft(
        Variant variant,
        Path file,
        String sha256,
        List<Path> papers,
        int widthPx,
        int heightPx,
        int frames,
        FrameRate rate,
        boolean standIns,
        int segmentsRendered,
        int segmentsReused,
        ConformanceReport report,
        List<SourceShape> shapes) {
    public RenderedDraft {
        papers = List.copyOf(papers);
        shapes = List.copyOf(shapes);
    }
}
