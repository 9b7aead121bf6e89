package org.throughline.data.register;

import java.util.List;
import org.throughline.data.brief.BriefId;

/// Guidelines broken on purpose by the level of a step, asked for and agreed, of all campaigns.
public interface LevelBreaks {

    /// In the order in which they were asked for.
    List<LevelBreak> all();

    /// Those of one brief, by their number.
    List<LevelBreak> of(String campaign, BriefId brief);

    /// Keeps one, in place of what was kept under its number.
    void keep(LevelBreak broken);
}
