package org.throughline.planner.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.access.Actor;
import org.throughline.planner.approval.SealPlan;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.campaign.EvidenceArrival;
import org.throughline.planner.campaign.WantedDraft;
import org.throughline.planner.plan.ProposePlan;
import org.throughline.planner.wiring.House;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.draft.DraftOrder;
import org.throughline.renderer.draft.Inspection;
import org.throughline.renderer.draft.OutsideEdit;
import org.throughline.renderer.draft.Wanted;
import org.throughline.renderer.telling.Variant;

/// One walk of a campaign, from its briefs to its drafts, and from its history to what the next
/// brief is told. Every step is taken by the person of the team whose step it is. Confined to one
/// run.
final class Walk {

    private final DemoOrder order;
    private final DemoFolder folder;
    private final CampaignFile file;
    private final Campaign campaign;
    private final House house;
    private final Told told;
    private final Summary summary = new Summary();
    private final List<Problem> refused = new ArrayList<>();
    private final ProposePlan propose;
    private final Map<BriefId, ProductionPlan> plans = new LinkedHashMap<>();
    private final Map<BriefId, ApprovedPlan> approved = new LinkedHashMap<>();

    Walk(
            DemoOrder order,
            DemoFolder folder,
            CampaignFile file,
            Campaign campaign,
            House house,
            Told told) {
        this.order = order;
        this.folder = folder;
        this.file = file;
        this.campaign = campaign;
        this.house = house;
        this.told = told;
        this.propose = house.proposePlan();
    }

    /// Why drafts that were asked for are not there; the rest of the walk went on.
    List<Problem> refused() {
        return List.copyOf(refused);
    }

    Outcome<Summary> run() throws IOException, InterruptedException {
        Outcome<Campaign> entered = house.enterCampaign().enter(campaign, author());
        if (entered instanceof Outcome.Refused<Campaign>(var problems)) {
            return Outcome.refused(problems);
        }
        for (Brief brief : campaign.briefs()) {
            Outcome<ProductionPlan> plan = video(brief.id());
            if (plan instanceof Outcome.Refused<ProductionPlan>(var problems)) {
                return Outcome.refused(problems);
            }
        }
        refused.addAll(drafts());
        if (order.isSample()) {
            outsideEdit();
        }
        new Results(order, folder, house, plans, told, summary).walk();
        return Outcome.accepted(summary);
    }

    // --- brief, assessment, plan, seals

    private Outcome<ProductionPlan> video(BriefId id) throws IOException {
        Outcome<ProductionPlan> proposed = propose.propose(campaign.id(), id, author());
        if (!(proposed instanceof Outcome.Accepted<ProductionPlan>(ProductionPlan plan))) {
            return proposed;
        }
        told.says("");
        told.says("\"" + plan.brief().title() + "\": " + plan.brief().message());
        Decisions.tell(plan, told);
        new Refusals(campaign, plan, house, told).tell();
        ProductionPlan proven = plan;
        for (EvidenceArrival arrival : file.evidence()) {
            if (arrival.brief().equals(id)) {
                Outcome<ProductionPlan> next = attach(arrival);
                if (!(next instanceof Outcome.Accepted<ProductionPlan>(ProductionPlan later))) {
                    return next;
                }
                proven = later;
            }
        }
        plans.put(id, proven);
        seal(proven);
        approve(proven);
        return Outcome.accepted(proven);
    }

    private Outcome<ProductionPlan> attach(EvidenceArrival arrival) {
        return house.attachEvidence()
                .attach(
                        campaign.id(),
                        arrival.brief(),
                        arrival.claim(),
                        arrival.evidence(),
                        actor(arrival.by()))
                .then(_ -> {
                    told.detail(
                            "%s attaches \"%s\" to claim %s; the block goes."
                                    .formatted(
                                            arrival.by(),
                                            arrival.evidence().title(),
                                            arrival.claim()));
                    return propose.propose(campaign.id(), arrival.brief(), author());
                });
    }

    private void seal(ProductionPlan plan) {
        SealPlan seals = house.sealPlan();
        for (Member member : campaign.team().approvers()) {
            switch (seals.sealAll(plan.id(), Actor.member(member.name(), member.role()))) {
                case Outcome.Accepted<List<Seal>>(List<Seal> given) -> {
                    if (!given.isEmpty()) {
                        told.detail(
                                member.name()
                                        + " ("
                                        + member.role()
                                        + ") seals "
                                        + says(given)
                                        + ".");
                    }
                }
                case Outcome.Refused<List<Seal>>(List<Problem> problems) ->
                        told.detail(
                                member.name()
                                        + " does not seal: "
                                        + problems.getFirst().message()
                                        + ".");
            }
        }
    }

    private static String says(List<Seal> seals) {
        Map<String, List<String>> byScope = new LinkedHashMap<>();
        for (Seal seal : seals) {
            Market market = seal.market();
            byScope.computeIfAbsent(seal.scope().key(), _ -> new ArrayList<>())
                    .add(market == null ? "" : market.code());
        }
        List<String> parts = new ArrayList<>();
        byScope.forEach(
                (scope, markets) -> parts.add((scope + " " + String.join(" ", markets)).strip()));
        return String.join(", ", parts);
    }

    private void approve(ProductionPlan plan) throws IOException {
        Member lead =
                campaign.team().approvers().stream()
                        .filter(member -> member.role().equals("brand-lead"))
                        .findFirst()
                        .orElse(campaign.team().approvers().getFirst());
        Outcome<ApprovedPlan> outcome =
                house.approvePlan().approve(plan.id(), Actor.member(lead.name(), lead.role()));
        String name = "plans/" + plan.brief().id() + ".json";
        switch (outcome) {
            case Outcome.Accepted<ApprovedPlan>(ApprovedPlan yes) -> {
                approved.put(plan.brief().id(), yes);
                Path signed = folder.path().resolve(name);
                Files.createDirectories(folder.path().resolve("plans"));
                Files.write(signed, house.exportPlan().export(yes, author()));
                told.detail(
                        "Approved for "
                                + yes.markets()
                                + " and signed: "
                                + name
                                + ", fingerprint "
                                + yes.fingerprint().shown()
                                + ".");
                summary.plan(plan.id(), name, yes);
            }
            case Outcome.Refused<ApprovedPlan>(List<Problem> problems) -> {
                told.detail("Not approved: " + problems.getFirst().message());
                summary.plan(plan.id(), name, null);
            }
        }
        held(plan);
    }

    private void held(ProductionPlan plan) {
        List<Seal> seals =
                house.store()
                        .inTransaction(kept ->
                                kept.plans().seals(plan.id().campaign(), plan.id().brief()));
        for (Market market : plan.brief().audience().markets()) {
            if (plan.standing(market, seals) instanceof MarketStanding.Held held) {
                told.detail(
                        market
                                + " stays held, the others go on: "
                                + held.holds().getFirst().because().getFirst().says());
            }
        }
    }

    // --- drafts

    private List<Problem> drafts() throws IOException, InterruptedException {
        told.says("");
        told.says(
                "Rendering drafts from the signed plans; each file is then read back and checked.");
        List<Problem> problems = new ArrayList<>();
        for (WantedDraft wanted : wanted()) {
            ApprovedPlan plan = approved.get(wanted.brief());
            if (plan == null || !plan.covers(wanted.market())) {
                told.detail(
                        wanted.brief()
                                + " "
                                + wanted.market()
                                + ": not approved, so not rendered.");
                continue;
            }
            for (Platform platform : wanted.platforms()) {
                draft(plan, wanted.market(), platform, problems);
            }
        }
        return problems;
    }

    private List<WantedDraft> wanted() {
        if (!file.drafts().isEmpty()) {
            return file.drafts();
        }
        return approved.values().stream()
                .map(plan ->
                        new WantedDraft(
                                plan.plan().brief().id(),
                                plan.markets().getFirst(),
                                plan.plan().brief().platforms()))
                .toList();
    }

    private void draft(ApprovedPlan plan, Market market, Platform platform, List<Problem> problems)
            throws InterruptedException {
        DraftId id = new DraftId(plan.plan().id(), market, platform);
        String place = id.plan().brief() + " " + market + " " + platform.key();
        switch (house.renderDraft().render(id, author(), _ -> {})) {
            case Outcome.Refused<Draft>(List<Problem> refused) -> {
                told.detail(place + " is refused:");
                refused.forEach(problem -> told.detail("  " + problem.says()));
                problems.addAll(refused);
            }
            case Outcome.Accepted<Draft>(Draft draft) -> {
                Path in = house.dataFolder().resolve(draft.folder());
                summary.draft(draft, folder.relative(in));
                told.detail(place + ": " + says(draft));
                lead().ifPresent(lead -> accept(draft, lead));
            }
        }
    }

    /// Plays the brand lead, who watches the whole draft and then accepts it.
    private void accept(Draft draft, Actor lead) {
        var whole = new FrameRange(0, draft.frames());
        house.watchDraft().saw(draft.id(), draft.sha256(), whole, lead);
        house.decideDraft().accept(draft.id(), lead);
    }

    private Optional<Actor> lead() {
        return campaign.team().approvers().stream()
                .filter(member -> member.role().equals("brand-lead"))
                .findFirst()
                .map(member -> Actor.member(member.name(), member.role()));
    }

    private static String says(Draft draft) {
        var report = draft.report();
        List<String> words = new ArrayList<>();
        words.add(
                "%.1f s, %d x %d"
                        .formatted(
                                draft.rate().seconds(draft.frames()),
                                draft.widthPx(),
                                draft.heightPx()));
        words.add(report.with(CheckStatus.PASSED).size() + " checks passed");
        for (var check : report.with(CheckStatus.FAILED)) {
            words.add("FAILED " + check.check() + ": " + check.says());
        }
        for (var check : report.with(CheckStatus.BROKEN_ON_PURPOSE)) {
            words.add("broken on purpose: " + check.check());
        }
        int unknown = report.with(CheckStatus.NOT_MEASURED).size();
        if (unknown > 0) {
            words.add(unknown + " not measured");
        }
        return String.join(", ", words);
    }

    /// The first draft as somebody outside might have cut it, held to the same plan.
    private void outsideEdit() throws IOException, InterruptedException {
        ApprovedPlan plan = approved.values().stream().findFirst().orElse(null);
        if (plan == null) {
            return;
        }
        told.says("");
        told.says("Somebody outside cut one of them again, without the plan.");
        Market market = plan.markets().getFirst();
        Platform platform = plan.plan().brief().platforms().getFirst();
        Variant variant =
                new Variant(market, platform, plan.plan().story().beatsIn(market).getFirst().id());
        Path outside = Files.createDirectories(folder.path().resolve("outside"));
        Path edit = outside.resolve(plan.plan().brief().id() + "_outside-edit.mp4");
        DraftOrder job = DraftOrder.full(plan, variant, house.mediaFolder(), outside);
        var rendered = new OutsideEdit(house.renderer()).render(job, edit, Progress.unheard());
        if (rendered instanceof Outcome.Accepted<Path>) {
            var inspected =
                    house.inspector()
                            .inspect(new Wanted(edit, market, platform, variant.hook()), plan);
            switch (inspected) {
                case Outcome.Accepted<Inspection>(Inspection found) -> {
                    summary.outside(folder.relative(edit), found.report());
                    for (var check : found.report().with(CheckStatus.FAILED)) {
                        told.detail(
                                "fails %s at %s: %s"
                                        .formatted(check.check(), check.timecode(), check.says()));
                    }
                }
                case Outcome.Refused<Inspection>(var problems) ->
                        problems.forEach(problem -> told.detail(problem.says()));
            }
        }
    }

    // --- people

    private Actor author() {
        Member author = campaign.team().author();
        return Actor.member(author.name(), author.role());
    }

    private Actor actor(String name) {
        return campaign.team().approvers().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .map(member -> Actor.member(member.name(), member.role()))
                .orElseGet(this::author);
    }
}
