package org.throughline.planner.wiring;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;
import org.throughline.planner.beats.BeatsDesk;
import org.throughline.planner.brief.BriefDesk;
import org.throughline.planner.brief.Writing;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.campaign.StoryChecks;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.renderer.caption.CaptionStandards;

/// The editor of beats over the store and the strategy form's own door. Thread-safe.
record StoreBeats(Store store, BriefDesk briefs, OpenCampaign open, CaptionStandards standards)
        implements BeatsDesk {

    @Override
    public Optional<CampaignType> type(BriefId id) {
        return briefs.type(id);
    }

    @Override
    public Optional<Writing> find(BriefId id) {
        return briefs.find(id);
    }

    @Override
    public Outcome<Writing> save(Writing edited, Seat by) {
        return briefs.save(edited, by);
    }

    @Override
    public Outcome<Writing> undo(Writing seen, Seat by) {
        return briefs.undo(seen, by);
    }

    @Override
    public List<Problem> problems(Writing written) {
        Story story = written.story();
        return story == null
                ? List.of()
                : campaign(written.brief().id())
                        .map(campaign ->
                                StoryChecks.problems(
                                        campaign.withVideo(written.brief(), story), story))
                        .orElse(List.of());
    }

    @Override
    public List<MediaItem> media(BriefId id) {
        return campaign(id).map(Campaign::media).orElse(List.of());
    }

    @Override
    public double speechSeconds(Story story, String text) {
        return standards
                .pace(
                        campaign(story.brief())
                                .map(campaign -> campaign.brand().languages().getFirst())
                                .orElse(CaptionStandards.USUAL_LANGUAGE))
                .speechSeconds(text);
    }

    private Optional<Campaign> campaign(BriefId id) {
        return open.of(id)
                .flatMap(campaign -> store.inTransaction(kept -> kept.campaigns().find(campaign)));
    }
}
