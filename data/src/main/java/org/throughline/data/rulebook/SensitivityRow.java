package org.throughline.data.rulebook;

import org.throughline.data.assessment.Severity;

/// Something that makes a video sensitive, and how much.
///
/// @param kind `topic`, `wording`, `culture`, `timing` or `claims`
/// @param says the sentence shown for it
/// @param source where it comes from
public record SensitivityRow(
        String id, String kind, When when, Severity severity, String says, String source) {}
