package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Video;
import org.throughline.data.campaign.Videos;

record JdbiVideos(Rows rows) implements Videos {

    @Override
    public Optional<Video> find(String campaign, BriefId brief) {
        return rows.find(
                Video.class,
                """
                select document from video where campaign = :campaign and brief = :brief
                order by version desc fetch first 1 rows only
                """,
                Map.of("campaign", campaign, "brief", brief.value()));
    }

    @Override
    public Optional<Video> find(String campaign, BriefId brief, int version) {
        return rows.find(
                Video.class,
                """
                select document from video
                where campaign = :campaign and brief = :brief and version = :version
                """,
                Map.of("campaign", campaign, "brief", brief.value(), "version", version));
    }

    @Override
    public List<Video> of(String campaign) {
        return rows.list(
                Video.class,
                """
                select v.document from video v
                where v.campaign = :campaign
                  and v.version = (select max(w.version) from video w
                                   where w.campaign = v.campaign and w.brief = v.brief)
                order by (select min(w.added) from video w
                          where w.campaign = v.campaign and w.brief = v.brief)
                """,
                Map.of("campaign", campaign));
    }

    @Override
    public Optional<String> campaignOf(BriefId brief) {
        return rows
                .texts(
                        """
                        select campaign from video where brief = :brief
                        order by added fetch first 1 rows only
                        """,
                        Map.of("brief", brief.value()))
                .stream()
                .findFirst();
    }

    @Override
    public boolean keep(Video video) {
        rows.lockCampaign(video.campaign());
        int latest = find(video.campaign(), video.brief().id()).map(Video::version).orElse(0);
        if (latest + 1 != video.version()) {
            return false;
        }
        rows.update(
                """
                insert into video (campaign, brief, version, document)
                values (:campaign, :brief, :version, :document)
                """,
                Map.of(
                        "campaign",
                        video.campaign(),
                        "brief",
                        video.brief().id().value(),
                        "version",
                        video.version(),
                        "document",
                        rows.write(video)));
        return true;
    }
}
