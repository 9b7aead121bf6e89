package org.throughline.planner.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;

/// Whether a change may be kept in a draft. Thread-safe.
final class ChangeCheck {

    private static final int LONGEST_TEXT = 200;

    private ChangeCheck() {}

    /// Whether a row is another one than its editor has seen, in the draft or in force.
    ///
    /// @param seen as [DraftBook#seen] gave it; 0: the editor saw none
    /// @param version a version by its number; the library alone where there is none
    static Optional<Problem> stale(
            DraftBook book, String id, long seen, IntFunction<RulebookVersion> version) {
        Optional<DraftRow> now = book.row(id);
        boolean same =
                now.map(row -> row.revision() == seen)
                        .orElseGet(() ->
                                seen == 0
                                        || seen == book.seen(id)
                                        || (seen < 0
                                                && isInForce(
                                                        version.apply((int) (-seen - 1)),
                                                        book,
                                                        id)));
        if (same) {
            return Optional.empty();
        }
        String called = called(book, id);
        String says =
                now.map(row -> row.by() + " has changed " + called + " meanwhile")
                        .orElse(
                                "the change of "
                                        + called
                                        + " was published or taken back meanwhile");
        return Optional.of(
                new Problem("RULES-021", id, says, "Look at both and choose; nothing is lost."));
    }

    /// Whether a row said in a version what it says in force.
    private static boolean isInForce(RulebookVersion then, DraftBook book, String id) {
        Optional<Rule> rule = Optional.ofNullable(DraftBook.own(then).get(id));
        Optional<DraftChange.Own> row = Optional.ofNullable(OwnRows.of(then).get(id));
        boolean rules =
                rule.map(was ->
                                book.own(id)
                                        .filter(is -> Composition.saysTheSame(was, is))
                                        .isPresent())
                        .orElseGet(() -> book.own(id).isEmpty());
        boolean rows =
                row.map(was -> Composition.saysTheSame(was, book.ownRow(id).orElse(null)))
                        .orElseGet(() -> book.ownRow(id).isEmpty());
        return rules && rows && card(then, id).equals(card(book.inForce(), id));
    }

    private static Optional<CardChange> card(RulebookVersion version, String id) {
        List<CardChange> cards = version.cards() == null ? List.of() : version.cards();
        return cards.stream().filter(card -> card.card().equals(id)).findFirst();
    }

    private static String called(DraftBook book, String id) {
        return book.row(id)
                .<DraftChange>map(DraftRow::change)
                .or(() -> book.ownRow(id))
                .map(DraftChange::called)
                .orElse(id);
    }

    /// What stands in the way of a change by itself.
    static List<Problem> problems(DraftBook book, DraftChange change, Instant now) {
        return switch (change) {
            case DraftChange.Turn(CardChange card) -> notTurned(card, now).stream().toList();
            case DraftChange.Own own -> RowCheck.problems(own, book);
            case DraftChange.Adopt _, DraftChange.Without _ -> List.of();
            case DraftChange.Put(Rule rule) ->
                    RuleCheck.problems(rule, book).stream().limit(1).toList();
            case DraftChange.Drop(Rule rule) ->
                    rule.card() == null
                            ? List.of()
                            : List.of(
                                    new Problem(
                                            "RULES-022",
                                            rule.id(),
                                            "card " + rule.id() + " is shipped and not deleted",
                                            "A guideline card can be switched off."));
        };
    }

    /// A new row may not take the place of another one.
    static Problem taken(DraftChange.Own row) {
        return new Problem(
                "RULES-007", "name", row.called() + " is there already", "Change that one.");
    }

    /// Wording lists that a draft names and does not have.
    static Optional<Problem> hanging(DraftBook book) {
        return hanging(book.hanging());
    }

    /// Wording lists that would be named after a change and not be there, though they were before.
    static Optional<Problem> hanging(DraftBook before, DraftBook after) {
        Map<String, Set<String>> hanging = after.hanging();
        before.hanging().keySet().forEach(hanging::remove);
        return hanging(hanging);
    }

    private static Optional<Problem> hanging(Map<String, Set<String>> hanging) {
        return hanging.entrySet().stream()
                .findFirst()
                .map(each ->
                        new Problem(
                                "RULES-030",
                                each.getKey(),
                                "%s %s the wording list %s, which would not be there"
                                        .formatted(
                                                String.join(", ", each.getValue()),
                                                each.getValue().size() == 1 ? "names" : "name",
                                                each.getKey()),
                                "Change what names it first."));
    }

    /// Only a guideline can be turned, with a reason, and until a day on which it is looked at
    /// again.
    private static Optional<Problem> notTurned(CardChange card, Instant now) {
        boolean guideline =
                RuleBook.library().rules().stream()
                        .anyMatch(rule -> rule.id().equals(card.card()) && !rule.hard());
        if (!guideline) {
            return Optional.of(
                    new Problem(
                            "RULES-029",
                            card.card(),
                            card.card() + " is no guideline card",
                            "Only guidelines can be softened or switched off."));
        }
        boolean later = card.reviewOn().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC));
        boolean said = !card.reason().isBlank() && card.reason().length() <= LONGEST_TEXT;
        return later && said
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "RULES-029",
                                card.card(),
                                "a card is turned for a reason of up to %d characters, and looked at again on a later day"
                                        .formatted(LONGEST_TEXT),
                                "Maybe in three months."));
    }
}
