package org.throughline.planner.lead;

import java.util.List;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.register.Loosening;
import org.throughline.planner.access.Seat;
import org.throughline.planner.register.BreakLevel;
import org.throughline.planner.register.RegisterRow;

/// What the register asks for.
public interface RegisterDesk {

    /// Everything that is broken on purpose, or asked to be.
    List<RegisterRow> rows();

    /// The loosened facts that wait for a brand lead.
    List<Loosening> loosened();

    /// The briefs of the open campaign, for which something can be asked.
    List<Brief> briefs();

    Outcome<LevelBreak> ask(BriefId brief, BreakLevel.Wish wish, Seat by);

    Outcome<LevelBreak> answer(RegisterRow row, boolean agrees, String says, Seat by);

    Outcome<Loosening> see(Loosening loosening, String says, Seat by);
}
