package org.throughline.planner.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.planner.shell.Found;

/// Which of many things match words, the best first: every word is in the title or the detail, a
/// title that begins with all of it comes first, then one in which each word begins a word, then
/// one that holds them, then the rest; within that the kinds in their order. Case and accents do
/// not matter. Pure.
final class Ranking {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final int NONE = 4;

    private Ranking() {}

    static List<Found> best(String words, Stream<Found> all, int most) {
        String whole = plain(words).strip();
        List<String> each = Arrays.stream(whole.split("\\s+")).filter(w -> !w.isEmpty()).toList();
        record Ranked(Found found, int rank) {}
        return all.map(found -> new Ranked(found, rank(found, whole, each)))
                .filter(ranked -> ranked.rank < NONE)
                .sorted(
                        Comparator.comparingInt(Ranked::rank)
                                .thenComparing(ranked -> ranked.found.kind()))
                .limit(most)
                .map(Ranked::found)
                .toList();
    }

    private static int rank(Found found, String whole, List<String> words) {
        String title = plain(found.title());
        if (title.startsWith(whole)) {
            return 0;
        }
        if (words.stream().allMatch(word -> beginsAWord(title, word))) {
            return 1;
        }
        if (words.stream().allMatch(title::contains)) {
            return 2;
        }
        String both = title + " " + plain(found.detail());
        return words.stream().allMatch(both::contains) ? 3 : NONE;
    }

    private static boolean beginsAWord(String title, String word) {
        int at = title.indexOf(word);
        while (at >= 0) {
            if (at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1))) {
                return true;
            }
            at = title.indexOf(word, at + 1);
        }
        return false;
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
