package org.throughline.renderer.draft;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.renderer.telling.Variant;

/// The file to inspect, and as much of the variant as is known.
public record Wanted(
        Path file, @Nullable Market market, @Nullable Platform platform, @Nullable String hook) {

    /// A file of which nothing is known.
    public static Wanted any(Path file) {
        return new Wanted(file, null, null, null);
    }

    boolean admits(Variant variant) {
        return (market == null || market.equals(variant.market()))
                && (platform == null || platform == variant.platform())
                && (hook == null || hook.equals(variant.hook()));
    }

    boolean isNamed() {
        return market != null && platform != null && hook != null;
    }
}
