package org.throughline.data.assessment;

import java.util.List;

/// How fast it may go.
///
/// @param fast whether the fast lane is open
/// @param leadDays working days that approvals take
public record Lane(boolean fast, int leadDays, List<Because> because) {

    public Lane {
        because = List.copyOf(because);
    }
}
