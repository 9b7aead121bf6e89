package org.throughline.planner.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.WordingList;

/// What is in force for a brand, and the changes that wait to be published on top of it.
///
/// @param number of the version in force; 0: the library alone
/// @param rows one of each rule and card that changes, by id
public record DraftBook(String brand, int number, RulebookVersion inForce, List<DraftRow> rows) {

    public DraftBook {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Optional<DraftRow> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /// A rule of the brand's own as it is in force.
    public Optional<Rule> own(String id) {
        return own(inForce, id);
    }

    static Optional<Rule> own(RulebookVersion book, String id) {
        return book.rules().stream()
                .filter(rule -> rule.card() == null && rule.id().equals(id))
                .findFirst();
    }

    /// The brand's own rules as they would be: those in force in their order, then new ones.
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : inForce.rules()) {
            if (rule.card() == null) {
                switch (row(rule.id()).map(DraftRow::change).orElse(null)) {
                    case DraftChange.Put(Rule put) -> rules.add(put);
                    case DraftChange.Drop _ -> {}
                    case null, default -> rules.add(rule);
                }
            }
        }
        rows.stream()
                .filter(row -> row.change() instanceof DraftChange.Put && own(row.id()).isEmpty())
                .forEach(row -> rules.add(((DraftChange.Put) row.change()).rule()));
        return rules;
    }

    /// What the brand decides about cards: in force, and in the draft.
    public List<CardChange> cards() {
        List<CardChange> cards =
                new ArrayList<>(inForce.cards() == null ? List.of() : inForce.cards());
        for (DraftRow row : rows) {
            if (row.change().isOfACard()) {
                cards.removeIf(card -> card.card().equals(row.id()));
            }
            if (row.change() instanceof DraftChange.Turn(CardChange card)) {
                cards.add(card);
            }
        }
        return cards;
    }

    /// The wording lists that rules may name: those in force, and those of the draft.
    public List<WordingList> wordings() {
        List<WordingList> lists = new ArrayList<>(inForce.wordings());
        for (DraftRow row : rows) {
            if (row.change() instanceof DraftChange.Words(WordingList list)) {
                lists.removeIf(each -> each.name().equals(list.name()));
                lists.add(list);
            }
        }
        return lists;
    }

    /// Changes of rules that somebody published otherwise meanwhile: the draft was made on what is
    /// no longer there.
    public List<DraftRow> overtaken() {
        return rows.stream().filter(this::isOvertaken).toList();
    }

    private boolean isOvertaken(DraftRow row) {
        boolean ofARule =
                row.change() instanceof DraftChange.Put || row.change() instanceof DraftChange.Drop;
        return ofARule && !Objects.equals(own(row.id()).orElse(null), row.was());
    }

    /// The version that publishing it would make.
    ///
    /// @param by who publishes; stands on every rule that changes
    public RulebookVersion next(int version, String by, LocalDate on) {
        return Composition.of(this, version, by, on);
    }
}
