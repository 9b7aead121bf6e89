package org.throughline.rules.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.rules.wording.WordingMatch;
import org.throughline.rules.wording.Wordings;

/// Makes the passages of a story; a text that stands in several places is looked through once.
/// Confined to one reading.
final class Passages {

    private record Key(String language, String text) {}

    private final Wordings wordings;
    private final Map<Key, List<WordingMatch>> known = new HashMap<>();

    Passages(Wordings wordings) {
        this.wordings = wordings;
    }

    Passage of(String language, String place, List<String> kinds, String text) {
        return new Passage(
                language,
                place,
                kinds,
                text,
                known.computeIfAbsent(new Key(language, text), key -> wordings.in(language, text)));
    }
}
