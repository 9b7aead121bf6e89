package org.throughline.rules.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The ids that are taken, so that no two rows have the same. Confined to one reading.
final class RowIds {

    private static final Pattern ID =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,38}[A-Za-z0-9])?");

    private final Set<String> taken;

    private RowIds(Set<String> taken) {
        this.taken = taken;
    }

    /// Begins with the ids of the shipped rows.
    static <T> RowIds of(List<T> shipped, Function<T, String> id) {
        return new RowIds(new HashSet<>(shipped.stream().map(id).toList()));
    }

    /// The id at a place, which nothing else has from now on.
    String take(Node node) {
        String id = node.text("");
        if (!node.isMissing()) {
            take(id, node);
        }
        return id;
    }

    void take(String id, Node node) {
        if (!ID.matcher(id).matches()) {
            node.problem(
                    Node.SHAPE,
                    "an id is up to 40 letters, digits, points and hyphens, not " + Node.shown(id),
                    "Maybe T1.");
        } else if (!taken.add(id)) {
            node.problem(
                    Node.TWICE,
                    "the id " + Node.shown(id) + " stands twice",
                    "Maybe something shipped has it; take another one.");
        }
    }
}
