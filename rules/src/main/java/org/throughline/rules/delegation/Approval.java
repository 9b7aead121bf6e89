package org.throughline.rules.delegation;

import java.util.List;

/// Somebody to be asked once, and every row that asks for it.
public record Approval(Asked asked, List<Ruling.Ask> asks) {

    public Approval {
        asks = List.copyOf(asks);
    }
}
