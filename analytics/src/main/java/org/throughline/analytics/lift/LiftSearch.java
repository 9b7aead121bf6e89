package org.throughline.analytics.lift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.lift.Weighing.Weighed;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftVerdict;

/// Every comparison that posts allow, each measure by itself, and what may be said of it. Pure: the
/// same posts give the same lifts, in whatever order they come.
///
/// ```java
/// List<Lift> lifts = LiftSearch.among(posts).lifts();
/// ```
public final class LiftSearch {

    /// Of the verdicts *better* and *worse*: the share of false ones, over all comparisons of a
    /// report of which a number is told.
    public static final double FALSE_DISCOVERY_RATE = 0.05;

    /// A median of less engagement than this is nothing to be a multiple of.
    private static final double LEAST_USUAL = 1;

    private static final Comparator<PublishedPost> ORDER =
            Comparator.comparing(PublishedPost::publishedOn)
                    .thenComparing(PublishedPost::account)
                    .thenComparing(PublishedPost::platform)
                    .thenComparing(PublishedPost::market)
                    .thenComparing(PublishedPost::engagement);

    private final List<PublishedPost> posts;

    private LiftSearch(List<PublishedPost> posts) {
        this.posts = posts.stream().sorted(ORDER).toList();
    }

    public static LiftFindings among(List<PublishedPost> posts) {
        return new LiftSearch(posts).search();
    }

    private LiftFindings search() {
        List<LiftDraft> drafts = new ArrayList<>();
        int compared = 0;
        for (LiftMeasure measure : LiftMeasure.values()) {
            double[] multiples = multiples(posts, measure);
            int[] known =
                    IntStream.range(0, multiples.length)
                            .filter(i -> !Double.isNaN(multiples[i]))
                            .toArray();
            compared = measure == LiftMeasure.ENGAGEMENT ? known.length : compared;
            List<PublishedPost> among = Arrays.stream(known).mapToObj(posts::get).toList();
            for (Comparison comparison : Sides.in(among)) {
                drafts.addAll(drafts(comparison, measure, known, multiples));
            }
        }
        return new LiftFindings(compared, posts.size() - compared, judged(drafts));
    }

    /// Posts as multiples of what is usual for their account, in the same order; NaN where nothing
    /// usual is known.
    public static double[] multiples(List<PublishedPost> posts, LiftMeasure measure) {
        ToDoubleFunction<PublishedPost> value =
                switch (measure) {
                    case ENGAGEMENT -> PublishedPost::engagement;
                    case WATCHED ->
                            post -> Objects.requireNonNullElse(post.watchedShare(), Double.NaN);
                };
        double least = measure == LiftMeasure.ENGAGEMENT ? LEAST_USUAL : Double.MIN_NORMAL;
        return OwnUsual.multiples(posts, value, least);
    }

    /// What engagement was usual before each post, in the same order; NaN where that is not known
    /// or too little to be a multiple of.
    public static double[] usualEngagement(List<PublishedPost> posts) {
        return Arrays.stream(OwnUsual.before(posts, PublishedPost::engagement))
                .map(usual -> usual >= LEAST_USUAL ? usual : Double.NaN)
                .toArray();
    }

    private List<LiftDraft> drafts(
            Comparison comparison, LiftMeasure measure, int[] known, double[] multiples) {
        int[] members = Arrays.stream(known).filter(i -> side(comparison, i) != null).toArray();
        List<PublishedPost> among = Arrays.stream(members).mapToObj(posts::get).toList();
        boolean[] with = new boolean[members.length];
        double[] own = new double[members.length];
        for (int k = 0; k < members.length; k++) {
            with[k] = Boolean.TRUE.equals(side(comparison, members[k]));
            own[k] = multiples[members[k]];
        }
        return drafts(comparison, measure, among, with, own);
    }

    /// The words for one comparison, open to what the others say.
    ///
    /// @param own one multiple a post
    static List<LiftDraft> drafts(
            Comparison comparison,
            LiftMeasure measure,
            List<PublishedPost> among,
            boolean[] with,
            double[] own) {
        TwoSides sides = new TwoSides(comparison, measure, among, with, own);
        if (sides.smaller() < PostsNeeded.FEWEST) {
            return List.of(sides.tooFew());
        }
        return switch (Weighing.of(among, with, comparison.by())) {
            case Weighed.Unlike(var balance) -> List.of(sides.notComparable(balance));
            case Weighed.Alike alike -> sides.compared(alike);
        };
    }

    private @Nullable Boolean side(Comparison comparison, int post) {
        return Sides.of(comparison, posts.get(post));
    }

    /// Bets that count, over all that were told at once; the others keep what they said before.
    static List<Lift> judged(List<LiftDraft> drafts) {
        List<LiftDraft> told =
                drafts.stream().filter(draft -> draft.lift().evidence() != null).toList();
        boolean[] counting =
                Evidence.count(
                        told.stream()
                                .mapToDouble(draft ->
                                        Objects.requireNonNullElse(draft.lift().evidence(), 0.0))
                                .toArray(),
                        FALSE_DISCOVERY_RATE);
        Set<LiftDraft> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        IntStream.range(0, counting.length)
                .filter(bet -> counting[bet])
                .forEach(bet -> counted.add(told.get(bet)));
        double needed = Math.max(1, told.size()) / FALSE_DISCOVERY_RATE;
        return drafts.stream()
                .map(draft -> judged(draft, counted.contains(draft), needed))
                .toList();
    }

    private static Lift judged(LiftDraft draft, boolean counts, double needed) {
        Lift lift = draft.lift();
        Interval interval = lift.lift();
        return switch (lift.verdict()) {
            case TOO_EARLY -> {
                if (!counts || interval == null) {
                    yield lift.judged(lift.verdict(), draft.more(needed));
                }
                yield lift.judged(interval.value() > 1 ? LiftVerdict.BETTER : LiftVerdict.WORSE, 0);
            }
            case NO_EFFECT_FOUND, TOO_FEW -> lift.judged(lift.verdict(), draft.more(needed));
            case NOT_COMPARABLE, BETTER, WORSE -> lift;
        };
    }
}
