package org.throughline.planner.rulebook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.access.Actor;
import org.throughline.rules.book.RuleBook;

/// Changes the draft of a rulebook. Nothing of it counts before it is published. Whoever saves on
/// an older revision than the one kept is refused, so that of two editors neither loses anything.
/// Thread-safe.
public final class EditRules {

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
    /// @param seen what [DraftBook#seen] gave the editor to begin with; 0: there was no such row
    public Outcome<DraftBook> keep(String brand, DraftChange change, long seen, Actor actor) {
        return changing(
                brand,
                change.id(),
                seen,
                actor,
                book -> {
                    List<Problem> wrong = ChangeCheck.problems(book, change, clock.instant());
                    return wrong.isEmpty()
                            ? Outcome.accepted(List.of(edit(book, change, actor)))
                            : Outcome.refused(wrong);
                });
    }

    /// Keeps a row beside the rules that is new, or has another name than before. What names a
    /// wording list in the draft names it by its new name from then on.
    ///
    /// @param from the id that it had; empty for a new row
    /// @param seen the revision that the editor began with, under the id that it had; 0: there was
    ///   none
    public Outcome<DraftBook> replace(
            String brand, String from, DraftChange.Own row, long seen, Actor actor) {
        if (from.equals(row.id())) {
            return keep(brand, row, seen, actor);
        }
        return changing(
                brand,
                from.isEmpty() ? row.id() : from,
                seen,
                actor,
                book -> {
                    List<Problem> wrong =
                            new ArrayList<>(ChangeCheck.problems(book, row, clock.instant()));
                    Map<String, DraftChange.Own> rows = book.ownRowsById();
                    if (rows.containsKey(row.id())) {
                        wrong.add(ChangeCheck.taken(row));
                    }
                    return wrong.isEmpty()
                            ? Outcome.accepted(
                                    Renaming.changes(book, rows.get(from), row).stream()
                                            .map(change -> renamed(book, change, actor))
                                            .toList())
                            : Outcome.refused(wrong);
                });
    }

    /// What never was in force goes without a trace where it gets another name.
    private Edit renamed(DraftBook book, DraftChange change, Actor actor) {
        boolean leaves =
                change instanceof DraftChange.Without && book.ownRow(change.id()).isEmpty();
        return leaves ? new Edit(change.id(), null) : edit(book, change, actor);
    }

    /// Takes the rules of a template and the wording lists they name into the draft, on top of
    /// whatever is there.
    public Outcome<DraftBook> begin(String brand, RulebookVersion template, Actor actor) {
        List<DraftChange> changes = new ArrayList<>();
        template.wordings().stream()
                .filter(OwnRows::isOwn)
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
        edit(book, change, actor).in(kept, brand);
    }

    /// What becomes of the draft's row of an id.
    ///
    /// @param row absent: it goes
    private record Edit(String id, @Nullable DraftRow row) {

        void in(Repositories kept, String brand) {
            if (row == null) {
                kept.ruleDrafts().discard(brand, id);
            } else {
                kept.ruleDrafts().keep(brand, row);
            }
        }

        DraftBook in(DraftBook book) {
            return row == null ? book.without(id) : book.with(row);
        }
    }

    /// A change that changes nothing of what is in force takes the draft's row away.
    private Edit edit(DraftBook book, DraftChange change, Actor actor) {
        if (!changes(book, change)) {
            return new Edit(change.id(), null);
        }
        DraftRow now = onWhatCounts(book, change, actor);
        return new Edit(
                change.id(),
                book.row(change.id())
                        .map(before ->
                                new DraftRow(
                                        change,
                                        0,
                                        before.base(),
                                        before.was(),
                                        now.by(),
                                        now.at(),
                                        before.stood()))
                        .orElse(now));
    }

    /// The row of a change that is made on what is in force.
    private DraftRow onWhatCounts(DraftBook book, DraftChange change, Actor actor) {
        return new DraftRow(
                change,
                0,
                book.number(),
                book.own(change.id()).orElse(null),
                actor.name(),
                clock.instant(),
                book.ownRow(change.id()).orElse(null));
    }

    /// Takes a change back: what is in force stays as it is.
    public Outcome<DraftBook> discard(String brand, String id, long seen, Actor actor) {
        return changing(
                brand, id, seen, actor, book -> Outcome.accepted(List.of(new Edit(id, null))));
    }

    /// Keeps a change though somebody has published the row otherwise meanwhile: from now on it
    /// stands on that.
    public Outcome<DraftBook> rebase(String brand, String id, long seen, Actor actor) {
        return changing(
                brand,
                id,
                seen,
                actor,
                book ->
                        Outcome.accepted(
                                book.row(id).stream()
                                        .map(row -> onWhatCounts(book, row.change(), actor))
                                        .map(row -> new Edit(id, row))
                                        .toList()));
    }

    /// Does one change under the lock of all drafts.
    private Outcome<DraftBook> changing(
            String brand,
            String id,
            long seen,
            Actor actor,
            Function<DraftBook, Outcome<List<Edit>>> made) {
        Optional<Problem> refused = Leads.refusal(actor, brand);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        return store.inTransaction(kept -> {
            kept.ruleDrafts().lock();
            DraftBook book = draft(kept, brand);
            Optional<Problem> stale =
                    ChangeCheck.stale(
                            book,
                            id,
                            seen,
                            number ->
                                    kept.rulebooks()
                                            .find(brand, number)
                                            .orElseGet(RuleBook::library));
            if (stale.isPresent()) {
                return Outcome.refused(stale.get());
            }
            return made.apply(book).then(edits -> edited(kept, book, edits));
        });
    }

    private Outcome<DraftBook> edited(Repositories kept, DraftBook book, List<Edit> edits) {
        DraftBook after = book;
        for (Edit edit : edits) {
            after = edit.in(after);
        }
        Optional<Problem> hanging = ChangeCheck.hanging(book, after);
        if (hanging.isPresent()) {
            return Outcome.refused(hanging.get());
        }
        edits.forEach(edit -> edit.in(kept, book.brand()));
        return Outcome.accepted(draft(kept, book.brand()));
    }

    private static boolean changes(DraftBook book, DraftChange change) {
        return switch (change) {
            case DraftChange.Turn _, DraftChange.Adopt _ -> true;
            case DraftChange.Put(Rule rule) ->
                    book.own(rule.id()).filter(was -> Composition.saysTheSame(rule, was)).isEmpty();
            case DraftChange.Own row ->
                    !Composition.saysTheSame(row, book.ownRow(row.id()).orElse(null));
            // what is new and deleted stays in the draft, so that it can be brought back
            case DraftChange.Drop _, DraftChange.Without _ -> true;
        };
    }
}
