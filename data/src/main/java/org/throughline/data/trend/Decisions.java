package org.throughline.data.trend;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was decided in monthly reviews.
public interface Decisions {

    /// Those of a month, by finding.
    List<Decision> of(YearMonth month);

    Optional<Decision> find(YearMonth month, String finding);

    /// Keeps a decision in place of the one that was seen; false where another stands there
    /// meanwhile, which is left.
    ///
    /// @param seen absent where none was
    boolean keep(Decision decision, @Nullable Decision seen);

    /// Takes a decision back; false where another stands there meanwhile, or none.
    boolean withdraw(Decision seen);
}
