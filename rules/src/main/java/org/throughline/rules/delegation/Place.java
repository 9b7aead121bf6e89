package org.throughline.rules.delegation;

import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Market;

/// What a level is decided for: a step, in one market or in all.
public record Place(Step step, @Nullable Market market) {}
