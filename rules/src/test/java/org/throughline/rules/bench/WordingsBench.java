package org.throughline.rules.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.throughline.data.rulebook.WordingList;
import org.throughline.rules.wording.Folded;
import org.throughline.rules.wording.Wordings;

/// How long it takes to look for 20,000 phrases in a script of 2,000 characters, language by
/// language, beside a plain loop over the phrases in the same run.
public final class WordingsBench {

    private static final int PHRASES = 20_000;
    private static final int CHARACTERS = 2_000;

    /// The most that one script may take at the median, in microseconds.
    private static final int AT_MOST = 2_000;

    private WordingsBench() {}

    public static void main(String[] arguments) {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        measure(quick ? 200 : 2_000)
                .forEach((name, row) -> System.out.printf(Locale.ROOT, "%-28s %s%n", name, row));
    }

    /// Microseconds by language: `p50`, `p99`, `rounds`, `ratio` to the plain loop, `p50AtMost`.
    static Map<String, Map<String, Object>> measure(int rounds) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (String language : List.of("en", "de", "ja")) {
            Words words = new Words(language);
            List<String> phrases = words.phrases();
            String script = words.script();
            Wordings wordings =
                    Wordings.of(List.of(new WordingList("list", Map.of(language, phrases))));
            List<String> folded = phrases.stream().map(Folded::fold).toList();
            double[] plain = micros(rounds / 10, () -> plain(folded, Folded.fold(script)));
            double[] found = micros(rounds, () -> wordings.in(language, script).size());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("p50", rounded(found[found.length / 2]));
            row.put("p99", rounded(found[found.length * 99 / 100]));
            row.put("rounds", rounds);
            row.put("ratio", thousandths(found[found.length / 2] / plain[plain.length / 2]));
            row.put("p50AtMost", AT_MOST);
            rows.put("wordings20000In2000." + language, row);
        }
        return rows;
    }

    private static int plain(List<String> phrases, String text) {
        int found = 0;
        for (String phrase : phrases) {
            found += text.contains(phrase) ? 1 : 0;
        }
        return found;
    }

    private static double[] micros(int rounds, Supplier<Integer> work) {
        int heard = 0;
        for (int i = 0; i < rounds; i++) {
            heard += work.get();
        }
        double[] micros = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long from = System.nanoTime();
            heard += work.get();
            micros[i] = (System.nanoTime() - from) / 1000.0;
        }
        if (heard < 0) {
            throw new IllegalStateException("heard " + heard);
        }
        Arrays.sort(micros);
        return micros;
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }

    private static double thousandths(double number) {
        return Math.round(number * 1_000) / 1_000.0;
    }

    /// Made-up words of a language, the same in every run.
    private static final class Words {

        private final boolean japanese;
        private final String letters;
        private final Random random = new Random(7);

        Words(String language) {
            this.japanese = language.equals("ja");
            this.letters = japanese ? "あいうえおかきくけこ花火家族光電灯部品交換簡単" : "aeioubcdfglmnprst";
        }

        List<String> phrases() {
            List<String> phrases = new ArrayList<>();
            while (phrases.size() < PHRASES) {
                phrases.add(japanese || random.nextInt(3) == 0 ? word() : word() + ' ' + word());
            }
            return phrases;
        }

        String script() {
            StringBuilder script = new StringBuilder();
            while (script.length() < CHARACTERS) {
                script.append(word());
                if (!japanese) {
                    script.append(random.nextInt(9) == 0 ? ". " : " ");
                }
            }
            return script.substring(0, CHARACTERS);
        }

        private String word() {
            StringBuilder word = new StringBuilder();
            int length = japanese ? 3 + random.nextInt(4) : 4 + random.nextInt(7);
            for (int i = 0; i < length; i++) {
                word.append(letters.charAt(random.nextInt(letters.length())));
            }
            return word.toString();
        }
    }
}
