package org.throughline.planner.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.WordingList;
import org.throughline.planner.access.Actor;
import org.throughline.rules.book.RuleBook;

/// Changes the draft of a rulebook. Nothing of it counts before it is published. Whoever saves on
/// an older revision than the one kept is refused, so that of two editors neither loses anything.
/// Thread-safe.
public final class EditRules {

    private static final int LONGEST_TEXT = 200;

    private final Store store;
    private final RulesInForce inForce;
    private final Clock clock;

    public EditRules(Store store, RulesInForce inForce, Clock clock) {
        this.store = store;
        this.inForce = inForce;
        this.clock = clock;
    }

    /// What is in force, and what waits to be published.
    public DraftBook draft(String brand) {
        return store.inTransaction(kept -> draft(kept, brand));
    }

    DraftBook draft(Repositories kept, String brand) {
        return new DraftBook(
                brand, inForce.version(brand), inForce.of(brand), kept.ruleDrafts().of(brand));
    }

    /// Keeps a change. One that changes nothing of what is in force takes the draft's row away.
    ///
    /// @param seen the revision that the editor began with; 0: there was none
    public Outcome<DraftBook> keep(String brand, DraftChange change, long seen, Actor actor) {
        return changing(
                brand,
                change.id(),
                seen,
                actor,
                book -> {
                    Optional<Problem> wrong = wrong(book, change);
                    if (wrong.isPresent()) {
                        return Outcome.refused(wrong.get());
                    }
                    return Outcome.accepted(row(book, change, actor));
                });
    }

    /// Takes the rules of a template and the wording lists they name into the draft, on top of
    /// whatever is there.
    public Outcome<DraftBook> begin(String brand, RulebookVersion template, Actor actor) {
        Set<String> shipped =
                RuleBook.library().wordings().stream()
                        .map(WordingList::name)
                        .collect(Collectors.toSet());
        List<DraftChange> changes = new ArrayList<>();
        template.wordings().stream()
                .filter(list -> !shipped.contains(list.name()))
                .forEach(list -> changes.add(new DraftChange.Words(list)));
        template.rules().stream()
                .filter(rule -> rule.card() == null)
                .forEach(rule -> changes.add(new DraftChange.Put(rule)));
        return all(brand, changes, actor);
    }

    /// Takes rules into the draft, all of them or none, in place of what it has of the same name.
    public Outcome<DraftBook> take(String brand, List<Rule> rules, Actor actor) {
        return all(brand, rules.stream().<DraftChange>map(DraftChange.Put::new).toList(), actor);
    }

    private Outcome<DraftBook> all(String brand, List<DraftChange> changes, Actor actor) {
        Optional<Problem> refused = Leads.refusal(actor, brand);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        return store.inTransaction(kept -> {
            kept.ruleDrafts().lock();
            changes.stream()
                    .filter(change -> change instanceof DraftChange.Words)
                    .forEach(change -> keep(kept, brand, change, draft(kept, brand), actor));
            DraftBook book = draft(kept, brand);
            List<Problem> problems = RuleCheck.problems(puts(changes), book);
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            changes.stream()
                    .filter(change -> change instanceof DraftChange.Put)
                    .forEach(change -> keep(kept, brand, change, book, actor));
            return Outcome.accepted(draft(kept, brand));
        });
    }

    private static List<Rule> puts(List<DraftChange> changes) {
        List<Rule> rules = new ArrayList<>();
        changes.forEach(change -> {
            if (change instanceof DraftChange.Put(Rule rule)) {
                rules.add(rule);
            }
        });
        return rules;
    }

    private void keep(
            Repositories kept, String brand, DraftChange change, DraftBook book, Actor actor) {
        row(book, change, actor)
                .ifPresentOrElse(
                        row -> kept.ruleDrafts().keep(brand, row),
                        () -> kept.ruleDrafts().discard(brand, change.id()));
    }

    /// The row of the draft that keeps a change; none where it changes nothing of what is in force.
    private Optional<DraftRow> row(DraftBook book, DraftChange change, Actor actor) {
        Optional<DraftRow> before = book.row(change.id());
        Rule was = book.own(change.id()).orElse(null);
        return changes(change, was)
                ? Optional.of(
                        new DraftRow(
                                change,
                                0,
                                before.map(DraftRow::base).orElse(book.number()),
                                before.isPresent() ? before.get().was() : was,
                                actor.name(),
                                clock.instant()))
                : Optional.empty();
    }

    /// Takes a change back: what is in force stays as it is.
    public Outcome<DraftBook> discard(String brand, String id, long seen, Actor actor) {
        return changing(brand, id, seen, actor, book -> Outcome.accepted(Optional.empty()));
    }

    /// Keeps a change though somebody has published the rule otherwise meanwhile: from now on it
    /// stands on that.
    public Outcome<DraftBook> rebase(String brand, String id, long seen, Actor actor) {
        return changing(
                brand,
                id,
                seen,
                actor,
                book ->
                        Outcome.accepted(
                                book.row(id)
                                        .map(row ->
                                                new DraftRow(
                                                        row.change(),
                                                        0,
                                                        book.number(),
                                                        book.own(id).orElse(null),
                                                        actor.name(),
                                                        clock.instant()))));
    }

    /// Does one change under the lock of all drafts.
    ///
    /// @param made the row to keep; none takes away what is there
    private Outcome<DraftBook> changing(
            String brand,
            String id,
            long seen,
            Actor actor,
            Function<DraftBook, Outcome<Optional<DraftRow>>> made) {
        Optional<Problem> refused = Leads.refusal(actor, brand);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        return store.inTransaction(kept -> {
            kept.ruleDrafts().lock();
            DraftBook book = draft(kept, brand);
            Optional<Problem> stale = stale(book.row(id), id, seen);
            if (stale.isPresent()) {
                return Outcome.refused(stale.get());
            }
            return made.apply(book)
                    .then(row -> {
                        row.ifPresentOrElse(
                                change -> kept.ruleDrafts().keep(brand, change),
                                () -> kept.ruleDrafts().discard(brand, id));
                        return Outcome.accepted(draft(kept, brand));
                    });
        });
    }

    private static Optional<Problem> stale(Optional<DraftRow> now, String id, long seen) {
        long revision = now.map(DraftRow::revision).orElse(0L);
        if (revision == seen) {
            return Optional.empty();
        }
        String says =
                now.map(row -> row.by() + " has changed " + id + " meanwhile")
                        .orElse("the change of " + id + " was published or taken back meanwhile");
        return Optional.of(
                new Problem("RULES-021", id, says, "Look at both and choose; nothing is lost."));
    }

    private Optional<Problem> wrong(DraftBook book, DraftChange change) {
        return switch (change) {
            case DraftChange.Turn(CardChange card) -> notTurned(card, clock.instant());
            case DraftChange.Words _, DraftChange.Adopt _ -> Optional.empty();
            case DraftChange.Put(Rule rule) -> RuleCheck.problems(rule, book).stream().findFirst();
            case DraftChange.Drop(Rule rule) ->
                    rule.card() == null
                            ? Optional.empty()
                            : Optional.of(
                                    new Problem(
                                            "RULES-022",
                                            rule.id(),
                                            "card " + rule.id() + " is shipped and not deleted",
                                            "A guideline card can be switched off."));
        };
    }

    private static boolean changes(DraftChange change, @Nullable Rule was) {
        return switch (change) {
            case DraftChange.Words _, DraftChange.Turn _, DraftChange.Adopt _ -> true;
            case DraftChange.Put(Rule rule) -> was == null || !Composition.saysTheSame(rule, was);
            // a new rule that is deleted stays in the draft, so that it can be brought back
            case DraftChange.Drop _ -> true;
        };
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
