package org.throughline.rules.delegation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.rulebook.Rule;
import org.throughline.rules.row.CompiledRow;
import org.throughline.rules.row.View;

/// The rows of the rulebook that may hold for the video, or for items of one kind.
///
/// @param about what all of them are about: `brief`, or the word of the item kind
/// @param rows in the order of the rulebook
public record RuleCandidates(String about, List<CompiledRow<Rule>> rows) {

    static List<RuleCandidates> of(List<CompiledRow<Rule>> rows) {
        Map<String, List<CompiledRow<Rule>>> byAbout = new LinkedHashMap<>();
        for (CompiledRow<Rule> row : rows) {
            byAbout.computeIfAbsent(row.about(), any -> new ArrayList<>()).add(row);
        }
        List<RuleCandidates> candidates = new ArrayList<>(byAbout.size());
        byAbout.forEach((about, some) -> candidates.add(new RuleCandidates(about, some)));
        return candidates;
    }

    /// What follows from those that hold.
    public Claims claims(View view) {
        Claims claims = Claims.none();
        for (CompiledRow<Rule> row : rows) {
            if (row.holds(view.bits())) {
                Ruling.of(row, view).forEach(claims::add);
            }
        }
        return claims;
    }
}
