package org.throughline.data.brief;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who a video is for. Empty lists and absent values are unanswered; the word `none` is an answer.
///
/// @param markets where it is shown, in the order of the brief
/// @param situation the viewer's situation, one sentence
/// @param forThem what is in it for the viewer, one sentence
/// @param authorSharesBackground per market: `yes`, `partly` or `no`
public record Audience(
        List<Market> markets,
        List<String> age,
        List<String> relation,
        @Nullable String knowledge,
        List<String> moment,
        List<String> vulnerability,
        List<String> accessNeed,
        List<String> viewing,
        Map<Market, String> authorSharesBackground,
        String situation,
        String forThem) {

    public Audience {
        markets = markets.stream().distinct().toList();
        age = Keys.distinct(age);
        relation = Keys.distinct(relation);
        moment = Keys.distinct(moment);
        vulnerability = Keys.distinct(vulnerability);
        accessNeed = Keys.distinct(accessNeed);
        viewing = Keys.distinct(viewing);
        authorSharesBackground = Map.copyOf(authorSharesBackground);
    }

    /// The same people in these markets.
    public Audience withMarkets(List<Market> markets) {
        return new Audience(
                markets,
                age,
                relation,
                knowledge,
                moment,
                vulnerability,
                accessNeed,
                viewing,
                authorSharesBackground,
                situation,
                forThem);
    }
}
