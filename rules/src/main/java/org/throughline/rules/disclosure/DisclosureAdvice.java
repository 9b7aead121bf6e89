package org.throughline.rules.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// What to disclose in one market on one platform.
///
/// @param sourceType name of the IPTC digital source type; `not-known` where nobody can tell
/// @param sourceTypeUri its URI
/// @param label whether the platform wants its label
/// @param labelName what the platform calls it; absent where no facts are kept about it
/// @param duty whether Article 50 of the EU's AI act asks for it
/// @param caution that this is no legal advice
public record DisclosureAdvice(
        Market market,
        Platform platform,
        String sourceType,
        String sourceTypeUri,
        List<Reason> sourceTypeReasons,
        Label label,
        @Nullable String labelName,
        List<Reason> labelReasons,
        Duty duty,
        List<Reason> dutyReasons,
        String caution) {

    /// Ordered: a greater one is stronger advice.
    public enum Label {
        NOT_NEEDED,
        CANNOT_TELL,
        NEEDED
    }

    /// Ordered: a greater one is stronger advice.
    public enum Duty {
        UNLIKELY,
        ASK_LEGAL,
        LIKELY
    }

    /// Why, and by which fact.
    ///
    /// @param fact id of the fact it rests on; absent: what was entered alone
    public record Reason(String says, @Nullable String fact) {}

    public DisclosureAdvice {
        sourceTypeReasons = List.copyOf(sourceTypeReasons);
        labelReasons = List.copyOf(labelReasons);
        dutyReasons = List.copyOf(dutyReasons);
    }
}
