package org.throughline.planner.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;

/// The next version of a rulebook, out of the one in force and its draft; and back.
final class Composition {

    private Composition() {}

    static RulebookVersion of(DraftBook book, int version, String by, LocalDate on) {
        RulebookVersion base = book.inForce();
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : book.rules()) {
            boolean changed =
                    book.row(rule.id()).map(DraftRow::change).orElse(null)
                            instanceof DraftChange.Put;
            rules.add(changed ? stamped(rule, version, by, on) : rule);
        }
        base.rules().stream().filter(rule -> rule.card() != null).forEach(rules::add);
        RulebookVersion made =
                OwnRows.with(base.with(book.brand(), version, rules), ownRows(book, version, by));
        boolean turned = book.rows().stream().anyMatch(row -> row.change().isOfACard());
        return turned ? RuleBook.adopt(made, book.cards()) : made;
    }

    private static List<DraftChange.Own> ownRows(DraftBook book, int version, String by) {
        return book.ownRows().stream()
                .map(row ->
                        book.row(row.id()).isPresent() ? OwnRows.stamped(row, version, by) : row)
                .toList();
    }

    private static Rule stamped(Rule rule, int version, String by, LocalDate on) {
        return new Rule(
                rule.id(), version, by, on, rule.hard(), rule.when(), rule.outcomes(), null);
    }

    /// Whether two forms of a rule ask the same, whoever set them.
    static boolean saysTheSame(Rule one, Rule other) {
        return one.id().equals(other.id())
                && one.hard() == other.hard()
                && one.when().equals(other.when())
                && one.outcomes().equals(other.outcomes());
    }

    /// Whether two forms of a row beside the rules say the same, whoever set them.
    static boolean saysTheSame(DraftChange.Own one, DraftChange.@Nullable Own other) {
        return other != null && OwnRows.sayTheSame(one, other);
    }

    /// What would have to be changed in one version to say what another says.
    static List<DraftChange> changes(RulebookVersion from, RulebookVersion to) {
        List<DraftChange> changes = new ArrayList<>();
        Map<String, Rule> old = DraftBook.own(from);
        Map<String, Rule> wanted = DraftBook.own(to);
        for (Rule rule : wanted.values()) {
            Rule was = old.get(rule.id());
            if (was == null || !saysTheSame(was, rule)) {
                changes.add(new DraftChange.Put(rule));
            }
        }
        for (Rule rule : old.values()) {
            if (!wanted.containsKey(rule.id())) {
                changes.add(new DraftChange.Drop(rule));
            }
        }
        Map<String, DraftChange.Own> before = OwnRows.of(from);
        Map<String, DraftChange.Own> after = OwnRows.of(to);
        after.values().stream()
                .filter(row -> !saysTheSame(row, before.get(row.id())))
                .forEach(changes::add);
        before.values().stream()
                .filter(row -> !after.containsKey(row.id()))
                .forEach(row -> changes.add(new DraftChange.Without(row)));
        turned(to).stream()
                .filter(card -> !turned(from).contains(card))
                .forEach(card -> changes.add(new DraftChange.Turn(card)));
        turned(from).stream()
                .filter(card ->
                        turned(to).stream().noneMatch(now -> now.card().equals(card.card())))
                .forEach(card -> changes.add(new DraftChange.Adopt(card.card(), card)));
        return changes;
    }

    private static List<CardChange> turned(RulebookVersion book) {
        return book.cards() == null ? List.of() : book.cards();
    }
}
