package org.throughline.rules.analysis;

import java.util.Locale;
import org.throughline.rules.reason.Phrases;

/// The sentences of this package.
final class AnalysisPhrases {

    private static final Phrases ENGLISH =
            Phrases.of("org.throughline.rules.analysis.messages", Locale.ENGLISH);

    private AnalysisPhrases() {}

    static Phrases english() {
        return ENGLISH;
    }
}
