package org.throughline.analytics.importing;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.Problem;

/// The names in a table's first row. Case, width of letters and space do not tell names apart.
///
/// @param names by position
/// @param at position by the form in which names are compared
/// @param twice names that stand there more than once
record Header(List<String> names, Map<String, Integer> at, Set<String> twice) {

    /// No export has as many; a table that has is somebody's attempt on memory.
    static final int MOST_COLUMNS = 500;

    static final String NO_EXPORT = "Maybe it is no export of a platform.";

    private static final int LISTED = 12;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static Header of(List<String> cells) {
        Map<String, Integer> at = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String compared = compared(cells.get(i));
            if (!compared.isEmpty() && at.putIfAbsent(compared, i) != null) {
                twice.add(cells.get(i).strip());
            }
        }
        return new Header(cells.stream().map(String::strip).toList(), at, twice);
    }

    /// The form in which two names are the same.
    static String compared(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        return SPACE.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /// The same for tables of the same names, in whatever order.
    String fingerprint() {
        return Sha256.of(
                at.keySet().stream()
                        .sorted()
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    int size() {
        return names.size();
    }

    /// Where columns stand, by their own names.
    Columns columns(Iterable<String> wanted) {
        Map<String, Integer> found = new HashMap<>();
        for (String column : wanted) {
            Integer position = at.get(compared(column));
            if (position != null) {
                found.put(column, position);
            }
        }
        return new Columns(found, names, '.', false, Locale.ENGLISH);
    }

    /// The first few names, to be shown.
    String shown() {
        return String.join(
                ", ", names.stream().filter(name -> !name.isEmpty()).limit(LISTED).toList());
    }

    Problem unknown(String file, String hint) {
        return new Problem(
                "IMPORT-011",
                file + ", header",
                "No known layout has these columns: " + shown(),
                hint);
    }

    Problem doubled(String file) {
        return new Problem(
                "IMPORT-009",
                file + ", header",
                "Columns stand there twice: " + String.join(", ", new LinkedHashSet<>(twice)),
                "Maybe two tables were joined; export it again.");
    }

    static Problem tooWide(String file, int columns) {
        return new Problem(
                "IMPORT-014",
                file + ", header",
                "The table has %,d columns, more than %d".formatted(columns, MOST_COLUMNS),
                NO_EXPORT);
    }
}
