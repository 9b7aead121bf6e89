package org.throughline.rules.bench;

import org.throughline.rules.tag.TagSheet;

/// One way to get from the tags of a brief to what the rows say of it. All phases: find, claim,
/// decide, approve.
interface Pipeline {

    /// Runs all phases; {@link #outcome} reads what it gives.
    Object run(TagSheet sheet);

    Outcome outcome(Object ran);
}
