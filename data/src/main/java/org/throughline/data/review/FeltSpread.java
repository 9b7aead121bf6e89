package org.throughline.data.review;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.FeelingMatch;

/// How what people said of one file spreads around the feeling it is meant to leave after the
/// shift. Counts alone: of so few people a share would say more than is known.
///
/// @param people who answered: `matches` + `near` + `misses`, where what is meant is of the list
/// @param others feelings that are not the one meant, the most frequent first, then in the order in
///   which they were first said
public record FeltSpread(int people, int matches, int near, int misses, List<Count> others) {

    /// How many said one feeling.
    public record Count(String feeling, int people) {}

    public FeltSpread {
        others = List.copyOf(others);
    }

    /// Counts what was said.
    ///
    /// @param felt one answer a person, of one file
    public static FeltSpread of(List<Felt> felt, Feeling meant) {
        Map<String, Integer> others = new LinkedHashMap<>();
        Map<FeelingMatch, Integer> counts = new EnumMap<>(FeelingMatch.class);
        for (Felt each : felt) {
            Optional<FeelingMatch> match = FeelingMatch.of(each.feeling(), meant.then());
            match.ifPresent(found -> counts.merge(found, 1, Integer::sum));
            if (match.filter(FeelingMatch.MATCH::equals).isEmpty()) {
                others.merge(each.feeling(), 1, Integer::sum);
            }
        }
        return new FeltSpread(
                felt.size(),
                counts.getOrDefault(FeelingMatch.MATCH, 0),
                counts.getOrDefault(FeelingMatch.NEAR, 0),
                counts.getOrDefault(FeelingMatch.MISS, 0),
                others.entrySet().stream()
                        .map(each -> new Count(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparingInt(Count::people).reversed())
                        .toList());
    }

    /// Whether what is meant can be compared with at all.
    public boolean isJudged() {
        return matches + near + misses == people;
    }
}
