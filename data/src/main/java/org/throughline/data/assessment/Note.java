package org.throughline.data.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence shown at its place; it stops nothing.
///
/// @param place where it belongs, such as `beat hook, line 1`
public record Note(@Nullable String place, String says, List<Because> because) {

    public Note {
        because = List.copyOf(because);
    }
}
