package org.throughline.planner.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Hold;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.audit.AuditSlice;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.jdbc.StoreFailed;
import org.throughline.data.notice.Mail;
import org.throughline.data.notice.Notice;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.PlanPart;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.StepPlace;
import org.throughline.data.production.StepWork;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.register.Loosening;
import org.throughline.data.register.MarketStop;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.GuestRequest;
import org.throughline.data.review.NoteThread;
import org.throughline.data.review.RenderJob;
import org.throughline.data.review.Verdict;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.approval.MeasureApproval;
import org.throughline.planner.inbox.Waiting.Kind;
import org.throughline.planner.plan.AttachEvidence;
import org.throughline.planner.plan.BeforeEmbargo;
import org.throughline.planner.plan.DraftsOfPlan;
import org.throughline.planner.plan.Stops;
import org.throughline.planner.production.DueDays;
import org.throughline.planner.register.LoosenedFacts;
import org.throughline.planner.review.WatchDraft;
import org.throughline.planner.route.LateSeals;
import org.throughline.planner.route.OpenSeal;
import org.throughline.planner.route.OpenWork;
import org.throughline.planner.shell.InboxCount;

/// What waits for somebody in the campaigns whose team they are on: exactly what they may do
/// themselves now, and late seals that a brand lead is told of. Nothing of it is kept; what was
/// done is gone from it. Whoever runs the planner without being on a team is waited for by nobody.
/// Thread-safe.
public final class WaitsFor implements InboxCount {

    private final Store store;
    private final MeasureApproval pace;
    private final Clock clock;

    /// What was counted for somebody, while nothing has been done since.
    private final Map<Actor, Counted> counted = new ConcurrentHashMap<>();

    public WaitsFor(Store store, MeasureApproval pace, Clock clock) {
        this.store = store;
        this.pace = pace;
        this.clock = clock;
    }

    private record Counted(
            long acts, LocalDate day, int seen, List<DraftId> failed, List<String> things) {}

    /// What is late first, then what is due soon; then the most pressing kind, within it what is
    /// due first and what waits longest.
    public List<Waiting> list(Actor actor) {
        return store.inTransaction(kept -> list(kept, actor));
    }

    /// How many there are, and how many of them they have not had before them in the inbox yet.
    /// Counted anew when something was done, each day, and when they read a note or a render of
    /// theirs fails or is dismissed, which are no acts.
    @Override
    public Counts counts(Actor actor) {
        return store.inTransaction(kept -> {
            List<String> things = things(kept, actor);
            return new Counts(
                    things.size(), things.isEmpty() ? 0 : fresh(kept, actor, things).size());
        });
    }

    /// What somebody has before them in the inbox.
    ///
    /// @param fresh names of those that they have not had before them yet
    public record Looked(List<Waiting> all, Set<String> fresh) {

        public Looked {
            all = List.copyOf(all);
            fresh = Set.copyOf(fresh);
        }
    }

    /// The mail to somebody that the server refused for ever; empty where it did not, and once
    /// their address was confirmed anew or the server is another one.
    public Optional<Mail> refusedMail(Repositories kept, Actor actor) {
        String person = KeepAccounts.id(actor.name());
        return kept.notices()
                .server()
                .flatMap(server ->
                        kept.notices()
                                .wishes(person)
                                .filter(wishes -> wishes.address() != null)
                                .flatMap(wishes ->
                                        kept.notices()
                                                .lastTo(person)
                                                .filter(mail ->
                                                        mail.state() == Mail.State.REFUSED
                                                                && !mail.isMended(
                                                                        server, wishes))));
    }

    /// Whether there is one.
    boolean isMailRefused(Actor actor) {
        return store.inTransaction(kept -> refusedMail(kept, actor).isPresent());
    }

    /// The same list, and what of it is new to them. From now on they have had all of it before
    /// them; where that cannot be written now, or somebody is told by mail at this moment, nothing
    /// is new, and stays so for the next time.
    public Looked look(Actor actor) {
        try {
            return store.inTransaction(kept -> look(kept, actor));
        } catch (StoreFailed unwritten) {
            return new Looked(list(actor), Set.of());
        }
    }

    private Looked look(Repositories kept, Actor actor) {
        List<Waiting> before = list(kept, actor);
        if (fresh(kept, actor, things(before)).isEmpty()) {
            return new Looked(before, Set.of());
        }
        if (!kept.notices().tryLock()) {
            return new Looked(before, Set.of());
        }
        // what came meanwhile may be told already, and must not be forgotten
        List<Waiting> all = list(kept, actor);
        Set<String> fresh = fresh(kept, actor, things(all));
        String person = KeepAccounts.id(actor.name());
        Map<String, Notice> known =
                kept.notices().of(person).stream()
                        .collect(Collectors.toMap(Notice::thing, Function.identity()));
        for (String thing : fresh) {
            Notice notice = known.get(thing);
            kept.notices()
                    .keep(
                            notice == null
                                    ? new Notice(
                                            person,
                                            thing,
                                            clock.instant(),
                                            true,
                                            Notice.State.OPEN,
                                            null)
                                    : notice.lookedAt());
        }
        Set<String> waiting =
                all.stream().flatMap(each -> each.names().stream()).collect(Collectors.toSet());
        known.values().stream()
                .filter(notice -> !waiting.contains(notice.thing()))
                .filter(notice -> notice.state() != Notice.State.UNDER_WAY)
                .forEach(kept.notices()::remove);
        return new Looked(all, fresh);
    }

    private static List<String> things(List<Waiting> all) {
        return all.stream().map(Waiting::thing).distinct().toList();
    }

    private static Set<String> fresh(Repositories kept, Actor actor, List<String> things) {
        Set<String> fresh = new HashSet<>(things);
        kept.notices().of(KeepAccounts.id(actor.name())).stream()
                .filter(Notice::looked)
                .forEach(notice -> fresh.remove(notice.thing()));
        return fresh;
    }

    private List<String> things(Repositories kept, Actor actor) {
        long acts = acts(kept);
        int seen = kept.notesSeen().count(KeepAccounts.id(actor.name()));
        Counted known = counted.get(actor);
        List<DraftId> failed =
                kept.renderJobs().failed().stream()
                        .filter(job -> job.by().equals(actor.name()))
                        .map(RenderJob::draft)
                        .toList();
        if (known != null
                && known.acts == acts
                && known.day.equals(today())
                && known.seen == seen
                && known.failed.equals(failed)) {
            return known.things;
        }
        List<String> things = list(kept, actor).stream().map(Waiting::thing).toList();
        counted.put(actor, new Counted(acts, today(), seen, failed, things));
        return things;
    }

    /// The number of what was done last: while it stays, what waits stays too, but for days that
    /// pass and renders that fail.
    public static long acts(Repositories kept) {
        return kept.audit().latest(new AuditSlice(Long.MAX_VALUE, null, null, null, 1)).stream()
                .mapToLong(AuditEntry::number)
                .findFirst()
                .orElse(0);
    }

    private List<Waiting> list(Repositories kept, Actor actor) {
        if (!actor.signedIn()) {
            return List.of();
        }
        List<Waiting> all = new ArrayList<>();
        List<Post> posts = kept.posts().all();
        List<RenderJob> failed = kept.renderJobs().failed();
        BiFunction<Video, StepPlace, @Nullable LocalDate> counted = counted(kept, actor);
        for (Campaign campaign : kept.campaigns().all()) {
            if (campaign.team().has(actor.name())) {
                List<MarketStop> stops = Stops.of(kept, campaign.id());
                List<Video> videos = kept.videos().of(campaign.id());
                all.addAll(NotesToRead.list(kept, actor, campaign, videos));
                for (Video video : videos) {
                    new OfVideo(kept, actor, campaign, video, stops, counted, all)
                            .gather(posts, failed, today());
                }
            }
        }
        return all.stream()
                .sorted(
                        Comparator.comparing((Waiting each) -> each.urgency(today()))
                                .thenComparing(Waiting::kind)
                                .thenComparing(
                                        Waiting::due,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(
                                        Waiting::since,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /// The last days of steps, as the production board counts them; absent where there is no plan
    /// to count from. How fast plans are approved is measured once, and only where it is asked for.
    private BiFunction<Video, StepPlace, @Nullable LocalDate> counted(
            Repositories kept, Actor actor) {
        List<ApprovalPace> measured = new ArrayList<>();
        return (video, place) -> {
            if (measured.isEmpty()) {
                measured.add(pace.measure(id -> WatchDraft.maySee(kept, id, actor)));
            }
            return kept.plans()
                    .latest(video.campaign(), video.brief().id())
                    .map(plan ->
                            DueDays.of(
                                    place, video.brief(), plan.assessment(), measured.getFirst()))
                    .orElse(null);
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// What waits in one video.
    private record OfVideo(
            Repositories kept,
            Actor actor,
            Campaign campaign,
            Video video,
            List<MarketStop> stops,
            BiFunction<Video, StepPlace, @Nullable LocalDate> counted,
            List<Waiting> all) {

        void gather(List<Post> posts, List<RenderJob> failed, LocalDate today) {
            BriefId brief = video.brief().id();
            if (actor.isBrandLead()) {
                loosened();
                kept.levelBreaks().of(campaign.id(), brief).forEach(this::broken);
            }
            kept.plans()
                    .latest(campaign.id(), brief)
                    .ifPresent(plan -> {
                        plan(plan, kept.plans().seals(campaign.id(), brief));
                        evidence(plan, today);
                        List<Draft> drafts = DraftsOfPlan.find(kept, plan);
                        drafts.forEach(draft -> draft(plan, draft));
                        seals(OpenWork.of(kept, campaign, plan, drafts, stops), today);
                    });
            failed.stream()
                    .filter(job -> job.by().equals(actor.name()) && isHere(job.draft()))
                    .forEach(this::failed);
            kept.ledger().work(campaign.id(), brief).stream()
                    .filter(work -> !work.state().isOver())
                    .filter(work -> {
                        String assignee = work.assignee();
                        return assignee != null && Member.areOne(assignee, actor.name());
                    })
                    .forEach(this::step);
            if (actor.mayBringResults()) {
                posts.stream()
                        .filter(post -> isHere(post.draft()))
                        .forEach(post -> readOut(post, today));
            }
        }

        private boolean isHere(DraftId draft) {
            return draft.plan().campaign().equals(campaign.id())
                    && draft.plan().brief().equals(video.brief().id());
        }

        private void loosened() {
            for (Loosening each : LoosenedFacts.waiting(kept, campaign.id(), video.brief())) {
                if (!Member.areOne(actor.name(), each.by())) {
                    add(
                            Kind.SEE_LOOSENED,
                            null,
                            each.by(),
                            String.join(" ", each.looser()),
                            "loosened-" + each.brief() + "-" + each.version(),
                            each.at(),
                            null);
                }
            }
        }

        private void broken(LevelBreak each) {
            boolean own =
                    Member.areOne(actor.name(), each.owner())
                            || campaign.team().author().isCalled(actor.name());
            if (each.answer() == null && !own) {
                add(
                        Kind.ANSWER_BREAK,
                        null,
                        each.owner(),
                        each.reason(),
                        "waiting-lead",
                        each.askedAt(),
                        null);
            }
        }

        private void plan(ProductionPlan plan, List<Seal> seals) {
            List<Market> markets =
                    plan.brief().audience().markets().stream()
                            .filter(market -> MarketStop.standingIn(market, stops).isEmpty())
                            .toList();
            if (plan.isBy(actor.name())) {
                kept.guestLinks().asking(plan.id()).forEach(link -> refused(plan, link));
                return;
            }
            if (markets.isEmpty()) {
                return;
            }
            for (Market market : markets) {
                if (plan.standing(market, seals) instanceof MarketStanding.Held(List<Hold> holds)) {
                    holds.forEach(hold -> held(plan, market, hold));
                }
            }
            List<Market> approved = kept.plans().status(plan.id()).approvedMarkets();
            BeforeEmbargo early = BeforeEmbargo.of(campaign, plan.brief());
            List<Market> ready =
                    markets.stream()
                            .filter(market -> !approved.contains(market))
                            .filter(market -> early.in(market).isEmpty())
                            .filter(market ->
                                    plan.standing(market, seals) instanceof MarketStanding.Ready)
                            .toList();
            if (!ready.isEmpty()
                    && isApprover(plan)
                    && LoosenedFacts.waiting(kept, campaign.id(), plan.brief()).isEmpty()) {
                add(
                        Kind.APPROVE_PLAN,
                        null,
                        ready.stream().map(Market::code).collect(Collectors.joining(", ")),
                        "",
                        "",
                        latest(seals, plan.proposedAt()),
                        null);
            }
        }

        /// A guest will not seal this version, and says why.
        private void refused(ProductionPlan plan, GuestLink link) {
            GuestRequest request = link.request();
            GuestRequest.Said said = request == null ? null : request.said();
            if (request != null
                    && said != null
                    && request.isRefusedOn(plan.id())
                    && request.asked() instanceof GuestRequest.Asked.OfSeal) {
                add(
                        Kind.CHANGE_PLAN,
                        null,
                        link.signature(),
                        said.says(),
                        "seals",
                        said.at(),
                        null);
            }
        }

        private boolean isApprover(ProductionPlan plan) {
            return plan.approvers().stream().anyMatch(member -> member.name().equals(actor.name()));
        }

        private void held(ProductionPlan plan, Market market, Hold hold) {
            String role = hold.role();
            boolean mine =
                    role != null
                            && plan.approvers().stream()
                                    .filter(member -> member.name().equals(actor.name()))
                                    .anyMatch(member -> member.mayAnswer(role, market));
            if (mine) {
                add(
                        Kind.ANSWER_HOLD,
                        null,
                        market.code(),
                        hold.because().isEmpty() ? "" : hold.because().getFirst().says(),
                        "standing-" + market,
                        plan.proposedAt(),
                        null);
            }
        }

        private void seals(List<OpenWork> open, LocalDate today) {
            open.stream()
                    .filter(work -> work.seal().waitsFor(actor.name()))
                    .forEach(work -> seal(work.seal(), work.draft()));
            if (actor.isBrandLead()) {
                int days = kept.escalations().afterDays(campaign.brand().name());
                LateSeals.of(open, days, actor.name(), today).forEach(this::late);
            }
        }

        private void late(LateSeals late) {
            add(
                    Kind.SEE_LATE,
                    late.draft(),
                    late.role() + "," + late.count(),
                    String.join(", ", late.names()),
                    late.draft() == null ? "seals" : "decision",
                    late.since(),
                    late.due());
        }

        private void seal(OpenSeal open, @Nullable DraftId draft) {
            boolean again =
                    open.state() instanceof SealState.Broken(_, Seal seal, _)
                            && seal.by().equals(actor.name());
            String changed =
                    open.state() instanceof SealState.Broken(_, _, List<PlanPart> parts)
                            ? parts.stream().map(PlanPart::key).collect(Collectors.joining(","))
                            : "";
            Market market = open.required().market();
            Kind kind = draft != null ? Kind.SEAL_DRAFT : again ? Kind.SEAL_AGAIN : Kind.SEAL_PLAN;
            add(
                    kind,
                    draft,
                    open.required().scope().key() + (market == null ? "" : "," + market.code()),
                    kind == Kind.SEAL_AGAIN ? changed : "",
                    draft == null ? "seals" : "decision",
                    open.since(),
                    open.due());
        }

        private void evidence(ProductionPlan plan, LocalDate today) {
            boolean checks = AttachEvidence.mayCheck(plan.approvers(), actor);
            for (Claim claim : plan.brief().claims()) {
                String state = claim.evidence().state();
                String owner = claim.owner();
                // of somebody who is not on the team the author gets it
                boolean mine =
                        (owner == null || !campaign.team().has(owner))
                                ? plan.isBy(actor.name())
                                : owner.equals(actor.name());
                boolean over = state.startsWith("attached") && !claim.evidence().holdsOn(today);
                boolean missing = state.equals("none") || state.equals("promised");
                String part = "contract";
                if (mine && (missing || over) && isAsked(plan, claim)) {
                    add(
                            Kind.ATTACH_EVIDENCE,
                            null,
                            claim.says(),
                            over ? "over" : "",
                            part,
                            plan.proposedAt(),
                            null);
                } else if (checks && state.equals("attached") && isAsked(plan, claim)) {
                    add(Kind.CHECK_EVIDENCE, null, claim.says(), "", part, plan.proposedAt(), null);
                }
            }
        }

        /// Whether a rule asks for evidence of a claim and has not got what it asks for.
        private static boolean isAsked(ProductionPlan plan, Claim claim) {
            return plan.assessment().needs().stream()
                    .anyMatch(need -> !need.met() && ("claim " + claim.id()).equals(need.item()));
        }

        private void draft(ProductionPlan plan, Draft draft) {
            boolean stopped =
                    !MarketStop.standingIn(draft.id().market(), stops).isEmpty()
                            || plan.heldOn(draft.id().market(), draft.id().platform()).isPresent();
            if (plan.isBy(actor.name())) {
                ofAuthor(draft);
            } else if (!stopped
                    && draft.verdict() == null
                    && isApprover(plan)
                    && draft.report().passed()) {
                add(Kind.WATCH_DRAFT, draft.id(), "", "", "decision", draft.renderedAt(), null);
            }
        }

        /// Nothing is asked of a draft that was accepted; of the others its author reads what was
        /// said since it was rendered, until it is done with.
        private void ofAuthor(Draft draft) {
            if (draft.verdict()
                    instanceof Verdict.ChangesAsked(String by, Instant at, String says, _)) {
                add(Kind.CHANGE_DRAFT, draft.id(), by, says, "decision", at, null);
            }
            List<NoteThread> said =
                    draft.verdict() instanceof Verdict.Accepted ? List.of() : said(draft);
            List<FrameNote> open =
                    said.stream()
                            .filter(thread -> !thread.isResolved())
                            .map(NoteThread::note)
                            .toList();
            if (!open.isEmpty()) {
                FrameNote first = open.getFirst();
                add(
                        Kind.READ_NOTES,
                        draft.id(),
                        open.size() + "," + latest(said),
                        first.says(),
                        "note-" + first.id(),
                        open.stream().map(FrameNote::at).min(Instant::compareTo).orElseThrow(),
                        null);
            }
        }

        /// What others noted on a draft since it was rendered.
        private List<NoteThread> said(Draft draft) {
            List<FrameNote> notes =
                    kept.drafts().notes(draft.id()).stream()
                            .filter(note -> !note.at().isBefore(draft.renderedAt()))
                            .filter(note -> !Member.areOne(note.by(), actor.name()))
                            .toList();
            return notes.isEmpty()
                    ? List.of()
                    : NoteThread.of(notes, kept.drafts().answers(draft.id()));
        }

        /// The id of the note that was written last, done with or not.
        private static UUID latest(List<NoteThread> said) {
            return said.stream()
                    .map(NoteThread::note)
                    .max(Comparator.comparing(FrameNote::at).thenComparing(FrameNote::id))
                    .orElseThrow()
                    .id();
        }

        private void step(StepWork work) {
            Market market = work.place().market();
            add(
                    Kind.DO_STEP,
                    null,
                    work.place().step().key() + (market == null ? "" : "," + market.code()),
                    "",
                    "",
                    work.at(),
                    work.due() == null ? counted.apply(video, work.place()) : work.due());
        }

        private void failed(RenderJob job) {
            add(
                    Kind.RENDER_AGAIN,
                    job.draft(),
                    "",
                    job.problems().stream().map(Problem::message).findFirst().orElse(""),
                    "",
                    job.ended(),
                    null);
        }

        private void readOut(Post post, LocalDate today) {
            Integer days = video.brief().goal().readOutDays();
            if (days == null) {
                return;
            }
            LocalDate due = LocalDate.ofInstant(post.publishedAt(), ZoneOffset.UTC).plusDays(days);
            boolean read =
                    kept.posts().result(post).filter(result -> result.days() >= days).isPresent();
            if (!read && !today.isBefore(due) && kept.drafts().find(post.draft()).isPresent()) {
                add(Kind.READ_OUT, post.draft(), "", "", "posts", post.publishedAt(), due);
            }
        }

        private static Instant latest(List<Seal> seals, Instant proposed) {
            return Stream.concat(Stream.of(proposed), seals.stream().map(Seal::at))
                    .max(Instant::compareTo)
                    .orElse(proposed);
        }

        private void add(
                Kind kind,
                @Nullable DraftId draft,
                String about,
                String says,
                String part,
                @Nullable Instant since,
                @Nullable LocalDate due) {
            all.add(
                    new Waiting(
                            kind,
                            campaign.name(),
                            video.brief().id(),
                            video.brief().title(),
                            draft,
                            about,
                            says,
                            part,
                            since,
                            due));
        }
    }
}
