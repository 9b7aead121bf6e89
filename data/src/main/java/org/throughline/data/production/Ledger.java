package org.throughline.data.production;

import java.util.List;
import org.throughline.data.brief.BriefId;

/// The production of all videos: what people said last of the work on each step, and all that was
/// ever said of who or what did it. Nothing of the latter is changed or deleted.
public interface Ledger {

    /// The work on the steps of a video, as far as anybody has said anything.
    List<StepWork> work(String campaign, BriefId brief);

    /// Keeps the next version of the work on a step. `false`, and nothing kept, where somebody else
    /// has kept that version meanwhile.
    boolean keep(String campaign, BriefId brief, StepWork work);

    /// The lines of a video, the first first.
    List<LedgerEntry> entries(String campaign, BriefId brief);

    /// Adds a line. `false`, and nothing added, where somebody else has added one of that number
    /// meanwhile.
    boolean add(String campaign, BriefId brief, LedgerEntry entry);
}
