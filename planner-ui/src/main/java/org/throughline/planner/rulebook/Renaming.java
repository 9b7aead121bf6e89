package org.throughline.planner.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;

/// What changes in a draft when a row beside the rules gets another name.
final class Renaming {

    private Renaming() {}

    /// The row under its new name, the earlier one gone, and where it is a wording list, everything
    /// that names it.
    ///
    /// @param before absent for a new row
    static List<DraftChange> changes(DraftBook book, @Nullable Own before, Own row) {
        List<DraftChange> changes = new ArrayList<>(List.of(row));
        if (before != null) {
            changes.add(new DraftChange.Without(before));
        }
        if (before instanceof DraftChange.Words && row instanceof DraftChange.Words) {
            named(book, before.called(), row.called(), changes);
        }
        return changes;
    }

    private static void named(DraftBook book, String from, String to, List<DraftChange> changes) {
        Set<String> users = book.listUse().getOrDefault(from, Set.of());
        book.rules().stream()
                .filter(rule -> users.contains(rule.id()))
                .forEach(rule -> changes.add(new DraftChange.Put(ListUse.renamed(rule, from, to))));
        for (Own own : book.ownRows()) {
            if (own instanceof DraftChange.Sensitive(var each) && users.contains(each.id())) {
                changes.add(new DraftChange.Sensitive(ListUse.renamed(each, from, to)));
            }
        }
    }
}
