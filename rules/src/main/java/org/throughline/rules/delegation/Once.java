package org.throughline.rules.delegation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everybody who is asked, each once for one thing.
public record Once(List<Approval> approvals) {

    /// Puts together what is asked of the same people.
    ///
    /// @param claims rulings of the video and of each item
    public static Once asked(List<List<Ruling.Ask>> claims) {
        Map<Asked, List<Ruling.Ask>> byAsked = new LinkedHashMap<>();
        for (List<Ruling.Ask> asks : claims) {
            for (Ruling.Ask ask : asks) {
                byAsked.computeIfAbsent(ask.asked(), any -> new ArrayList<>()).add(ask);
            }
        }
        List<Approval> approvals = new ArrayList<>(byAsked.size());
        byAsked.forEach((asked, asks) -> approvals.add(new Approval(asked, asks)));
        return new Once(approvals);
    }
}
