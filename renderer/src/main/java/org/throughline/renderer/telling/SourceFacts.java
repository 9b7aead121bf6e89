package org.throughline.renderer.telling;

import org.throughline.renderer.timeline.Source;

/// What is known of an ingested source: how large its upright picture is (0 where it has none), how
/// long it is, whether it sounds.
public record SourceFacts(
        Source source, int widthPx, int heightPx, double seconds, boolean sounds) {

    public boolean shows() {
        return widthPx > 0;
    }

    public boolean isStill() {
        return source.container().isStill();
    }
}
