package org.throughline.planner.words;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.story.LocalText;

/// What is still to be done at a text of a market, the weightiest first.
enum Open {
    /// The market would read or hear the author's line in another language than its own.
    UNTRANSLATED("untranslated"),
    /// The author's line has changed since.
    OUTDATED("outdated"),
    /// It takes longer than there is time, or is longer than there is room.
    LONG("long"),
    /// It could not be sealed, since rendering would refuse it.
    REFUSED("refused"),
    /// Nobody who does not speak the language can know what it says.
    UNSAID("unsaid"),
    /// Nobody answers for it.
    UNSIGNED("unsigned");

    private final String key;

    Open(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /// What is open at a text, apart from its length and what the caption check says.
    ///
    /// @param foreign whether the market speaks another language than the author
    static Set<Open> of(MarketText text, Market market, boolean foreign) {
        Set<Open> open = EnumSet.noneOf(Open.class);
        LocalText own = text.own(market);
        if (!text.place().isWritten() || (own != null && own.isLeftOut())) {
            return open;
        }
        if (own == null) {
            if (foreign && !text.text().source().isBlank()) {
                open.add(UNTRANSLATED);
            }
            return open;
        }
        if (own.isOutdated()) {
            open.add(OUTDATED);
        }
        if (foreign && isMissing(own.backTranslation())) {
            open.add(UNSAID);
        }
        if (isMissing(own.by())) {
            open.add(UNSIGNED);
        }
        return open;
    }

    private static boolean isMissing(@Nullable String words) {
        return words == null || words.isBlank();
    }
}
