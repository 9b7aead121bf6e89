package org.throughline.data.production;

import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Market;

/// One step of one video.
///
/// @param market the market it is done for; absent: all markets in which it is not done apart
public record StepPlace(Step step, @Nullable Market market) {

    /// Names it within its video, such as `adaptation-JP` or `idea`.
    public String key() {
        return market == null ? step.key() : step.key() + "-" + market;
    }
}
