package org.throughline.planner.wiring;

import java.util.List;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.register.Loosening;
import org.throughline.planner.access.Seat;
import org.throughline.planner.lead.RegisterDesk;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.register.BreakLevel;
import org.throughline.planner.register.ListRegister;
import org.throughline.planner.register.LoosenedFacts;
import org.throughline.planner.register.RegisterRow;

/// The register over the store and its use cases. Thread-safe.
final class StoreRegister implements RegisterDesk {

    private final Store store;
    private final ListRegister register;
    private final BreakLevel breaks;
    private final LoosenedFacts facts;
    private final OpenCampaign open;

    StoreRegister(House house, OpenCampaign open) {
        this.open = open;
        this.store = house.store();
        this.register = house.listRegister();
        this.breaks = house.breakLevel();
        this.facts = house.loosenedFacts();
    }

    @Override
    public List<RegisterRow> rows() {
        return register.rows().stream().filter(row -> open.isSeen(row.campaign())).toList();
    }

    @Override
    public List<Loosening> loosened() {
        return facts.waiting().stream().filter(fact -> open.isSeen(fact.campaign())).toList();
    }

    @Override
    public List<Brief> briefs() {
        return open
                .id()
                .map(id -> store.inTransaction(kept -> kept.videos().of(id)))
                .orElse(List.of())
                .stream()
                .map(Video::brief)
                .toList();
    }

    @Override
    public Outcome<LevelBreak> ask(BriefId brief, BreakLevel.Wish wish, Seat by) {
        return open.of(brief)
                .map(id -> breaks.ask(id, brief, wish, StoreCampaigns.actor(by)))
                .orElseGet(() -> Outcome.refused(StoreCampaigns.noCampaign()));
    }

    @Override
    public Outcome<LevelBreak> answer(RegisterRow row, boolean agrees, String says, Seat by) {
        return breaks.answer(
                row.campaign(), row.brief(), row.number(), agrees, says, StoreCampaigns.actor(by));
    }

    @Override
    public Outcome<Loosening> see(Loosening loosening, String says, Seat by) {
        return facts.see(
                loosening.campaign(),
                loosening.brief(),
                loosening.version(),
                says,
                StoreCampaigns.actor(by));
    }
}
