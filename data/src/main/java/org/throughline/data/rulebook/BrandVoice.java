package org.throughline.data.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a brand speaks in one language. What it says to avoid is advice and stops nothing.
///
/// @param language without a country, such as `en`
/// @param avoid wordings that it does not use
/// @param cliches worn phrases of its field, beside the shipped ones
/// @param mostWords words in a sentence; absent: any number
/// @param youBeforeWe whether a video speaks of the viewer before it speaks of the brand; absent:
///   no matter
/// @param emoji whether emoji are used; absent: no matter
/// @param approved lines that were approved in the past, for likeness alone
public record BrandVoice(
        String language,
        List<Avoided> avoid,
        List<String> cliches,
        @Nullable Integer mostWords,
        @Nullable Boolean youBeforeWe,
        @Nullable Boolean emoji,
        List<String> approved) {

    public BrandVoice {
        avoid = List.copyOf(avoid);
        cliches = List.copyOf(cliches);
        approved = List.copyOf(approved);
    }

    /// A wording that a brand does not use.
    ///
    /// @param say what it says instead; absent: nothing in its place
    public record Avoided(String phrase, @Nullable String say) {}
}
