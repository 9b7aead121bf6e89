package org.throughline.analytics.practice;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.lift.OwnUsual;
import org.throughline.analytics.lift.PublishedPost;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.PostOutcome;
import org.throughline.data.trend.PostOutcome.Standing;

/// What came of single posts, beside how far the posts of their account scatter. One post says
/// nothing about why: it is told whether it is out of the ordinary, and no more. Pure.
public final class Outcomes {

    private final List<PastPost> posts;
    private final double[] multiples;

    /// Over all posts that are known.
    public Outcomes(List<PastPost> posts) {
        this.posts = List.copyOf(posts);
        multiples =
                OwnUsual.multiples(
                        posts.stream().map(PastPost::post).toList(), PublishedPost::engagement, 1);
    }

    /// In the order asked.
    public List<PostOutcome> of(List<PostKey> asked) {
        return asked.stream().map(this::of).toList();
    }

    private PostOutcome of(PostKey asked) {
        int place =
                IntStream.range(0, posts.size())
                        .filter(i -> isOf(posts.get(i), asked))
                        .findFirst()
                        .orElse(-1);
        if (place < 0) {
            return new PostOutcome(asked, null, null, 0, Standing.NOT_KNOWN, 0);
        }
        PublishedPost post = posts.get(place).post();
        double[] others =
                IntStream.range(0, multiples.length)
                        .filter(i -> i != place && isLike(posts.get(i).post(), post))
                        .mapToDouble(i -> multiples[i])
                        .filter(each -> !Double.isNaN(each))
                        .toArray();
        Scatter scatter = Scatter.of(others).orElse(null);
        Double multiple = Double.isNaN(multiples[place]) ? null : multiples[place];
        return new PostOutcome(
                asked,
                multiple,
                scatter == null
                        ? null
                        : new Interval(scatter.middle(), scatter.low(), scatter.high()),
                others.length,
                standing(posts.get(place), multiple, scatter),
                scatter == null ? Scatter.FEWEST - others.length : 0);
    }

    private static boolean isOf(PastPost post, PostKey asked) {
        return post.id().equals(asked.id())
                && Platform.find(post.post().platform())
                        .filter(each -> each.site() == asked.platform().site())
                        .isPresent();
    }

    private static boolean isLike(PublishedPost one, PublishedPost other) {
        return one.account().equals(other.account())
                && one.platform().equals(other.platform())
                && one.market().equals(other.market());
    }

    private static Standing standing(
            PastPost post, @Nullable Double multiple, @Nullable Scatter scatter) {
        if (!post.isComparable()) {
            return Standing.NOT_YET;
        }
        if (multiple == null || scatter == null) {
            return Standing.NOT_ENOUGH;
        }
        if (multiple > scatter.high()) {
            return Standing.ABOVE;
        }
        return multiple < scatter.low() ? Standing.BELOW : Standing.WITHIN;
    }
}
