package org.throughline.planner.inbox;

import static org.throughline.planner.Told.accepted;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.RenderJob;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.campaign.CampaignFile;

/// The least that waits for somebody: a render of theirs that failed, in the sample campaign.
public final class FailedRenders {

    private FailedRenders() {}

    /// One of each.
    ///
    /// @param people on the campaign's team
    public static void of(List<String> people, Store store, Path folder, Instant at) {
        Path file = SampleCampaign.writeTo(folder.resolve("campaign"));
        Campaign campaign = accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE)).campaign();
        Brief brief = campaign.briefs().getFirst();
        store.useTransaction(kept -> {
            kept.campaigns().keep(campaign);
            boolean _ =
                    kept.videos()
                            .keep(new Video(campaign.id(), 1, brief, null, people.getFirst(), at));
            for (int number = 0; number < people.size(); number++) {
                PlanId plan = new PlanId(campaign.id(), brief.id(), number + 1);
                kept.renderJobs()
                        .keep(
                                new RenderJob(
                                        new DraftId(plan, new Market("US"), Platform.TIKTOK),
                                        people.get(number),
                                        "brand-lead",
                                        at,
                                        RenderJob.State.FAILED,
                                        0,
                                        1,
                                        null,
                                        at,
                                        null,
                                        at,
                                        List.of()));
            }
        });
    }
}
