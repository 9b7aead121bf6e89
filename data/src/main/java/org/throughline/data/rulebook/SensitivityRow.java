package org.throughline.data.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Severity;

/// Something that makes a video sensitive, and how much.
///
/// @param kind `topic`, `wording`, `culture`, `timing`, `claims` or `audience`
/// @param says the sentence shown for it
/// @param source where it comes from
/// @param setBy absent in rulebooks that were kept before this was recorded
/// @param verifiedOn when the source was last read; absent where nobody said
public record SensitivityRow(
        String id,
        String kind,
        When when,
        Severity severity,
        String says,
        String source,
        @Nullable SetBy setBy,
        @Nullable LocalDate verifiedOn) {

    public SensitivityRow(
            String id,
            String kind,
            When when,
            Severity severity,
            String says,
            String source,
            @Nullable SetBy setBy) {
        this(id, kind, when, severity, says, source, setBy, null);
    }

    /// Who set a row.
    ///
    /// @param version the version of the rulebook in which it got its form
    public record SetBy(String name, int version) {}
}
