package org.throughline.planner.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.planner.campaign.AskedBreak;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.campaign.EvidenceArrival;
import org.throughline.planner.campaign.WantedDraft;
import org.throughline.planner.draft.RenderSlots;
import org.throughline.planner.plan.ProposePlan;
import org.throughline.planner.register.BreakLevel;
import org.throughline.planner.wiring.House;

/// One walk of a campaign, from its briefs to its drafts, and from its history to what the next
/// brief is told. Every step is taken by the person of the team whose step it is. Confined to one
/// run.
final class Walk {

    private final DemoOrder order;
    private final CampaignFile file;
    private final Campaign campaign;
    private final Cast cast;
    private final House house;
    private final Told told;
    private final Summary summary = new Summary();
    private final List<Problem> refused = new ArrayList<>();
    private final ProposePlan propose;
    private final Approving approving;
    private final Drafting drafting;
    private final OutsideCut outside;
    private final Results results;
    private final Map<BriefId, ApprovedPlan> approved = new LinkedHashMap<>();

    Walk(
            DemoOrder order,
            DemoFolder folder,
            CampaignFile file,
            Campaign campaign,
            House house,
            Told told) {
        this.order = order;
        this.file = file;
        this.campaign = campaign;
        this.cast = new Cast(campaign);
        this.house = house;
        this.told = told;
        this.propose = house.proposePlan();
        this.approving = new Approving(folder, cast, house, told, summary, refused);
        this.drafting = new Drafting(folder, cast, house, told, summary, refused);
        this.outside = new OutsideCut(folder, house, told, summary);
        this.results = new Results(order, folder, house, told, summary, refused);
    }

    /// Why drafts that were asked for are not there, or do not keep to their plan; the rest of the
    /// walk went on.
    List<Problem> refused() {
        return List.copyOf(refused);
    }

    Outcome<Summary> run() throws IOException, InterruptedException {
        // what people answer later is answered in its turn
        Campaign fresh = campaign.withAnswers(List.of());
        Outcome<Campaign> entered = house.enterCampaign().enter(fresh, cast.author());
        if (entered instanceof Outcome.Refused<Campaign>(var problems)) {
            return Outcome.refused(problems);
        }
        for (Brief brief : campaign.briefs()) {
            Outcome<ProductionPlan> plan = video(brief.id());
            if (plan instanceof Outcome.Refused<ProductionPlan>(var problems)) {
                return Outcome.refused(problems);
            }
        }
        machines();
        return Outcome.accepted(summary);
    }

    // --- brief, assessment, plan, seals

    private Outcome<ProductionPlan> video(BriefId id) throws IOException {
        Outcome<ProductionPlan> proposed = propose.propose(campaign.id(), id, cast.author());
        if (!(proposed instanceof Outcome.Accepted<ProductionPlan>(ProductionPlan first))) {
            return proposed;
        }
        told.says("");
        told.says("\"" + first.brief().title() + "\": " + first.brief().message());
        Decisions.tell(first, told);
        new Refusals(campaign, first, house, told).tell();
        Outcome<ProductionPlan> plan = arrivals(id, proposed);
        if (plan instanceof Outcome.Accepted<ProductionPlan>(ProductionPlan whole)) {
            approving.walk(whole).ifPresent(yes -> approved.put(id, yes));
            file.tries().stream()
                    .filter(tried -> tried.brief().equals(id))
                    .forEach(new Tries(campaign.id(), cast, house, told, summary)::tell);
        }
        return plan;
    }

    /// What reaches a plan after its first assessment: what is broken on purpose, evidence, and
    /// answers of local reviewers.
    private Outcome<ProductionPlan> arrivals(BriefId id, Outcome<ProductionPlan> proposed) {
        Outcome<ProductionPlan> plan = proposed;
        for (AskedBreak asked : file.levelBreaks()) {
            if (asked.brief().equals(id)) {
                plan = plan.then(_ -> broken(asked));
            }
        }
        for (EvidenceArrival arrival : file.evidence()) {
            if (arrival.brief().equals(id)) {
                plan = plan.then(_ -> attach(arrival));
            }
        }
        for (LocalAnswer answer : campaign.answers()) {
            if (answer.brief().equals(id)) {
                plan = plan.then(_ -> answer(answer));
            }
        }
        return plan;
    }

    private Outcome<ProductionPlan> broken(AskedBreak asked) {
        var wish =
                new BreakLevel.Wish(
                        asked.step(),
                        asked.level(),
                        asked.market(),
                        asked.rule(),
                        asked.reason(),
                        asked.expectation(),
                        asked.until());
        BreakLevel breaks = house.breakLevel();
        String agreed = asked.agreedBy();
        return breaks.ask(campaign.id(), asked.brief(), wish, cast.named(asked.owner()))
                .then(kept ->
                        agreed == null
                                ? Outcome.accepted(kept)
                                : breaks.answer(
                                        campaign.id(),
                                        asked.brief(),
                                        kept.number(),
                                        true,
                                        "",
                                        cast.named(agreed)))
                .then(kept -> {
                    told.detail(
                            "%s breaks %s on purpose, as %s: \"%s\" %s"
                                    .formatted(
                                            asked.owner(),
                                            asked.step().key(),
                                            asked.level(),
                                            asked.reason(),
                                            agreed == null
                                                    ? "Nobody has agreed, so it does not count."
                                                    : agreed + " agrees."));
                    return propose.propose(campaign.id(), asked.brief(), cast.author());
                });
    }

    private Outcome<ProductionPlan> attach(EvidenceArrival arrival) {
        return house.attachEvidence()
                .attach(
                        campaign.id(),
                        arrival.brief(),
                        arrival.claim(),
                        arrival.evidence(),
                        cast.named(arrival.by()))
                .then(_ -> {
                    told.detail(
                            "%s attaches \"%s\" to claim %s; the block goes."
                                    .formatted(
                                            arrival.by(),
                                            arrival.evidence().title(),
                                            arrival.claim()));
                    return propose.propose(campaign.id(), arrival.brief(), cast.author());
                });
    }

    private Outcome<ProductionPlan> answer(LocalAnswer answer) {
        return house.answerHold()
                .answer(
                        campaign.id(),
                        answer.brief(),
                        answer.market(),
                        answer.rule(),
                        answer.lifts(),
                        answer.says(),
                        cast.named(answer.by()))
                .then(plan -> {
                    told.detail(
                            "%s answers for %s, where %s asks: \"%s\"%s"
                                    .formatted(
                                            answer.by(),
                                            answer.market(),
                                            answer.rule(),
                                            answer.says(),
                                            answer.lifts() ? "" : " It stays held."));
                    return Outcome.accepted(plan);
                });
    }

    // --- what machines do: drafts, the outside cut, results; side by side, told in order

    private void machines() throws IOException, InterruptedException {
        told.says("");
        told.says(
                "Rendering drafts from the signed plans; each file is then read back and checked.");
        try (var work = new SideBySide(RenderSlots.here())) {
            for (WantedDraft wanted : wanted()) {
                drafts(wanted, work);
            }
            if (order.isSample() && !approved.isEmpty()) {
                ApprovedPlan first = approved.values().iterator().next();
                work.begin(() -> outside.make(first));
            }
            if (results.areWanted()) {
                work.begin(results::find);
            }
            work.finish();
        }
        // Ctrl-C ends the children too, and what they leave undone looks like refused drafts
        if (Thread.interrupted()) {
            throw new InterruptedException("the walk was stopped");
        }
    }

    private void drafts(WantedDraft wanted, SideBySide work) {
        ApprovedPlan plan = approved.get(wanted.brief());
        if (plan == null || !plan.covers(wanted.market())) {
            String place = wanted.brief() + " " + wanted.market();
            work.begin(() ->
                    () -> {
                        told.detail(place + ": not approved, so not rendered.");
                        refused.add(
                                new Problem(
                                        "DEMO-004",
                                        place,
                                        "no draft was rendered, as this market is not approved",
                                        "Look above at what it waits for."));
                    });
            return;
        }
        for (Platform platform : wanted.platforms()) {
            var id = new DraftId(plan.plan().id(), wanted.market(), platform);
            work.begin(() -> drafting.render(id));
        }
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
}
