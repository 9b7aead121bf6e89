package org.throughline.data.brief;

import java.util.List;
import java.util.Map;

/// Who speaks: name, languages and the brand kit as far as drafts need it.
///
/// @param languages BCP 47 tags, the author's own first
/// @param colours role (`paper`, `ink`, `accent`) to colour as `#RRGGBB`
/// @param avoid words and phrases the brand does not use
public record Brand(
        String name, List<String> languages, Map<String, String> colours, List<String> avoid) {

    public Brand {
        languages = List.copyOf(languages);
        colours = Map.copyOf(colours);
        avoid = List.copyOf(avoid);
    }
}
