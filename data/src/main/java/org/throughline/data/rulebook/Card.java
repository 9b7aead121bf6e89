package org.throughline.data.rulebook;

import java.util.List;
import java.util.Map;

/// What a shipped rule says of itself.
///
/// @param statement the statement of the product that it carries out, such as `U1`
/// @param claim the rule in one line
/// @param why the reason
/// @param source where it comes from, in own words
/// @param fires answers with which it holds
/// @param spares answers with which it does not
public record Card(
        String statement,
        String claim,
        String why,
        String source,
        Map<String, List<String>> fires,
        Map<String, List<String>> spares) {

    public Card {
        fires = Map.copyOf(fires);
        spares = Map.copyOf(spares);
    }
}
