package org.throughline.planner.plan;

import java.util.List;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;

/// Puts evidence behind a claim of a brief.
public final class AttachEvidence {

    private final Store store;
    private final EditVideo edit;

    public AttachEvidence(Store store, EditVideo edit) {
        this.store = store;
        this.edit = edit;
    }

    public Outcome<Video> attach(
            String campaign, BriefId brief, ClaimId claim, Evidence evidence, Actor actor) {
        var found = store.inTransaction(kept -> kept.videos().find(campaign, brief));
        if (found.isEmpty()) {
            return Outcome.refused(NotThere.video(campaign, brief));
        }
        Video video = found.get();
        if (video.brief().claims().stream().noneMatch(each -> each.id().equals(claim))) {
            return Outcome.refused(
                    new Problem("EVIDENCE-001", claim.value(), "the brief has no such claim", ""));
        }
        List<Claim> claims =
                video.brief().claims().stream()
                        .map(each -> each.id().equals(claim) ? with(each, evidence) : each)
                        .toList();
        return edit.save(video, video.brief().withClaims(claims), video.story(), actor);
    }

    private static Claim with(Claim claim, Evidence evidence) {
        return new Claim(
                claim.id(),
                claim.says(),
                claim.kind(),
                claim.owner(),
                evidence,
                claim.markets(),
                claim.qualifier());
    }
}
