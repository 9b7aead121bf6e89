package org.throughline.analytics.lift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.kernel.Estimate;
import org.throughline.analytics.lift.Weighing.Weighed;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftBalance;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftVerdict;

/// The posts of a comparison, and the words for what came of it.
final class TwoSides {

    /// An account with fewer posts on a side says nothing about accounts.
    private static final int FEWEST_OF_ACCOUNT = 5;

    /// The deviate that leaves 10 % on either side.
    private static final double Z80 = 1.2816;

    private final Comparison comparison;
    private final LiftMeasure measure;
    private final List<PublishedPost> posts;
    private final boolean[] with;
    private final double[] multiples;

    TwoSides(
            Comparison comparison,
            LiftMeasure measure,
            List<PublishedPost> posts,
            boolean[] with,
            double[] multiples) {
        this.comparison = comparison;
        this.measure = measure;
        this.posts = List.copyOf(posts);
        this.with = with.clone();
        this.multiples = multiples.clone();
    }

    int smaller() {
        return Math.min(count(with), with.length - count(with));
    }

    LiftDraft tooFew(double[] outcomes) {
        double mean = Arrays.stream(outcomes).average().orElse(0);
        double variance =
                Arrays.stream(outcomes).map(each -> (each - mean) * (each - mean)).sum()
                        / Math.max(1, outcomes.length - 1);
        double[] plain = new double[multiples.length];
        Arrays.fill(plain, 1);
        double worth = new LiftScale(multiples, plain).shift(worthHaving());
        return new LiftDraft(untold(LiftVerdict.TOO_FEW, null), variance, worth);
    }

    LiftDraft notComparable(@Nullable LiftBalance balance) {
        return new LiftDraft(untold(LiftVerdict.NOT_COMPARABLE, balance), 0, 0);
    }

    /// All accounts together, and each that has enough posts by itself where there are several.
    List<LiftDraft> compared(Weighed.Alike alike) {
        LiftScale scale = scale(alike);
        Contrast contrast = alike.contrast();
        Interval lift =
                new Interval(
                        scale.lift(contrast.shift()),
                        scale.lift(contrast.low()),
                        scale.lift(contrast.high()));
        double evidence = Evidence.of(contrast.shift(), contrast.error(), contrast.freedom());
        int side = (int) IntStream.range(0, alike.count()).filter(alike::isWith).count();
        int other = alike.count() - side;
        List<LiftDraft> drafts = new ArrayList<>();
        drafts.add(
                draft(
                        new Lift(
                                comparison,
                                measure,
                                null,
                                side,
                                other,
                                open(lift),
                                lift,
                                null,
                                alike.balance(),
                                evidence,
                                0,
                                0),
                        contrast.error(),
                        scale));
        drafts.addAll(byAccount(alike, scale));
        return drafts;
    }

    private List<LiftDraft> byAccount(Weighed.Alike alike, LiftScale scale) {
        List<OneAccount> accounts =
                accounts(alike).values().stream()
                        .map(own -> OneAccount.of(own, alike))
                        .filter(account -> account.smaller() >= FEWEST_OF_ACCOUNT)
                        .toList();
        if (accounts.size() < 2) {
            return List.of();
        }
        List<Estimate> pooled =
                PartialPooling.of(
                        accounts.stream().mapToDouble(OneAccount::shift).toArray(),
                        accounts.stream().mapToDouble(OneAccount::error).toArray());
        return IntStream.range(0, accounts.size())
                .filter(i -> accounts.get(i).smaller() >= PostsNeeded.FEWEST)
                .mapToObj(i -> account(accounts.get(i), pooled.get(i), alike, scale))
                .toList();
    }

    private LiftDraft account(
            OneAccount account, Estimate pooled, Weighed.Alike alike, LiftScale scale) {
        Interval lift =
                new Interval(
                        scale.lift(pooled.value()),
                        scale.lift(Math.min(pooled.low(), pooled.value())),
                        scale.lift(Math.max(pooled.high(), pooled.value())));
        double reach = Z80 * account.error();
        Interval own =
                new Interval(
                        scale.lift(account.shift()),
                        scale.lift(account.shift() - reach),
                        scale.lift(account.shift() + reach));
        String name = posts.get(alike.post(account.first())).account();
        return draft(
                new Lift(
                        comparison,
                        measure,
                        name,
                        account.with(),
                        account.without(),
                        open(lift),
                        lift,
                        own,
                        alike.balance(),
                        Evidence.of(account.shift(), account.error(), account.smaller() - 1.0),
                        0,
                        0),
                account.error(),
                scale);
    }

    private Map<String, List<Integer>> accounts(Weighed.Alike alike) {
        Map<String, List<Integer>> accounts = new TreeMap<>();
        for (int k = 0; k < alike.count(); k++) {
            accounts.computeIfAbsent(posts.get(alike.post(k)).account(), _ -> new ArrayList<>())
                    .add(k);
        }
        return accounts;
    }

    /// Measured by the posts without, as they weigh.
    private LiftScale scale(Weighed.Alike alike) {
        int[] without = IntStream.range(0, alike.count()).filter(k -> !alike.isWith(k)).toArray();
        return new LiftScale(
                Arrays.stream(without).mapToDouble(k -> multiples[alike.post(k)]).toArray(),
                Arrays.stream(without).mapToDouble(k -> alike.weight(k)).toArray());
    }

    private LiftDraft draft(Lift lift, double error, LiftScale scale) {
        double variance = error * error / (1.0 / lift.with() + 1.0 / lift.without());
        return new LiftDraft(lift, variance, scale.shift(worthHaving()));
    }

    /// A quarter more engagement changes a plan; of a share that is watched a twentieth does.
    private double worthHaving() {
        return switch (measure) {
            case ENGAGEMENT -> 1.25;
            case WATCHED -> 1.05;
        };
    }

    private static LiftVerdict open(Interval lift) {
        return lift.low() > 1 || lift.high() < 1
                ? LiftVerdict.TOO_EARLY
                : LiftVerdict.NO_EFFECT_FOUND;
    }

    private Lift untold(LiftVerdict verdict, @Nullable LiftBalance balance) {
        return new Lift(
                comparison,
                measure,
                null,
                count(with),
                with.length - count(with),
                verdict,
                null,
                null,
                balance,
                null,
                verdict == LiftVerdict.TOO_FEW ? PostsNeeded.FEWEST - smaller() : 0,
                0);
    }

    private static int count(boolean[] side) {
        int count = 0;
        for (boolean each : side) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
