package org.throughline.planner.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.WordingList;

/// What is in force for a brand, and the changes that wait to be published on top of it. Immutable,
/// so thread-safe.
public final class DraftBook {

    private final String brand;
    private final int number;
    private final RulebookVersion inForce;
    private final Map<String, DraftRow> rows = new LinkedHashMap<>();
    private final Map<String, Rule> own;

    /// The brand's own rules as they would be.
    private final Map<String, Rule> becoming;

    /// @param number of the version in force; 0: the library alone
    /// @param rows one of each rule and card that changes, by id
    public DraftBook(String brand, int number, RulebookVersion inForce, List<DraftRow> rows) {
        this.brand = brand;
        this.number = number;
        this.inForce = inForce;
        rows.forEach(row -> this.rows.put(row.id(), row));
        this.own = own(inForce);
        this.becoming = becoming();
    }

    private Map<String, Rule> becoming() {
        Map<String, Rule> rules = new LinkedHashMap<>(own);
        for (DraftRow row : rows.values()) {
            switch (row.change()) {
                case DraftChange.Put(Rule put) -> rules.put(row.id(), put);
                case DraftChange.Drop _ -> rules.remove(row.id());
                case DraftChange.Words _, DraftChange.Turn _, DraftChange.Adopt _ -> {}
            }
        }
        return rules;
    }

    public String brand() {
        return brand;
    }

    public int number() {
        return number;
    }

    public RulebookVersion inForce() {
        return inForce;
    }

    public List<DraftRow> rows() {
        return List.copyOf(rows.values());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Optional<DraftRow> row(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /// A rule of the brand's own as it is in force.
    public Optional<Rule> own(String id) {
        return Optional.ofNullable(own.get(id));
    }

    /// A brand's own rules by their id, in the order of its rulebook.
    static Map<String, Rule> own(RulebookVersion book) {
        Map<String, Rule> own = new LinkedHashMap<>();
        for (Rule rule : book.rules()) {
            if (rule.card() == null) {
                own.put(rule.id(), rule);
            }
        }
        return own;
    }

    /// The brand's own rules as they would be: those in force in their order, then new ones.
    public List<Rule> rules() {
        return List.copyOf(becoming.values());
    }

    /// A rule of the brand's own as it would be.
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(becoming.get(id));
    }

    /// What the brand decides about cards: in force, and in the draft.
    public List<CardChange> cards() {
        List<CardChange> cards =
                new ArrayList<>(inForce.cards() == null ? List.of() : inForce.cards());
        for (DraftRow row : rows.values()) {
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
        for (DraftRow row : rows.values()) {
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
        return rows.values().stream().filter(this::isOvertaken).toList();
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
