package org.throughline.data.trend;

import java.time.YearMonth;
import java.util.List;

/// What was decided in monthly reviews.
public interface Decisions {

    /// Those of a month, by finding.
    List<Decision> of(YearMonth month);

    /// Keeps a decision; one on the same finding in the same month is replaced.
    void keep(Decision decision);

    /// Takes a decision back; false where there is none.
    boolean withdraw(YearMonth month, String finding);
}
