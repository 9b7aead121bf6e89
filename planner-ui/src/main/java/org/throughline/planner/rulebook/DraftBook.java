package org.throughline.planner.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /// The brand's own rows beside the rules as they are in force.
    private final Map<String, DraftChange.Own> besides;

    /// The same as they would be.
    private final Map<String, DraftChange.Own> drafted;

    /// @param number of the version in force; 0: the library alone
    /// @param rows one of each rule and card that changes, by id
    public DraftBook(String brand, int number, RulebookVersion inForce, List<DraftRow> rows) {
        this.brand = brand;
        this.number = number;
        this.inForce = inForce;
        rows.forEach(row -> this.rows.put(row.id(), row));
        this.own = own(inForce);
        this.becoming = becoming();
        this.besides = OwnRows.of(inForce);
        this.drafted = OwnRows.drafted(besides, rows);
    }

    private Map<String, Rule> becoming() {
        Map<String, Rule> rules = new LinkedHashMap<>(own);
        for (DraftRow row : rows.values()) {
            switch (row.change()) {
                case DraftChange.Put(Rule put) -> rules.put(row.id(), put);
                case DraftChange.Drop _ -> rules.remove(row.id());
                case DraftChange.Own _,
                        DraftChange.Without _,
                        DraftChange.Turn _,
                        DraftChange.Adopt _ -> {}
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

    /// What an editor of a row has seen: the revision of the draft's row, or, below nothing, the
    /// version in force where the draft has none.
    public long seen(String id) {
        return row(id).map(DraftRow::revision).orElse(-(number + 1L));
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
        return OwnRows.with(inForce, ownRows()).wordings();
    }

    /// A row beside the rules that the brand set, as it is in force.
    public Optional<DraftChange.Own> ownRow(String id) {
        return Optional.ofNullable(besides.get(id));
    }

    /// The rows beside the rules that the brand set, as they would be.
    public List<DraftChange.Own> ownRows() {
        return List.copyOf(drafted.values());
    }

    /// The same by id.
    Map<String, DraftChange.Own> ownRowsById() {
        return Collections.unmodifiableMap(drafted);
    }

    /// Which rules and sensitivities would name which wording lists.
    public Map<String, Set<String>> listUse() {
        return ListUse.of(asDrafted());
    }

    /// Wording lists that would be named and not be there, each with what would name it.
    Map<String, Set<String>> hanging() {
        return ListUse.hanging(asDrafted());
    }

    private RulebookVersion asDrafted() {
        return OwnRows.with(inForce, ownRows()).with(brand, number, rules());
    }

    /// The same with one more change.
    public DraftBook with(DraftChange change, String by, Instant at) {
        return with(new DraftRow(change, 0, number, null, by, at));
    }

    DraftBook with(DraftRow row) {
        List<DraftRow> more = new ArrayList<>(without(row.id()).rows());
        more.add(row);
        return new DraftBook(brand, number, inForce, more);
    }

    DraftBook without(String id) {
        return new DraftBook(
                brand,
                number,
                inForce,
                rows.values().stream().filter(row -> !row.id().equals(id)).toList());
    }

    /// Changes of rules that somebody published otherwise meanwhile: the draft was made on what is
    /// no longer there.
    public List<DraftRow> overtaken() {
        return rows.values().stream().filter(this::isOvertaken).toList();
    }

    private boolean isOvertaken(DraftRow row) {
        return switch (row.change()) {
            case DraftChange.Put _, DraftChange.Drop _ ->
                    !Objects.equals(own(row.id()).orElse(null), row.was());
            case DraftChange.Own _, DraftChange.Without _ ->
                    !Objects.equals(ownRow(row.id()).orElse(null), row.stood());
            case DraftChange.Turn _, DraftChange.Adopt _ -> false;
        };
    }

    /// The version that publishing it would make.
    ///
    /// @param by who publishes; stands on every rule that changes
    public RulebookVersion next(int version, String by, LocalDate on) {
        return Composition.of(this, version, by, on);
    }
}
