package org.throughline.data.story;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A word by which a post is found, without the `#` before it.
///
/// @param word letters, digits and underscores of any script, in NFC, not digits alone, at most
///   [#LONGEST] characters
public record Hashtag(String word) {

    /// How long one is at most, in characters.
    public static final int LONGEST = 100;

    private static final Pattern WORD =
            Pattern.compile("(?=.*[\\p{L}\\p{M}_])[\\p{L}\\p{M}\\p{Nd}_]+");

    /// As people write them in a text.
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<![\\w&])[#\uFF03]((?=\\d*[^\\W\\d])\\w+)", Pattern.UNICODE_CHARACTER_CLASS);

    public Hashtag {
        if (!WORD.matcher(word).matches() || word.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a hashtag has letters, digits and _, at most %d, no # and no space, not '%s'"
                            .formatted(LONGEST, word.substring(0, Math.min(word.length(), 60))));
        }
        if (!Normalizer.isNormalized(word, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("the hashtag '" + word + "' is not in NFC");
        }
    }

    /// A hashtag as somebody typed it, with or without its `#`.
    ///
    /// @throws IllegalArgumentException where it is none
    public static Hashtag typed(String text) {
        String word = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        return new Hashtag(
                word.startsWith("#") || word.startsWith("\uFF03") ? word.substring(1) : word);
    }

    /// The words of the hashtags in a text, in their order, the same one as often as it stands
    /// there.
    public static List<String> in(String text) {
        return WRITTEN.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /// Whether two lead to the same posts: capitals do not matter.
    public boolean isLike(String other) {
        return key(word).equals(key(other));
    }

    /// The same for all that lead to the same posts.
    String key() {
        return key(word);
    }

    private static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /// As it stands in a text.
    public String written() {
        return "#" + word;
    }
}
