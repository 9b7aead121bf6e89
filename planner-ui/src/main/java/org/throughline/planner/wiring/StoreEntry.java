package org.throughline.planner.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.access.Seat;
import org.throughline.planner.entry.BringCampaign;
import org.throughline.planner.entry.BroughtFiles;
import org.throughline.planner.entry.CampaignLook;
import org.throughline.planner.entry.EntryDesk;
import org.throughline.planner.plan.Cell;
import org.throughline.planner.plan.CellState;
import org.throughline.planner.plan.ListCampaignMatrix;
import org.throughline.planner.plan.OpenCampaign;

/// The page of campaigns over the store. Thread-safe.
///
/// @param folder where files lie that are brought and not entered yet; emptied by `sweep`
record StoreEntry(
        Store store,
        ListCampaignMatrix matrix,
        BringCampaign brings,
        OpenCampaign open,
        Path folder)
        implements EntryDesk {

    @Override
    public List<Listed> campaigns() {
        return open.all().stream().map(this::listed).toList();
    }

    private Listed listed(Campaign campaign) {
        List<Cell> cells = matrix.cells(campaign.id());
        return new Listed(
                campaign,
                store.inTransaction(kept -> kept.videos().of(campaign.id())).size(),
                cells.size(),
                (int) cells.stream().filter(cell -> cell.state() == CellState.POSTED).count());
    }

    @Override
    public void open(String campaign) {
        open.open(campaign);
    }

    @Override
    public BroughtFiles bring() {
        return new BroughtFiles(folder.resolve(UUID.randomUUID().toString()));
    }

    @Override
    public CampaignLook look(BroughtFiles files, Seat by) {
        return brings.look(files, by.actor());
    }

    @Override
    public Outcome<Campaign> take(BroughtFiles files, Seat by) {
        return brings.take(files, by.actor())
                .then(campaign -> {
                    open.open(campaign.id());
                    return Outcome.accepted(campaign);
                });
    }

    @Override
    public String example() {
        return SampleCampaign.text();
    }
}
