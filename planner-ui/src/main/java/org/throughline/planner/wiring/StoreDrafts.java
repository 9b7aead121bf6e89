package org.throughline.planner.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.WhoDidWhat;
import org.throughline.data.register.MarketStop;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.data.review.AimSeen;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.NoteAnswer;
import org.throughline.data.review.NoteThread;
import org.throughline.data.review.RenderJob;
import org.throughline.data.review.RenderQueue;
import org.throughline.data.review.ReviewAnswer;
import org.throughline.data.review.Viewing;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.draft.DraftDesk;
import org.throughline.planner.draft.ReleaseFile;
import org.throughline.planner.draft.RenderDraft;
import org.throughline.planner.draft.ResultsRead;
import org.throughline.planner.handover.PackRelease;
import org.throughline.planner.ledger.ReadLedger;
import org.throughline.planner.plan.BeforeEmbargo;
import org.throughline.planner.plan.DraftsOfPlan;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.Stops;
import org.throughline.planner.post.JoinResults;
import org.throughline.planner.post.RecordPost;
import org.throughline.planner.result.BringResults;
import org.throughline.planner.retention.KeepCurve;
import org.throughline.planner.review.AnswerNote;
import org.throughline.planner.review.AskFeeling;
import org.throughline.planner.review.CarriedNote;
import org.throughline.planner.review.CarryNotes;
import org.throughline.planner.review.DecideDraft;
import org.throughline.planner.review.FeltOfFile;
import org.throughline.planner.review.FeltState;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.review.NoteAtFrame;
import org.throughline.planner.review.SealDraft;
import org.throughline.planner.review.SeeNotes;
import org.throughline.planner.review.WatchDraft;
import org.throughline.planner.route.OpenSeal;
import org.throughline.renderer.draft.NotedEdit;
import org.throughline.renderer.interchange.Interchange;
import org.throughline.renderer.interchange.PlacedNote;
import org.throughline.renderer.storyboard.StoryboardMaker;

/// The draft screens over the store, the data folder and what is being rendered. Thread-safe.
final class StoreDrafts implements DraftDesk {

    private static final int LONGEST_NAME = 120;

    private final Store store;
    private final WatchDraft watch;
    private final NoteAtFrame notes;
    private final AnswerNote answers;
    private final AskFeeling feeling;
    private final KeepGuestLinks guests;
    private final DecideDraft decide;
    private final SealDraft seals;
    private final PackRelease packages;
    private final RecordPost record;
    private final JoinResults results;
    private final KeepCurve curves;
    private final RenderQueue queue;
    private final Supplier<StoryboardMaker> storyboards;
    private final Path folder;

    StoreDrafts(
            Store store,
            WatchDraft watch,
            NoteAtFrame notes,
            AnswerNote answers,
            AskFeeling feeling,
            KeepGuestLinks guests,
            DecideDraft decide,
            SealDraft seals,
            PackRelease packages,
            RecordPost record,
            JoinResults results,
            KeepCurve curves,
            RenderQueue queue,
            Supplier<StoryboardMaker> storyboards,
            Path folder) {
        this.store = store;
        this.watch = watch;
        this.notes = notes;
        this.answers = answers;
        this.feeling = feeling;
        this.guests = guests;
        this.decide = decide;
        this.seals = seals;
        this.packages = packages;
        this.record = record;
        this.results = results;
        this.curves = curves;
        this.queue = queue;
        this.storyboards = storyboards;
        this.folder = folder;
    }

    @Override
    public List<Draft> drafts(PlanId plan) {
        return store.inTransaction(kept ->
                kept.plans()
                        .find(plan)
                        .map(found -> DraftsOfPlan.find(kept, found))
                        .orElse(List.of()));
    }

    @Override
    public Optional<Draft> find(DraftId id, Seat by) {
        return guests.as(by, actor -> watch.find(id, actor));
    }

    @Override
    public List<Draft> versions(DraftId id, Seat by) {
        return guests.as(by, actor -> watch.versions(id, actor));
    }

    @Override
    public Viewing viewing(Draft draft, Seat by) {
        return watch.viewing(draft, StoreCampaigns.actor(by));
    }

    @Override
    public Outcome<Viewing> saw(Draft draft, FrameRange run, Seat by) {
        return guests.as(by, actor -> watch.saw(draft.id(), draft.sha256(), run, actor));
    }

    @Override
    public Outcome<FeltState> feeling(DraftId id, Seat by) {
        return guests.as(by, actor -> feeling.look(id, actor));
    }

    @Override
    public Outcome<FeltState> sayFeeling(
            Draft draft, String word, @Nullable Integer strength, Seat by) {
        return guests.as(
                by, actor -> feeling.say(draft.id(), draft.sha256(), word, strength, actor));
    }

    @Override
    public Outcome<FeltState> showFeeling(DraftId id, Seat by) {
        return feeling.show(id, StoreCampaigns.actor(by));
    }

    @Override
    public String title(DraftId draft) {
        return store.inTransaction(kept -> kept.plans().find(draft.plan()))
                .map(found -> found.brief().title())
                .orElseGet(draft.plan().brief()::value);
    }

    @Override
    public Optional<ProductionPlan> plan(Draft draft) {
        PlanId plan = draft.id().plan();
        return store.inTransaction(kept -> kept.plans().find(plan));
    }

    @Override
    public List<WhoDidWhat.Line> production(Draft draft) {
        return store.inTransaction(kept ->
                kept.plans()
                        .find(draft.id().plan())
                        .map(plan -> ReadLedger.of(kept, plan, draft))
                        .orElse(List.of()));
    }

    @Override
    public Outcome<Draft> accept(Draft seen, List<ReviewAnswer> answers, Seat by) {
        return decide.accept(seen, answers, StoreCampaigns.actor(by));
    }

    @Override
    public Outcome<Draft> askForChanges(
            Draft seen, String says, List<ReviewAnswer> answers, Seat by) {
        return decide.askForChanges(seen, says, answers, StoreCampaigns.actor(by));
    }

    @Override
    public List<OpenSeal> openSeals(Draft draft) {
        return store.inTransaction(kept -> OpenSeal.onDraft(kept, draft));
    }

    @Override
    public List<SealState> seals(Draft draft) {
        return seals.states(draft);
    }

    @Override
    public Outcome<Seal> seal(DraftId id, RequiredSeal required, Seat by) {
        return seals.seal(id, required, StoreCampaigns.actor(by));
    }

    @Override
    public Path file(Draft draft) {
        return folder.resolve(draft.folder()).resolve(draft.file());
    }

    @Override
    public List<NoteThread> notes(DraftId id, Seat by) {
        return guests.as(by, actor -> notes.threads(id, actor));
    }

    @Override
    public Set<UUID> see(List<NoteThread> shown, Seat by) {
        return guests.as(by, actor -> new SeeNotes(store).see(shown, actor));
    }

    @Override
    public Outcome<NoteThread> answer(UUID id, FrameNote note, String says, Seat by) {
        return guests.as(by, actor -> answers.answer(id, note.draft(), note.id(), says, actor));
    }

    @Override
    public Outcome<NoteThread> resolve(FrameNote note, boolean done, Seat by) {
        return guests.as(
                by,
                actor ->
                        done
                                ? answers.resolve(note.draft(), note.id(), actor)
                                : answers.reopen(note.draft(), note.id(), actor));
    }

    @Override
    public List<CarriedNote> carried(DraftId id, Seat by) {
        return guests.as(by, actor -> new CarryNotes(store).list(id, actor));
    }

    @Override
    public Optional<Interchange> noted(Draft draft, Seat by) {
        DraftId id = draft.id();
        return plan(draft)
                .map(plan ->
                        new NotedEdit(storyboards.get())
                                .of(plan, RenderDraft.variant(plan, id), placed(id, by)))
                .flatMap(outcome ->
                        outcome instanceof Outcome.Accepted<Interchange>(Interchange list)
                                ? Optional.of(list)
                                : Optional.empty());
    }

    private List<PlacedNote> placed(DraftId id, Seat by) {
        return Stream.concat(
                        notes(id, by).stream()
                                .map(thread ->
                                        new PlacedNote(
                                                thread.note(),
                                                List.of(thread.note().frames()),
                                                null,
                                                resolvedBy(thread))),
                        carried(id, by).stream()
                                .map(each ->
                                        new PlacedNote(
                                                each.note(),
                                                each.at(),
                                                each.version(),
                                                resolvedBy(each.thread()))))
                .toList();
    }

    private static @Nullable String resolvedBy(NoteThread thread) {
        return thread.resolution().map(NoteAnswer::by).orElse(null);
    }

    @Override
    public List<Problem> standsAgainstRelease(Draft draft) {
        return packages.standsAgainst(draft);
    }

    @Override
    public Outcome<ReleaseFile> pack(DraftId id, Seat by) {
        return packages.pack(id, StoreCampaigns.actor(by))
                .then(packed -> {
                    // the plan lies in it
                    feeling.seen(id.plan().brief(), AimSeen.Where.PACKAGE, by.actor());
                    return Outcome.accepted(packed);
                });
    }

    @Override
    public Outcome<FrameNote> note(
            DraftId id, FrameRange frames, String says, @Nullable Drawing drawing, Seat by) {
        return guests.as(
                by, actor -> notes.write(UUID.randomUUID(), id, frames, says, drawing, actor));
    }

    @Override
    public Optional<FeltOfFile> felt(Post post, Seat by) {
        return feeling.ofFile(post.draft(), post.sha256(), StoreCampaigns.actor(by));
    }

    @Override
    public List<Post> posts(DraftId id) {
        return store.inTransaction(kept ->
                kept.posts().all().stream().filter(post -> post.draft().equals(id)).toList());
    }

    @Override
    public Optional<PostResult> result(Post post) {
        return store.inTransaction(kept -> kept.posts().result(post));
    }

    @Override
    public Outcome<ResultsRead> readResults(DraftId id, String name, byte[] file, Seat by) {
        if (find(id, by).isEmpty()) {
            return Outcome.refused(NotThere.draft(id));
        }
        Optional<Problem> refusal = BringResults.refusal(by.actor());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        try {
            Path work = Files.createDirectories(folder.resolve("work"));
            Path own = Files.createTempDirectory(work, "results-");
            Path copy = own.resolve(plain(name));
            try {
                Files.write(copy, file);
                return read(id, new ExportFile(copy, ImportOptions.NONE), by);
            } finally {
                Files.deleteIfExists(copy);
                Files.delete(own);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Outcome<ResultsRead> read(DraftId id, ExportFile file, Seat by) {
        return curves.isCurve(file)
                ? curves.take(file, posts(id), StoreCampaigns.actor(by))
                        .then(kept -> Outcome.accepted(new ResultsRead.OfCurve(kept)))
                : results.take(
                                List.of(file),
                                post -> post.draft().equals(id),
                                StoreCampaigns.actor(by))
                        .then(read -> Outcome.accepted(new ResultsRead.OfPosts(read.size())));
    }

    @Override
    public Optional<RetentionCurve> curve(Post post) {
        return curves.find(post);
    }

    @Override
    public Optional<Problem> removeCurve(Post post, RetentionCurve curve, Seat by) {
        return curves.remove(post, curve, StoreCampaigns.actor(by));
    }

    /// A name that is a file here and nothing else, with the days that it holds.
    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_. -]", "_").replaceFirst("^[. ]+", "_");
        return "export " + plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    @Override
    public Outcome<Post> record(
            Draft draft,
            String postId,
            String account,
            String placement,
            Instant publishedAt,
            Seat by) {
        return record.record(
                draft.id(),
                draft.sha256(),
                postId,
                account,
                placement,
                publishedAt,
                StoreCampaigns.actor(by));
    }

    @Override
    public List<MarketStop> stops(DraftId id) {
        return MarketStop.standingIn(
                id.market(), store.inTransaction(kept -> Stops.of(kept, id.plan().campaign())));
    }

    @Override
    public Outcome<RenderJob> render(DraftId id, Seat by) {
        List<MarketStop> stops = stops(id);
        if (!stops.isEmpty()) {
            return Outcome.refused(stops.stream().map(MarketStop::problem).toList());
        }
        Optional<Problem> early = store.inTransaction(kept -> BeforeEmbargo.refusal(kept, id));
        if (early.isPresent()) {
            return Outcome.refused(early.get());
        }
        Actor actor = StoreCampaigns.actor(by);
        PlanStatus status = store.inTransaction(kept -> kept.plans().status(id.plan()));
        return status instanceof PlanStatus.Proposed
                ? Outcome.refused(
                        new Problem(
                                "PLAN-021",
                                id.plan().toString(),
                                "this plan is not approved",
                                "An approver approves it above; then it can be rendered."))
                : Outcome.accepted(queue.ask(id, actor.name(), actor.role()));
    }

    @Override
    public Optional<RenderJob> rendering(DraftId id) {
        return queue.find(id);
    }

    @Override
    public Instant renderingTime() {
        return Clock.systemUTC().instant();
    }

    @Override
    public List<RenderJob> renderings(Seat by) {
        Actor actor = StoreCampaigns.actor(by);
        List<RenderJob> all = queue.all();
        return store.inTransaction(kept ->
                all.stream().filter(job -> WatchDraft.maySee(kept, job.draft(), actor)).toList());
    }

    @Override
    public void cancel(DraftId id, Seat by) {
        if (maySee(id, by)) {
            queue.cancel(id);
        }
    }

    @Override
    public void dismiss(DraftId id, Seat by) {
        if (maySee(id, by)) {
            queue.dismiss(id);
        }
    }

    private boolean maySee(DraftId id, Seat by) {
        return store.inTransaction(kept -> WatchDraft.maySee(kept, id, StoreCampaigns.actor(by)));
    }
}
