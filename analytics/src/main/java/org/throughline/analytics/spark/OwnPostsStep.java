package org.throughline.analytics.spark;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.throughline.analytics.lift.BestTimes;
import org.throughline.analytics.lift.TimedPost;
import org.throughline.analytics.practice.Outcomes;
import org.throughline.analytics.practice.PastPost;
import org.throughline.analytics.practice.ReachSearch;
import org.throughline.analytics.practice.SamenessSearch;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketTable;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.trend.OwnPosts;

/// What a team's own posts say beside lifts.
final class OwnPostsStep {

    private OwnPostsStep() {}

    static OwnPosts of(FirstDays first, List<PostKey> asked, LocalDate asOf) {
        List<PastPost> posts = first.posts();
        return new OwnPosts(
                BestTimes.among(timed(posts)),
                SamenessSearch.among(posts, asOf),
                ReachSearch.among(posts, asOf),
                new Outcomes(posts).of(asked));
    }

    /// In the time of their market; posts of markets whose time is not known have none.
    private static List<TimedPost> timed(List<PastPost> posts) {
        MarketTable markets = MarketTable.shipped();
        return posts.stream()
                .filter(PastPost::isComparable)
                .flatMap(each ->
                        markets.find(new Market(each.post().market())).stream()
                                .map(market ->
                                        new TimedPost(
                                                each.post(),
                                                LocalDateTime.ofInstant(
                                                        each.publishedAt(), market.zone()))))
                .toList();
    }
}
