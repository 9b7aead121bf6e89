package org.throughline.data.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// Something must be there.
///
/// @param what `evidence`, `release`, `licence`, `qualifier`, `label`, `sign` or `prerequisite`
/// @param item the claim, person or sound it is needed for, such as `claim c4`; absent: the video
/// @param market the market that `met` and `missing` are about; absent: every market that uses it
/// @param met whether it is there; an unmet need stops the seal or release it belongs to
/// @param missing what is missing, as a sentence; empty when met
/// @param leastMillis how long it must be on screen, for what is shown; 0 where that does not apply
/// @param of what exactly: kinds of evidence or states of a release of which one is enough, the
///   prerequisites that must be there; absent: any
/// @param showing how it must stand in the file; absent where that does not apply
public record Need(
        String what,
        @Nullable String item,
        @Nullable Market market,
        boolean met,
        String missing,
        int leastMillis,
        List<Because> because,
        @Nullable List<String> of,
        @Nullable Showing showing) {

    public Need {
        because = List.copyOf(because);
        of = of == null || of.isEmpty() ? null : List.copyOf(of);
    }

    public Need(
            String what,
            @Nullable String item,
            @Nullable Market market,
            boolean met,
            String missing,
            int leastMillis,
            List<Because> because) {
        this(what, item, market, met, missing, leastMillis, because, null, null);
    }
}
