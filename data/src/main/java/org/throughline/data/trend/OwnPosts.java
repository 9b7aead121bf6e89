package org.throughline.data.trend;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;

/// What a team's own posts say beside trends and lifts.
///
/// @param times parts of the week against the others
/// @param sameness one entry an account
/// @param reach what posts like those before reach
/// @param outcomes of the posts that were asked about
public record OwnPosts(
        List<BestTime> times,
        List<Sameness> sameness,
        List<UsualReach> reach,
        List<PostOutcome> outcomes) {

    public OwnPosts {
        times = List.copyOf(times);
        sameness = List.copyOf(sameness);
        reach = List.copyOf(reach);
        outcomes = List.copyOf(outcomes);
    }

    /// What a post of this kind reaches: by its format where enough posts of it are known, else by
    /// all formats of the account; what is lacking where neither is.
    ///
    /// @param format absent = not decided yet
    public Optional<UsualReach> reachOf(
            String account,
            Platform platform,
            Market market,
            @Nullable String format,
            ReachMeasure measure) {
        List<UsualReach> here =
                reach.stream()
                        .filter(each -> each.account().equals(account))
                        .filter(each -> each.platform() == platform)
                        .filter(each -> each.market().equals(market))
                        .filter(each -> each.measure() == measure)
                        .toList();
        Optional<UsualReach> all = here.stream().filter(each -> each.format() == null).findFirst();
        return here.stream()
                .filter(each -> format != null && format.equals(each.format()))
                .filter(each -> each.reach() != null)
                .findFirst()
                .or(() -> all);
    }

    /// What came of a post.
    public Optional<PostOutcome> outcomeOf(PostKey post) {
        return outcomes.stream().filter(each -> each.post().equals(post)).findFirst();
    }
}
