package org.throughline.data.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Words that are understood in one place, to answer an unknown one with the nearest of them.
public record KnownWords(List<String> words) {

    public KnownWords {
        words = List.copyOf(words);
    }

    public static KnownWords of(Collection<String> words) {
        return new KnownWords(List.copyOf(words));
    }

    /// The known word that a mistyped one most likely meant: the one fewest keystrokes away, at
    /// most a third of its length.
    public Optional<String> nearest(String word) {
        int reach = Math.max(1, (word.length() + 1) / 3);
        return words.stream()
                .filter(known -> Math.abs(known.length() - word.length()) <= reach)
                .filter(known -> distance(word, known) <= reach)
                .min(
                        Comparator.comparingInt((String known) -> distance(word, known))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /// A sentence that helps after an unknown word: the nearest known one, or else the first few.
    public String hint(String word) {
        return nearest(word)
                .map(known -> "Maybe " + known + "?")
                .orElseGet(() -> words.isEmpty() ? "" : "Known here: " + some() + ".");
    }

    private String some() {
        String shown = String.join(", ", words.subList(0, Math.min(words.size(), 12)));
        return words.size() > 12 ? shown + " and " + (words.size() - 12) + " more" : shown;
    }

    /// Insertions, deletions, replacements and swaps of neighbors between two words.
    public static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[to.length()];
    }
}
