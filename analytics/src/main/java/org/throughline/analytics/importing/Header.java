package org.throughline.analytics.importing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.data.problem.Problem;

/// The names in a table's first row.
///
/// @param columns name to position
/// @param twice names that stand there more than once
/// @param size how many cells the header has
record Header(Map<String, Integer> columns, Set<String> twice, int size) {

    private static final int LISTED = 12;

    static Header of(List<String> cells) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).strip();
            if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                twice.add(name);
            }
        }
        return new Header(columns, twice, cells.size());
    }

    /// The layout of which all columns are there.
    Optional<Layout> layout(List<Layout> layouts) {
        return layouts.stream()
                .filter(layout -> columns.keySet().containsAll(layout.signature()))
                .findFirst();
    }

    /// Why no row below this header can be read.
    Optional<Problem> problem(String file, List<Layout> layouts) {
        if (!twice.isEmpty()) {
            return Optional.of(
                    new Problem(
                            "IMPORT-009",
                            file + ", header",
                            "Columns stand there twice: " + String.join(", ", new TreeSet<>(twice)),
                            "Maybe two tables were joined; export it again."));
        }
        if (layout(layouts).isPresent()) {
            return Optional.empty();
        }
        if (columns.keySet().equals(Set.of("Date", "Primary")) || size == 1) {
            return Optional.of(
                    new Problem(
                            "IMPORT-010",
                            file + ", header",
                            "The file holds one column and no posts: "
                                    + String.join(", ", columns.keySet()),
                            "Maybe it is one metric of an account; use the content export instead,"
                                    + " one row a post."));
        }
        Layout nearest = nearest(layouts);
        Set<String> missing = new TreeSet<>(nearest.signature());
        missing.removeAll(columns.keySet());
        return Optional.of(
                new Problem(
                        "IMPORT-011",
                        file + ", header",
                        "No known layout has these columns: "
                                + String.join(
                                        ", ", columns.keySet().stream().limit(LISTED).toList()),
                        "Maybe "
                                + nearest.name().key()
                                + " was meant; it lacks "
                                + String.join(", ", missing)
                                + "."));
    }

    private Layout nearest(List<Layout> layouts) {
        return layouts.stream()
                .max(Comparator.comparingDouble(this::share))
                .orElseThrow(() -> new IllegalStateException("there are layouts"));
    }

    private double share(Layout layout) {
        return layout.signature().stream().filter(columns::containsKey).count()
                / (double) layout.signature().size();
    }
}
