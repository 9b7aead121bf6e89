package org.throughline.data.trend;

import java.util.List;
import org.throughline.data.brief.BriefId;

/// What videos' authors will not take of what the history suggests.
public interface DismissedHints {

    List<DismissedHint> of(String campaign, BriefId brief);

    /// Keeps that a hint was dismissed; what was said of the same hint before is replaced.
    void keep(DismissedHint dismissed);

    /// Lets a hint be shown again; false where it was not dismissed.
    boolean restore(String campaign, BriefId brief, String hint);
}
