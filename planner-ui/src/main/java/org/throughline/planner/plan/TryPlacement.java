package org.throughline.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Need;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;

/// Says what a placement, such as `boosted`, would lack that the video does not lack already. Keeps
/// nothing.
public final class TryPlacement {

    private final Store store;
    private final BriefAssessor assessor;

    public TryPlacement(Store store, BriefAssessor assessor) {
        this.store = store;
        this.assessor = assessor;
    }

    /// What is missing for it, each with who or what it is about; empty where nothing is.
    public Outcome<List<String>> refusals(String campaignId, BriefId brief, String placement) {
        Campaign campaign =
                store.inTransaction(kept -> kept.campaigns().find(campaignId)).orElse(null);
        if (campaign == null) {
            return Outcome.refused(NotThere.campaign(campaignId));
        }
        Video video =
                store.inTransaction(kept -> kept.videos().find(campaignId, brief)).orElse(null);
        if (video == null) {
            return Outcome.refused(NotThere.video(campaignId, brief));
        }
        Set<String> already =
                missing(assessor.assess(campaign, video.brief(), video.story()))
                        .collect(Collectors.toSet());
        Brief tried = with(video.brief(), placement);
        return Outcome.accepted(
                missing(assessor.assess(campaign, tried, video.story()))
                        .filter(each -> !already.contains(each))
                        .distinct()
                        .toList());
    }

    private static Stream<String> missing(Assessment assessment) {
        return assessment.needs().stream().filter(need -> !need.met()).map(Need::missing);
    }

    private static Brief with(Brief brief, String placement) {
        List<String> placements = new ArrayList<>(brief.placements());
        placements.add(placement);
        return brief.withPlacements(placements);
    }
}
