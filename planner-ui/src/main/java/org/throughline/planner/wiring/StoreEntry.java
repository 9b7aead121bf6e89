package org.throughline.planner.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.data.account.Account;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.OwnType;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.access.Seat;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.entry.BeginCampaign;
import org.throughline.planner.entry.BringCampaign;
import org.throughline.planner.entry.BroughtFiles;
import org.throughline.planner.entry.CampaignLook;
import org.throughline.planner.entry.EntryDesk;
import org.throughline.planner.entry.KeepTypes;
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
        BeginCampaign begins,
        KeepTypes keeps,
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
    public List<String> brands() {
        return open.all().stream()
                .map(campaign -> campaign.brand().name())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Member> people(Seat by) {
        if (!BringCampaign.mayEnter(by.actor())) {
            return List.of();
        }
        Map<String, Member> people = new TreeMap<>();
        store.inTransaction(kept -> kept.accounts().all()).stream()
                .filter(Account::isOpen)
                .map(each -> new Member(each.name(), each.role(), null, List.of()))
                .forEach(each -> people.put(each.name(), each));
        open.all().stream()
                .map(Campaign::team)
                .flatMap(team ->
                        Stream.of(List.of(team.author()), team.approvers(), team.others())
                                .flatMap(List::stream))
                .forEach(each -> people.putIfAbsent(each.name(), each));
        return List.copyOf(people.values());
    }

    @Override
    public Outcome<Campaign> begin(BeginCampaign.Wanted wanted, Seat by) {
        return begins.begin(wanted, by.actor())
                .then(campaign -> {
                    open.open(campaign.id());
                    return Outcome.accepted(campaign);
                });
    }

    @Override
    public List<CampaignType> types() {
        return keeps.offered();
    }

    @Override
    public List<OwnType> ownTypes() {
        return keeps.own();
    }

    @Override
    public Outcome<OwnType> keepType(String campaign, String name, Seat by) {
        return keeps.keep(campaign, name, by.actor());
    }

    @Override
    public Outcome<OwnType> renameType(OwnType seen, String name, Seat by) {
        return keeps.rename(seen, name, by.actor());
    }

    @Override
    public Outcome<OwnType> removeType(OwnType seen, boolean removed, Seat by) {
        return keeps.remove(seen, removed, by.actor());
    }

    @Override
    public String example() {
        return SampleCampaign.text();
    }
}
