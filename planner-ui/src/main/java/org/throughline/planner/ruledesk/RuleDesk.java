package org.throughline.planner.ruledesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.problem.Outcome;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.InForce;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.trend.LiftReport;
import org.throughline.planner.access.Seat;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.rules.analysis.Replayed;

/// What the rule desk asks for, of the brand whose campaign is open.
public interface RuleDesk {

    /// What is in force, and what waits to be published.
    DraftBook draft();

    /// Keeps a change in the draft.
    ///
    /// @param seen the revision that the editor began with; 0: there was none
    Outcome<DraftBook> keep(DraftChange change, long seen, Seat by);

    /// Keeps a row beside the rules that is new or has another name than before.
    ///
    /// @param from the id that it had; empty for a new row
    /// @param seen the revision that the editor began with; 0: there was none
    Outcome<DraftBook> replace(String from, DraftChange.Own row, long seen, Seat by);

    /// Takes the rules of an industry, and the wording lists they name, into the draft.
    Outcome<DraftBook> begin(RulebookVersion template, Seat by);

    /// Takes rules that were read from a sheet into the draft, all of them or none.
    Outcome<DraftBook> take(List<Rule> rules, Seat by);

    /// Takes a change back.
    Outcome<DraftBook> discard(String id, long seen, Seat by);

    /// Keeps a change on top of what somebody else has published.
    Outcome<DraftBook> rebase(String id, long seen, Seat by);

    /// Publishes the draft that was looked at.
    ///
    /// @param from absent: at once
    Outcome<RulebookVersion> publish(DraftBook seen, Optional<LocalDate> from, Seat by);

    Outcome<RulebookVersion> rollBack(int version, Seat by);

    /// Takes back what waits for its day.
    Outcome<DraftBook> withdraw(Seat by);

    /// What was, is and will be in force, the latest said first.
    List<InForce> history();

    /// A version; 0 is the shipped library.
    Optional<RulebookVersion> version(int version);

    /// Numbers of the versions there are, the oldest first.
    List<Integer> versions();

    /// The videos of all campaigns of the brand, where they stand and what stands around them.
    List<Replayed> briefs();

    /// What a version says of a brief, without what would flip it.
    Assessment decide(Replayed brief, RulebookVersion version);

    /// What the newest search compared; empty before the first.
    Optional<LiftReport> lifts();

    /// The moment by the planner's clock.
    Instant now();
}
