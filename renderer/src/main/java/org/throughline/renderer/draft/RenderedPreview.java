package org.throughline.renderer.draft;

import java.nio.file.Path;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.telling.Variant;

/// A preview that was made: a first look, not read back and no draft.
///
/// @param file the video, in fragments
/// @param segmentsReused segments that were not rendered anew
public record RenderedPreview(
        Variant variant,
        Path file,
        int widthPx,
        int heightPx,
        int frames,
        FrameRate rate,
        int segmentsRendered,
        int segmentsReused) {}
