package org.throughline.data.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Phrases of one meaning, by language. Matched literally, whatever their case.
///
/// @param harmless phrases by language within which nothing of the list counts: *deadline* in a
///   list that holds *dead* where words are joined; absent: none
/// @param masked whether its phrases are never shown in full; absent: they are shown
/// @param source where it comes from; absent for a brand's own list
/// @param verifiedOn when the source was last read
public record WordingList(
        String name,
        Map<String, List<String>> phrases,
        @Nullable Map<String, List<String>> harmless,
        @Nullable Boolean masked,
        @Nullable String source,
        @Nullable LocalDate verifiedOn) {

    public WordingList {
        phrases = Map.copyOf(phrases);
        harmless = harmless == null || harmless.isEmpty() ? null : Map.copyOf(harmless);
        masked = Boolean.TRUE.equals(masked) ? true : null;
    }

    public WordingList(String name, Map<String, List<String>> phrases) {
        this(name, phrases, null, null, null, null);
    }

    /// The harmless phrases of every language that has some.
    public Map<String, List<String>> harmlessPhrases() {
        return harmless == null ? Map.of() : harmless;
    }

    public boolean isMasked() {
        return masked != null;
    }

    /// A phrase as it may be shown: of a masked list the first letter of each word and stars.
    public String shown(String phrase) {
        return isMasked() ? masked(phrase) : phrase;
    }

    /// The first letter of each word, and a star for each letter that follows.
    public static String masked(String phrase) {
        return Stream.of(phrase.split(" ", -1))
                .map(word ->
                        word.codePoints()
                                .limit(1)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining("", "", stars(word))))
                .collect(Collectors.joining(" "));
    }

    private static String stars(String word) {
        return "*".repeat(Math.max(0, word.codePointCount(0, word.length()) - 1));
    }
}
