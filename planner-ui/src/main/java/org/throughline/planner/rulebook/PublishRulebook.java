package org.throughline.planner.rulebook;

import static org.throughline.planner.Texts.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.InForce;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.access.Actor;

/// Puts versions of a rulebook in force, at once or from a day on, and earlier ones again. Every
/// assessment from then on follows, in every process. Thread-safe.
public final class PublishRulebook {

    private final Store store;
    private final EditRules edit;
    private final Clock clock;

    public PublishRulebook(Store store, EditRules edit, Clock clock) {
        this.store = store;
        this.edit = edit;
        this.clock = clock;
    }

    /// Publishes a whole rulebook, as it comes from a file.
    public Outcome<RulebookVersion> publish(RulebookVersion rulebook, Actor actor) {
        Optional<Problem> refused = Leads.refusal(actor, rulebook.name());
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Instant now = clock.instant();
        return store.inTransactionThatStays(kept -> {
            kept.ruleDrafts().lock();
            Optional<Problem> waits = waits(kept, rulebook.name(), now);
            if (waits.isPresent()) {
                return Outcome.refused(waits.get());
            }
            enforce(kept, rulebook, now, InForce.How.PUBLISHED, actor);
            return Outcome.accepted(rulebook);
        });
    }

    /// Publishes the draft, all of it or nothing. Refused where it is not the one that was looked
    /// at, on the version that was.
    ///
    /// @param from midnight UTC of this day; absent or past: at once
    public Outcome<RulebookVersion> publish(DraftBook seen, Optional<LocalDate> from, Actor actor) {
        Optional<Problem> refused = Leads.refusal(actor, seen.brand());
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Instant now = clock.instant();
        Instant since =
                from.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .filter(now::isBefore)
                        .orElse(now);
        return store.inTransactionThatStays(kept -> {
            kept.ruleDrafts().lock();
            DraftBook book = edit.draft(kept, seen.brand());
            Optional<Problem> stands = hindrance(kept, seen, book, now);
            if (stands.isPresent()) {
                return Outcome.refused(stands.get());
            }
            List<Integer> versions = kept.rulebooks().versions(book.brand());
            int next = versions.isEmpty() ? 1 : versions.getLast() + 1;
            RulebookVersion made =
                    book.next(next, actor.name(), LocalDate.ofInstant(now, ZoneOffset.UTC));
            enforce(kept, made, since, InForce.How.PUBLISHED, actor);
            book.rows().forEach(row -> kept.ruleDrafts().discard(book.brand(), row.id()));
            return Outcome.accepted(made);
        });
    }

    private static Optional<Problem> hindrance(
            Repositories kept, DraftBook seen, DraftBook book, Instant now) {
        if (book.isEmpty()) {
            return problem("RULES-023", seen, "there is no change to publish", "");
        }
        if (book.number() != seen.number()) {
            return problem(
                    "RULES-024",
                    seen,
                    "version %d is in force meanwhile, not %d"
                            .formatted(book.number(), seen.number()),
                    "Look at the changes again, on top of it.");
        }
        if (!book.rows().equals(seen.rows())) {
            return problem(
                    "RULES-025",
                    seen,
                    "the draft was changed while you looked at it",
                    "Look at the changes again.");
        }
        if (!book.overtaken().isEmpty()) {
            String ids =
                    book.overtaken().stream()
                            .map(row -> row.change().called())
                            .collect(Collectors.joining(", "));
            return problem(
                    "RULES-026",
                    seen,
                    "somebody has published another form of " + ids,
                    "Choose for each which one is to stay.");
        }
        Optional<Problem> hanging = ChangeCheck.hanging(book);
        return hanging.isPresent() ? hanging : waits(kept, book.brand(), now);
    }

    /// Two versions cannot both follow the one in force.
    private static Optional<Problem> waits(Repositories kept, String brand, Instant now) {
        return waiting(kept.rulebooks().history(brand), now)
                .map(row ->
                        new Problem(
                                "RULES-027",
                                brand,
                                "version %d comes into force on %s"
                                        .formatted(
                                                row.version(),
                                                day(
                                                        LocalDate.ofInstant(
                                                                row.since(), ZoneOffset.UTC))),
                                "Take it back first, or wait for its day."));
    }

    private static Optional<Problem> problem(
            String code, DraftBook book, String says, String hint) {
        return Optional.of(new Problem(code, book.brand(), says, hint));
    }

    /// What will be in force from a later moment on.
    public static Optional<InForce> waiting(List<InForce> history, Instant now) {
        return history.stream()
                .filter(row -> !row.withdrawn() && row.since().isAfter(now))
                .findFirst();
    }

    /// What was, is and will be in force, the latest said first.
    public List<InForce> history(String brand) {
        return store.inTransaction(kept -> kept.rulebooks().history(brand));
    }

    public Optional<RulebookVersion> version(String brand, int version) {
        return store.inTransaction(kept -> kept.rulebooks().find(brand, version));
    }

    /// Puts an earlier version in force again, at once. What waits for its day is taken back.
    public Outcome<RulebookVersion> rollBack(String brand, int version, Actor actor) {
        Optional<Problem> refused = Leads.refusal(actor, brand);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Instant now = clock.instant();
        return store.inTransactionThatStays(kept -> {
            kept.ruleDrafts().lock();
            Optional<RulebookVersion> earlier = kept.rulebooks().find(brand, version);
            if (earlier.isEmpty()) {
                return Outcome.refused(
                        new Problem(
                                "RULES-028",
                                brand,
                                "there is no version " + version,
                                "Maybe one of " + kept.rulebooks().versions(brand) + "."));
            }
            kept.rulebooks().withdrawAfter(brand, now);
            enforce(kept, earlier.get(), now, InForce.How.ROLLED_BACK, actor);
            return Outcome.accepted(earlier.get());
        });
    }

    /// Takes back what waits for its day; its changes are in the draft again, beside newer ones.
    public Outcome<DraftBook> withdraw(String brand, Actor actor) {
        Optional<Problem> refused = Leads.refusal(actor, brand);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Instant now = clock.instant();
        return store.inTransactionThatStays(kept -> {
            kept.ruleDrafts().lock();
            Optional<InForce> row = waiting(kept.rulebooks().history(brand), now);
            DraftBook book = edit.draft(kept, brand);
            row.flatMap(waits -> kept.rulebooks().find(brand, waits.version()))
                    .ifPresent(version -> {
                        kept.rulebooks().withdrawAfter(brand, now);
                        Composition.changes(book.inForce(), version).stream()
                                .filter(change -> book.row(change.id()).isEmpty())
                                .forEach(change ->
                                        kept.ruleDrafts()
                                                .keep(
                                                        brand,
                                                        new DraftRow(
                                                                change,
                                                                0,
                                                                book.number(),
                                                                book.own(change.id()).orElse(null),
                                                                actor.name(),
                                                                now,
                                                                book.ownRow(change.id())
                                                                        .orElse(null))));
                        kept.audit()
                                .add(
                                        now,
                                        actor.name(),
                                        "withdraw rulebook",
                                        brand,
                                        "version " + version.version());
                    });
            return Outcome.accepted(edit.draft(kept, brand));
        });
    }

    private void enforce(
            Repositories kept,
            RulebookVersion rulebook,
            Instant since,
            InForce.How how,
            Actor actor) {
        Instant now = clock.instant();
        kept.rulebooks().keep(rulebook);
        kept.rulebooks()
                .enforce(
                        rulebook.name(),
                        new InForce(rulebook.version(), since, how, actor.name(), now, false));
        kept.audit()
                .add(
                        now,
                        actor.name(),
                        how == InForce.How.PUBLISHED ? "publish rulebook" : "roll back rulebook",
                        rulebook.name(),
                        "version "
                                + rulebook.version()
                                + (since.isAfter(now) ? ", in force from " + since : ""));
    }
}
