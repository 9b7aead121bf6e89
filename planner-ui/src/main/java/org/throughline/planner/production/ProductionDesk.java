package org.throughline.planner.production;

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

/// What the production board asks for.
public interface ProductionDesk {

    /// The board of the campaign that is open; empty in a fresh data folder.
    Optional<ProductionBoard> find();

    /// Opens the campaign of a video, so that a link to it leads there.
    void openOf(BriefId brief);

    /// Keeps what this seat says of the work on a step.
    ///
    /// @param seen version of the work that it saw; 0 where nobody had said anything
    Outcome<StepWork> work(
            BriefId brief, StepPlace place, int seen, KeepLedger.Wanted wanted, Seat by);

    /// Writes who or what did a step.
    Outcome<LedgerEntry> record(BriefId brief, StepPlace place, Doer doer, LocalDate day, Seat by);

    /// Takes back a line of the ledger.
    Outcome<LedgerEntry> takeBack(BriefId brief, int number, String reason, Seat by);
}
