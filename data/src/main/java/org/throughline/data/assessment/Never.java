package org.throughline.data.assessment;

import java.util.List;

/// Something may not be done.
///
/// @param what `technique`, `wording`, `sound`, `likeness-edit`, `synthetic` or `placement`
/// @param value the word that is refused, such as `voice`
/// @param broken whether the brief or story does it all the same
/// @param hard whether no person may break it on purpose
public record Never(
        String what, String value, boolean broken, boolean hard, List<Because> because) {

    public Never {
        because = List.copyOf(because);
    }
}
