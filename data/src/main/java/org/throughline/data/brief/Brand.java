package org.throughline.data.brief;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who speaks: name, languages and the brand kit as far as drafts need it.
///
/// @param languages BCP 47 tags, the author's own first
/// @param colours role (`paper`, `ink`, `accent`) to colour as `#RRGGBB`
/// @param avoid words and phrases the brand does not use
/// @param captions how its captions are set; absent: on a pill
public record Brand(
        String name,
        List<String> languages,
        Map<String, String> colours,
        List<String> avoid,
        @Nullable CaptionStyle captions) {

    public Brand {
        languages = List.copyOf(languages);
        colours = Map.copyOf(colours);
        avoid = List.copyOf(avoid);
    }

    public CaptionStyle captionStyle() {
        return captions == null ? CaptionStyle.PILL : captions;
    }
}
