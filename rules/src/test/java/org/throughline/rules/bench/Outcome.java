package org.throughline.rules.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.throughline.data.assessment.Level;
import org.throughline.rules.delegation.Asked;
import org.throughline.rules.delegation.Findings;
import org.throughline.rules.delegation.Place;
import org.throughline.rules.delegation.Ruling;

/// What every pipeline must find alike.
///
/// @param asked by how many rulings somebody is asked
/// @param other rulings that no phase weighs
record Outcome(
        int sensitivities,
        Map<Place, Level> levels,
        Set<Ruling.Hold> held,
        Map<Asked, Integer> asked,
        int other) {

    static Outcome of(Findings findings) {
        Map<Asked, Integer> asked = new HashMap<>();
        findings.approvals().forEach(one -> asked.put(one.asked(), one.asks().size()));
        return new Outcome(
                findings.sensitivities().size(),
                findings.decided(),
                new HashSet<>(findings.held()),
                asked,
                findings.others().size());
    }
}
