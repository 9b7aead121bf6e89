package org.throughline.planner.tagging;

import java.util.Optional;
import org.throughline.analytics.kernel.CohensKappa;
import org.throughline.data.tagging.Trait;

/// How far two people agree on a trait.
///
/// @param n videos of which two people said something
/// @param kappa empty under [#ENOUGH] videos
record Agreed(Trait trait, int n, Optional<CohensKappa> kappa) {

    /// Under so many an interval of kappa spans most of its scale.
    static final int ENOUGH = 20;
}
