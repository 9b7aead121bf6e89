package org.throughline.rules.analysis;

import java.util.List;
import org.throughline.data.assessment.Severity;
import org.throughline.data.assessment.Step;

/// Something a brand makes videos about, and the steps that no row decides for it: a machine does
/// them, drafts them or helps because nobody has said otherwise.
///
/// @param severity how sensitive it is by itself
/// @param steps steps that stand by default, below person only
/// @param says the same as a sentence
/// @param witness a brief about nothing but this
public record Gap(
        Subject subject, Severity severity, List<Step> steps, String says, Witness witness) {

    public Gap {
        steps = List.copyOf(steps);
    }
}
