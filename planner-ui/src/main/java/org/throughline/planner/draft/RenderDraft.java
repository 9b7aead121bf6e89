package org.throughline.planner.draft;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.RenderJob;
import org.throughline.planner.ThisBuild;
import org.throughline.planner.access.Actor;
import org.throughline.planner.approval.ApprovePlan;
import org.throughline.planner.plan.BeforeEmbargo;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.Stops;
import org.throughline.planner.review.WatchDraft;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.draft.DraftOrder;
import org.throughline.renderer.draft.DraftRenderer;
import org.throughline.renderer.draft.RenderedDraft;
import org.throughline.renderer.draft.RenderedPreview;
import org.throughline.renderer.telling.Variant;

/// Renders one cell of an approved plan and keeps the draft with its report. The plan is opened
/// again for it: every seal is recomputed, every source file compared with what was sealed. The
/// draft that was there stays until the new one is whole and kept.
public final class RenderDraft {

    private final Store store;
    private final ApprovePlan approvals;
    private final Supplier<DraftRenderer> renderer;
    private final DraftFolders folders;
    private final Path mediaFolder;
    private final Clock clock;
    private final Clock wall;

    /// Renders nothing yet.
    ///
    /// @param renderer opened when the first draft is rendered
    /// @param wall what renderings are measured by, whatever the planner's clock says
    public RenderDraft(
            Store store,
            ApprovePlan approvals,
            Supplier<DraftRenderer> renderer,
            FolderHold replaced,
            Path dataFolder,
            Path mediaFolder,
            Clock clock,
            Clock wall) {
        this.store = store;
        this.approvals = approvals;
        this.renderer = renderer;
        this.folders = new DraftFolders(dataFolder, replaced);
        this.mediaFolder = mediaFolder;
        this.clock = clock;
        this.wall = wall;
    }

    /// Removes what an earlier process left unfinished, but not what another one is rendering.
    public void sweep() {
        store.useTransaction(kept ->
                folders.sweep(
                        kept.drafts().all().stream().map(Draft::folder).collect(Collectors.toSet()),
                        kept.renderJobs().underWay().stream()
                                .filter(job -> job.state() == RenderJob.State.RUNNING)
                                .map(RenderJob::draft)
                                .collect(Collectors.toSet())));
    }

    /// Renders a draft in place of an earlier one of the same cell. Blocks; an interrupt stops it
    /// and keeps nothing.
    ///
    /// @param progress is told the share done, 0 to 1
    public Outcome<Draft> render(DraftId id, Actor actor, DoubleConsumer progress)
            throws InterruptedException {
        return switch (open(id, actor)) {
            case Outcome.Refused<ApprovedPlan>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<ApprovedPlan>(ApprovedPlan plan) ->
                    render(plan, id, actor, progress);
        };
    }

    /// Makes a first look at a cell, in small pictures and marked PREVIEW, under the same
    /// conditions as a draft; nothing of it is kept in the store, and nothing at all of one whose
    /// market was stopped meanwhile. Blocks; an interrupt stops it.
    ///
    /// @param folder where it goes
    /// @param place is told where the file grows, before it does
    /// @param heard is told how far it can be played already
    public Outcome<RenderedPreview> preview(
            DraftId id, Actor actor, Path folder, Consumer<Path> place, Progress heard)
            throws InterruptedException {
        return switch (open(id, actor)) {
            case Outcome.Refused<ApprovedPlan>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<ApprovedPlan>(ApprovedPlan plan) -> {
                var order = DraftOrder.preview(plan, variant(plan.plan(), id), mediaFolder, folder);
                place.accept(order.previewFile());
                yield renderer.get()
                        .preview(order, heard)
                        .then(made ->
                                store.inTransaction(kept -> stopped(kept, id))
                                        .map(Outcome::<RenderedPreview>refused)
                                        .orElseGet(() -> Outcome.accepted(made)));
            }
        };
    }

    /// The plan of a cell that this person may have rendered now.
    private Outcome<ApprovedPlan> open(DraftId id, Actor actor) {
        if (actor.signedIn() && !store.inTransaction(kept -> WatchDraft.maySee(kept, id, actor))) {
            return Outcome.refused(NotThere.plan(id.plan()));
        }
        Optional<Problem> stopped = store.inTransaction(kept -> stopped(kept, id));
        if (stopped.isPresent()) {
            return Outcome.refused(stopped.get());
        }
        return approvals
                .reopen(id.plan(), new MediaFiles(mediaFolder))
                .then(plan ->
                        plan.covers(id.market())
                                ? Outcome.accepted(plan)
                                : Outcome.refused(
                                        new Problem(
                                                "DRAFT-010",
                                                id.market().code(),
                                                "the plan is approved for %s, not for %s"
                                                        .formatted(plan.markets(), id.market()),
                                                "Look at what that market waits for.")));
    }

    /// What a draft of a plan tells: with the hook that its market has.
    public static Variant variant(ProductionPlan plan, DraftId id) {
        String hook = plan.story().beatsIn(id.market()).getFirst().id();
        return new Variant(id.market(), id.platform(), hook);
    }

    private static Optional<Problem> stopped(Repositories kept, DraftId id) {
        return Stops.refusal(kept, id).or(() -> BeforeEmbargo.refusal(kept, id));
    }

    private Outcome<Draft> render(
            ApprovedPlan plan, DraftId id, Actor actor, DoubleConsumer progress)
            throws InterruptedException {
        Path made = folders.begin(id);
        try {
            var order = DraftOrder.full(plan, variant(plan.plan(), id), mediaFolder, made);
            return renderer.get()
                    .render(order, new Share(progress))
                    .then(rendered ->
                            keep(draft(plan, id, rendered, folders.settle(id, made)), actor));
        } finally {
            folders.delete(made);
        }
    }

    /// How far a draft is, of which rendering is the larger part and reading it back the rest.
    private record Share(DoubleConsumer heard) implements Progress {
        @Override
        public void at(int done, int total) {
            heard.accept(RenderJob.RENDERED * done / total);
        }

        @Override
        public void read(int done, int total) {
            heard.accept(RenderJob.RENDERED + (1 - RenderJob.RENDERED) * done / total);
        }
    }

    private Draft draft(ApprovedPlan plan, DraftId id, RenderedDraft rendered, String place) {
        return new Draft(
                id,
                plan.fingerprint(),
                place,
                rendered.file().getFileName().toString(),
                rendered.sha256(),
                rendered.papers().stream().map(paper -> paper.getFileName().toString()).toList(),
                rendered.widthPx(),
                rendered.heightPx(),
                rendered.frames(),
                rendered.rate(),
                rendered.standIns(),
                rendered.report(),
                clock.instant(),
                null,
                new Draft.Segments(rendered.segmentsRendered(), rendered.segmentsReused()),
                ThisBuild.VERSION,
                rendered.shapes());
    }

    /// What was stopped while it was rendered is not kept.
    private Outcome<Draft> keep(Draft draft, Actor actor) {
        Outcome<Optional<Draft>> before =
                store.inTransactionThatStays(kept -> {
                    kept.campaigns().lock(draft.id().plan().campaign());
                    Optional<Problem> stopped = stopped(kept, draft.id());
                    if (stopped.isPresent()) {
                        return Outcome.refused(stopped.get());
                    }
                    Optional<Draft> replaced = kept.drafts().find(draft.id());
                    kept.drafts().keep(draft);
                    kept.renderJobs()
                            .lock(draft.id())
                            .filter(RenderJob::isUnderWay)
                            .ifPresent(job -> kept.renderJobs().keep(job.done(wall.instant())));
                    kept.audit()
                            .add(
                                    clock.instant(),
                                    actor.name(),
                                    "render draft",
                                    draft.id().toString(),
                                    draft.sha256());
                    return Outcome.accepted(replaced);
                });
        return switch (before) {
            case Outcome.Refused<Optional<Draft>>(List<Problem> problems) -> {
                folders.leave(draft.folder());
                yield Outcome.refused(problems);
            }
            case Outcome.Accepted<Optional<Draft>>(Optional<Draft> replaced) -> {
                replaced.map(Draft::folder)
                        .filter(folder -> !folder.equals(draft.folder()))
                        .ifPresent(folders::leave);
                yield Outcome.accepted(draft);
            }
        };
    }
}
