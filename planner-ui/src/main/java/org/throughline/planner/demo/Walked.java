package org.throughline.planner.demo;

import java.nio.file.Path;
import java.util.List;
import org.throughline.data.problem.Problem;

/// Where a demo left everything, and why drafts that were asked for are not among it or do not keep
/// to their plan.
public record Walked(Path folder, List<Problem> refused) {

    public Walked {
        refused = List.copyOf(refused);
    }
}
