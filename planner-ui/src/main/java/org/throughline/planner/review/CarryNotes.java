package org.throughline.planner.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.CutMap;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.NoteThread;
import org.throughline.data.review.Recut;
import org.throughline.planner.access.Actor;

/// Finds where the notes on earlier versions of a draft lie in it: at the same moment of the same
/// source in the same beat, with drawings moved along where the crop was changed. A guest's link is
/// to one draft alone, so that nothing is carried to it.
public final class CarryNotes {

    private final Store store;

    public CarryNotes(Store store) {
        this.store = store;
    }

    /// Those of the latest version before it first, each version's in the order of its frames.
    public List<CarriedNote> list(DraftId draft, Actor actor) {
        return store.inTransaction(kept ->
                actor.isGuest() || WatchDraft.find(kept, draft, actor).isEmpty()
                        ? List.of()
                        : of(kept, draft));
    }

    private static List<CarriedNote> of(Repositories kept, DraftId id) {
        List<CarriedNote> all = new ArrayList<>();
        Draft draft = kept.drafts().find(id).orElseThrow();
        for (PlanId earlier : before(kept, id.plan())) {
            DraftId of = new DraftId(earlier, id.market(), id.platform());
            List<FrameNote> notes = kept.drafts().notes(of);
            Optional<Recut> recut = notes.isEmpty() ? Optional.empty() : recut(kept, earlier, id);
            recut.ifPresent(found -> {
                Draft was = kept.drafts().find(of).orElseThrow();
                NoteThread.of(notes, kept.drafts().answers(of))
                        .forEach(thread -> all.add(carried(thread, found, was, draft)));
            });
        }
        return List.copyOf(all);
    }

    private static List<PlanId> before(Repositories kept, PlanId plan) {
        return kept.plans().ids(plan.campaign()).stream()
                .filter(id -> id.sameLine(plan) && id.version() < plan.version())
                .sorted(Comparator.comparingInt(PlanId::version).reversed())
                .toList();
    }

    private static Optional<Recut> recut(Repositories kept, PlanId earlier, DraftId draft) {
        Optional<ProductionPlan> before = kept.plans().find(earlier);
        return kept.plans()
                .find(draft.plan())
                .flatMap(after ->
                        before.map(old ->
                                new Recut(
                                        CutMap.of(old, draft.market()),
                                        CutMap.of(after, draft.market()))));
    }

    private static CarriedNote carried(NoteThread thread, Recut recut, Draft was, Draft is) {
        FrameNote note = thread.note();
        Drawing drawing = note.drawing();
        return new CarriedNote(
                thread,
                recut.stretches(note.frames()),
                recut.frame(note.frame()).orElse(null),
                drawing == null
                        ? null
                        : recut.drawing(note.frame(), drawing, was, is).orElse(null));
    }
}
