package org.throughline.planner.demo;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a demo walks.
///
/// @param out where everything is left; made, or an earlier demo's folder
/// @param campaign absent: the sample campaign
/// @param media absent: drawn stand-ins, made on this machine
/// @param history export files; empty: the seeded history of the sample
public record DemoOrder(
        Path out, @Nullable Path campaign, @Nullable Path media, List<Path> history) {

    public DemoOrder {
        history = List.copyOf(history);
    }

    boolean isSample() {
        return campaign == null;
    }
}
