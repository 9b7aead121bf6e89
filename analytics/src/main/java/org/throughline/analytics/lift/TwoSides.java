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

    LiftDraft tooFew() {
        double[] outcomes = Arrays.stream(multiples).map(LiftScale::outcome).toArray();
        double mean = Arrays.stream(outcomes).average().orElse(0);
        double variance =
                Arrays.stream(outcomes).map(each -> (each - mean) * (each - mean)).sum()
                        / Math.max(1, outcomes.length - 1);
        double[] plain = new double[multiples.length];
        Arrays.fill(plain, 1);
        double worth = new LiftScale(multiples, plain).shift(worthHaving());
        return new LiftDraft(untold(LiftVerdict.TOO_FEW, null), variance, worth, stake());
    }

    LiftDraft notComparable(@Nullable LiftBalance balance) {
        return new LiftDraft(untold(LiftVerdict.NOT_COMPARABLE, balance), 0, 0, stake());
    }

    /// All accounts together, and each that has enough posts by itself where there are several.
    List<LiftDraft> compared(Weighed.Alike alike) {
        double[] own =
                IntStream.range(0, alike.count())
                        .mapToDouble(k -> multiples[alike.post(k)])
                        .toArray();
        Leveling leveling = new Leveling(alike.adjustment(), alike.sides(), own);
        Interval lift = leveling.interval();
        Contrast contrast = leveling.at(1);
        int side = (int) IntStream.range(0, alike.count()).filter(alike::isWith).count();
        List<LiftDraft> drafts = new ArrayList<>();
        drafts.add(
                draft(
                        new Lift(
                                comparison,
                                measure,
                                null,
                                side,
                                alike.count() - side,
                                open(lift),
                                lift,
                                null,
                                alike.balance(),
                                evidence(contrast.shift(), contrast.error(), contrast.freedom()),
                                0,
                                0),
                        contrast.error(),
                        alike));
        if (lift.value() > 0) {
            drafts.addAll(byAccount(alike, leveling, lift.value()));
        }
        return drafts;
    }

    private List<LiftDraft> byAccount(Weighed.Alike alike, Leveling leveling, double lift) {
        Contrast leveled = leveling.at(lift);
        Contrast plain = leveling.at(1);
        List<OneAccount> plainly = new ArrayList<>();
        List<OneAccount> accounts = new ArrayList<>();
        for (List<Integer> own : accounts(alike).values()) {
            OneAccount account = OneAccount.of(own, alike, leveled);
            if (account.smaller() >= FEWEST_OF_ACCOUNT) {
                double slope = scale(alike, own).slope(lift);
                plainly.add(OneAccount.of(own, alike, plain));
                accounts.add(account.onLogScale(Math.log(lift), slope));
            }
        }
        if (accounts.size() < 2) {
            return List.of();
        }
        List<Estimate> pooled =
                PartialPooling.of(
                        accounts.stream().mapToDouble(OneAccount::shift).toArray(),
                        accounts.stream().mapToDouble(OneAccount::error).toArray(),
                        2 * stake());
        return IntStream.range(0, accounts.size())
                .filter(i -> accounts.get(i).smaller() >= PostsNeeded.FEWEST)
                .mapToObj(i -> account(accounts.get(i), pooled.get(i), plainly.get(i), alike))
                .toList();
    }

    /// @param account on the scale of log lifts
    /// @param plain as outcomes differ
    private LiftDraft account(
            OneAccount account, Estimate pooled, OneAccount plain, Weighed.Alike alike) {
        Interval lift =
                new Interval(
                        Math.exp(pooled.value()),
                        Math.exp(Math.min(pooled.low(), pooled.value())),
                        Math.exp(Math.max(pooled.high(), pooled.value())));
        double reach = Z80 * account.error();
        Interval own =
                new Interval(
                        Math.exp(account.shift()),
                        Math.exp(account.shift() - reach),
                        Math.exp(account.shift() + reach));
        return draft(
                new Lift(
                        comparison,
                        measure,
                        posts.get(alike.post(account.first())).account(),
                        account.with(),
                        account.without(),
                        open(lift),
                        lift,
                        own,
                        alike.balance(),
                        evidence(plain.shift(), plain.error(), plain.smaller() - 1.0),
                        0,
                        0),
                plain.error(),
                alike);
    }

    private double evidence(double shift, double error, double freedom) {
        return Evidence.of(shift, error, freedom, stake());
    }

    private Map<String, List<Integer>> accounts(Weighed.Alike alike) {
        Map<String, List<Integer>> accounts = new TreeMap<>();
        for (int k = 0; k < alike.count(); k++) {
            accounts.computeIfAbsent(posts.get(alike.post(k)).account(), _ -> new ArrayList<>())
                    .add(k);
        }
        return accounts;
    }

    /// Of the posts without among these, as they weigh.
    private LiftScale scale(Weighed.Alike alike, List<Integer> among) {
        int[] without =
                among.stream().filter(k -> !alike.isWith(k)).mapToInt(Integer::intValue).toArray();
        return new LiftScale(
                Arrays.stream(without).mapToDouble(k -> multiples[alike.post(k)]).toArray(),
                Arrays.stream(without).mapToDouble(alike::weight).toArray());
    }

    private LiftDraft draft(Lift lift, double error, Weighed.Alike alike) {
        double variance = error * error / (1.0 / lift.with() + 1.0 / lift.without());
        List<Integer> all = IntStream.range(0, alike.count()).boxed().toList();
        double worth = scale(alike, all).shift(worthHaving());
        return new LiftDraft(lift, variance, worth, stake());
    }

    /// A quarter more engagement changes a plan; of a share that is watched a twentieth does.
    private double worthHaving() {
        return switch (measure) {
            case ENGAGEMENT -> 1.25;
            case WATCHED -> 1.05;
        };
    }

    /// How far apart outcomes are with the lifts that are looked for.
    private double stake() {
        return switch (measure) {
            case ENGAGEMENT -> 0.15;
            case WATCHED -> 0.035;
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
