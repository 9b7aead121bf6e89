package org.throughline.data.plan;

import java.util.List;

/// How a required seal stands on a version of a plan.
public sealed interface SealState {

    RequiredSeal required();

    /// Given, and what it covers still reads the same.
    ///
    /// @param seal the latest
    /// @param all everybody's, where more than one gave it
    record Holds(RequiredSeal required, Seal seal, List<Seal> all) implements SealState {
        public Holds {
            all = List.copyOf(all);
        }
    }

    /// Given once; since then these parts have changed.
    record Broken(RequiredSeal required, Seal seal, List<PlanPart> changed) implements SealState {
        public Broken {
            changed = List.copyOf(changed);
        }
    }

    /// Not given yet.
    record Missing(RequiredSeal required) implements SealState {}
}
