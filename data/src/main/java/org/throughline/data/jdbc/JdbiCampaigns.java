package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Campaigns;

record JdbiCampaigns(Rows rows) implements Campaigns {

    @Override
    public Optional<Campaign> find(String id) {
        return rows.find(
                Campaign.class, "select document from campaign where id = :id", Map.of("id", id));
    }

    @Override
    public List<Campaign> all() {
        return rows.list(Campaign.class, "select document from campaign order by added", Map.of());
    }

    @Override
    public void lockEntry() {
        rows.lock("campaigns");
    }

    @Override
    public void lock(String id) {
        rows.lockCampaign(id);
    }

    @Override
    public void keep(Campaign campaign) {
        var values = Map.of("id", campaign.id(), "document", rows.write(campaign));
        if (rows.update("update campaign set document = :document where id = :id", values) == 0) {
            rows.update("insert into campaign (id, document) values (:id, :document)", values);
        }
    }
}
