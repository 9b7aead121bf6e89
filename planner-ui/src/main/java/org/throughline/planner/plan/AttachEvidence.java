package org.throughline.planner.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.SealScope;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;

/// Puts evidence behind a claim, in what is written and in the plan that was handed in.
///
/// The claim's owner may, whoever writes the brief, and whoever seals claims; that it was checked
/// only the last of them can say.
public final class AttachEvidence {

    private static final String CHECKED = "attached-and-checked";

    private final Store store;
    private final EditVideo edit;
    private final ProposePlan propose;

    public AttachEvidence(Store store, EditVideo edit, ProposePlan propose) {
        this.store = store;
        this.edit = edit;
        this.propose = propose;
    }

    /// Keeps the evidence; a plan of the brief gets its next version with it.
    public Outcome<Video> attach(
            String campaign, BriefId brief, ClaimId id, Evidence evidence, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(campaign);
            return attach(kept, campaign, brief, id, evidence, actor);
        });
    }

    private Outcome<Video> attach(
            Repositories kept,
            String campaign,
            BriefId brief,
            ClaimId id,
            Evidence evidence,
            Actor actor) {
        Optional<Campaign> found = kept.campaigns().find(campaign);
        Optional<Video> written = kept.videos().find(campaign, brief);
        if (found.isEmpty() || written.isEmpty()) {
            return Outcome.refused(NotThere.video(campaign, brief));
        }
        Video video = written.get();
        Optional<Claim> claim = claim(video.brief(), id);
        if (claim.isEmpty()) {
            return Outcome.refused(
                    new Problem("EVIDENCE-001", id.value(), "the brief has no such claim", ""));
        }
        Optional<Problem> refusal = refusal(found.get(), claim.get(), evidence, actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        UnaryOperator<Brief> proven = each -> with(each, id, evidence);
        Outcome<Video> saved = edit.keep(video, proven.apply(video.brief()), video.story(), actor);
        return kept.plans().latest(campaign, brief).isPresent()
                ? saved.then(next ->
                        propose.renew(campaign, brief, proven, actor)
                                .then(_ -> Outcome.accepted(next)))
                : saved;
    }

    private static Optional<Problem> refusal(
            Campaign campaign, Claim claim, Evidence evidence, Actor actor) {
        boolean seals = mayCheck(campaign.team().approvers(), actor);
        if (evidence.state().equals(CHECKED) && !seals) {
            return Optional.of(
                    new Problem(
                            "EVIDENCE-002",
                            claim.id().value(),
                            actor.name() + " does not seal claims and cannot say it was checked",
                            "Attach it; whoever seals the claim checks it."));
        }
        return seals || actor.mayWrite() || actor.name().equals(claim.owner())
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "EVIDENCE-003",
                                claim.id().value(),
                                actor.name() + " is not asked for evidence",
                                "Ask the claim's owner, the author, or legal counsel."));
    }

    /// Whether somebody seals claims, and can therefore say that evidence was checked.
    public static boolean mayCheck(List<Member> approvers, Actor actor) {
        String claims = SealScope.CLAIMS.key();
        return actor.mayDecide()
                && approvers.stream()
                        .filter(member -> member.name().equals(actor.name()))
                        .filter(member ->
                                member.seals().isEmpty() || member.seals().contains(claims))
                        .flatMap(member -> ReviewerRole.find(member.role()).stream())
                        .anyMatch(role -> role.seals().contains(claims));
    }

    private static Optional<Claim> claim(Brief brief, ClaimId id) {
        return brief.claims().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static Brief with(Brief brief, ClaimId id, Evidence evidence) {
        return brief.withClaims(
                brief.claims().stream()
                        .map(each -> each.id().equals(id) ? with(each, evidence) : each)
                        .toList());
    }

    private static Claim with(Claim claim, Evidence evidence) {
        return new Claim(
                claim.id(),
                claim.says(),
                claim.kind(),
                claim.owner(),
                evidence,
                claim.markets(),
                claim.qualifier(),
                claim.madeBy());
    }
}
