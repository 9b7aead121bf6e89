package org.throughline.planner.wiring;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.production.Doer;
import org.throughline.data.production.LedgerEntry;
import org.throughline.data.production.StepPlace;
import org.throughline.data.production.StepWork;
import org.throughline.planner.access.Seat;
import org.throughline.planner.ledger.KeepLedger;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.production.ListProduction;
import org.throughline.planner.production.ProductionBoard;
import org.throughline.planner.production.ProductionDesk;

/// The production board of the open campaign over the store. Thread-safe.
final class StoreProduction implements ProductionDesk {

    private final ListProduction board;
    private final KeepLedger ledger;
    private final OpenCampaign open;

    StoreProduction(ListProduction board, KeepLedger ledger, OpenCampaign open) {
        this.board = board;
        this.ledger = ledger;
        this.open = open;
    }

    @Override
    public Optional<ProductionBoard> find() {
        return open.id().flatMap(campaign -> board.of(campaign, open.seen()));
    }

    @Override
    public void openOf(BriefId brief) {
        open.of(brief).ifPresent(open::open);
    }

    @Override
    public Outcome<StepWork> work(
            BriefId brief, StepPlace place, int seen, KeepLedger.Wanted wanted, Seat by) {
        return ledger.work(brief, place, seen, wanted, by.actor());
    }

    @Override
    public Outcome<LedgerEntry> record(
            BriefId brief, StepPlace place, Doer doer, LocalDate day, Seat by) {
        return ledger.record(brief, place, doer, day, by.actor());
    }

    @Override
    public Outcome<LedgerEntry> takeBack(BriefId brief, int number, String reason, Seat by) {
        return ledger.takeBack(brief, number, reason, by.actor());
    }
}
