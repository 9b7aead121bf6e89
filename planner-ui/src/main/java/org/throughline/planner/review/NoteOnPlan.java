package org.throughline.planner.review;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.AimSeen;
import org.throughline.data.review.PlanNote;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;

/// Lets a guest read one version of a plan, and keeps what they and the team write to it as a
/// whole. A guest reads their own notes alone.
public final class NoteOnPlan {

    /// How many notes a version takes.
    static final int MOST = 2_000;

    private final Store store;
    private final Clock clock;

    public NoteOnPlan(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A version of a plan that a guest reads.
    ///
    /// @param isLatest whether no other version has taken its place
    public record Read(ProductionPlan plan, boolean isLatest) {}

    /// The version that a guest's link opens. From then on they know what the video is meant to
    /// leave people feeling, and are not asked about its drafts.
    public Optional<Read> read(PlanId id, Actor guest) {
        return store.inTransaction(kept -> {
            Optional<ProductionPlan> plan = find(kept, id, guest).filter(_ -> guest.isGuest());
            plan.ifPresent(_ ->
                    kept.blindAnswers()
                            .add(
                                    new AimSeen(
                                            id.campaign(),
                                            id.brief(),
                                            guest.name(),
                                            clock.instant(),
                                            AimSeen.Where.PLAN)));
            return plan.map(found ->
                    new Read(found, !(kept.plans().status(id) instanceof PlanStatus.Superseded)));
        });
    }

    /// Writes one note.
    ///
    /// @param id made by whoever sends it, so that sending it twice writes it once
    public Outcome<PlanNote> write(UUID id, PlanId plan, String says, Actor actor) {
        String text = says.strip();
        return store.inTransaction(kept -> {
            kept.campaigns().lock(plan.campaign());
            if (find(kept, plan, actor).isEmpty()) {
                return Outcome.refused(NotThere.plan(plan));
            }
            List<PlanNote> notes = kept.drafts().notes(plan);
            Optional<PlanNote> before =
                    notes.stream().filter(note -> note.id().equals(id)).findFirst();
            if (before.isPresent()) {
                return Outcome.accepted(before.get());
            }
            Optional<Problem> problem = problem(text, notes, actor);
            if (problem.isPresent()) {
                return Outcome.refused(problem.get());
            }
            PlanNote note =
                    new PlanNote(id, plan, notes.size() + 1, actor.name(), clock.instant(), text);
            kept.drafts().add(note);
            kept.audit().add(clock.instant(), actor.name(), "note on plan", plan.toString(), "");
            return Outcome.accepted(note);
        });
    }

    /// What was written to a version, the oldest first; to a guest their own.
    public List<PlanNote> notes(PlanId plan, Actor actor) {
        return store.inTransaction(kept ->
                find(kept, plan, actor).isEmpty()
                        ? List.of()
                        : kept.drafts().notes(plan).stream()
                                .filter(note -> NoteBounds.reads(actor, note.by()))
                                .toList());
    }

    /// What was written to earlier versions, that of the latest of them first; to a guest nothing.
    public List<PlanNote> earlier(PlanId plan, Actor actor) {
        return store.inTransaction(kept ->
                actor.isGuest() || find(kept, plan, actor).isEmpty()
                        ? List.of()
                        : kept.plans().ids(plan.campaign()).stream()
                                .filter(id -> id.sameLine(plan) && id.version() < plan.version())
                                .sorted(Comparator.comparingInt(PlanId::version).reversed())
                                .flatMap(id -> kept.drafts().notes(id).stream())
                                .toList());
    }

    /// From now on somebody has had these notes before them.
    ///
    /// @return ids of those of others that they had not
    public Set<UUID> see(List<PlanNote> shown, Actor actor) {
        Set<UUID> fresh = new HashSet<>();
        shown.stream()
                .collect(Collectors.groupingBy(PlanNote::plan))
                .forEach(
                        (plan, notes) -> fresh.addAll(new SeeNotes(store).see(plan, notes, actor)));
        return Set.copyOf(fresh);
    }

    private static Optional<ProductionPlan> find(Repositories kept, PlanId id, Actor actor) {
        boolean may =
                actor.isGuest()
                        ? id.toString().equals(actor.only())
                        : WatchDraft.maySee(kept, id.campaign(), actor);
        return may ? kept.plans().find(id) : Optional.empty();
    }

    private static Optional<Problem> problem(String text, List<PlanNote> notes, Actor actor) {
        return NoteBounds.says(text, false)
                .or(() -> NoteBounds.another(notes.stream().map(PlanNote::by), actor, "plan"))
                .or(() -> tooMany(notes));
    }

    private static Optional<Problem> tooMany(List<PlanNote> notes) {
        return notes.size() >= MOST
                ? Optional.of(
                        new Problem(
                                "NOTE-009",
                                "note",
                                "a version of a plan takes at most %d notes".formatted(MOST),
                                "Maybe make a new version."))
                : Optional.empty();
    }
}
