package org.throughline.analytics.lift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.throughline.analytics.lift.PlantedPosts.Drawn;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftVerdict;

/// How often lifts are told right, over many seeds: intervals that hold a planted lift, ours and
/// those of a plain comparison of means, and false words where nothing is planted. The main method
/// prints all of it as a table; the decision record on lifts holds it.
public final class LiftFigures {

    private LiftFigures() {}

    /// Intervals and verdicts on one planted lift.
    ///
    /// @param told seeds in which a number was told
    /// @param naiveCovers seeds in which the interval of plain means holds what was planted
    /// @param covers of those told, intervals that hold it
    /// @param found of those told, verdicts *better*
    /// @param width mean ratio of the ends of an interval
    public record Planted(
            String what,
            int seeds,
            int told,
            int naiveCovers,
            int covers,
            int found,
            double width) {

        public double coverage() {
            return covers / (double) told;
        }

        public double naiveCoverage() {
            return naiveCovers / (double) seeds;
        }
    }

    /// Words on comparisons in which nothing is planted.
    ///
    /// @param looks at each seed, while its posts come in
    /// @param alarms seeds in which anything was ever called better or worse
    /// @param intervals at the last look
    /// @param covers of those, intervals that hold 1
    public record Quiet(String what, int seeds, int looks, int alarms, int intervals, int covers) {

        public double alarmRate() {
            return alarms / (double) seeds;
        }

        public double coverage() {
            return covers / (double) intervals;
        }
    }

    /// Lifts of single accounts that were drawn to what all show.
    public record Accounts(String what, int intervals, int covers, int ownCovers) {

        public double coverage() {
            return covers / (double) intervals;
        }
    }

    /// All figures.
    public record Figures(List<Planted> planted, List<Quiet> quiet, List<Accounts> accounts) {}

    /// Measures everything; a seed takes about a second.
    public static Figures measure(int seeds) {
        PlantedPosts usual = PlantedPosts.planted(360, 1.4);
        return new Figures(
                List.of(
                        planted("lift 1.4, format confounds, 360 posts", usual, seeds),
                        planted("lift 1.4, 180 posts", PlantedPosts.planted(180, 1.4), seeds),
                        planted("lift 0.7, 360 posts", PlantedPosts.planted(360, 0.7), seeds),
                        planted("lift 1, 360 posts", PlantedPosts.planted(360, 1), seeds),
                        planted(
                                "lift 1.4, outliers, 360 posts",
                                new PlantedPosts(360, 1.4, 1.09, true, 0.6, 0.05, 0),
                                seeds),
                        planted("lift 1.4, 2,000 posts", PlantedPosts.planted(2_000, 1.4), seeds)),
                List.of(
                        quiet("nothing planted, 360 posts", PlantedPosts.quiet(360), 1, seeds),
                        quiet("nothing planted, 180 posts", PlantedPosts.quiet(180), 1, seeds),
                        quiet(
                                "nothing planted, outliers, 360 posts",
                                new PlantedPosts(360, 1, 1, true, 0.6, 0.05, 0),
                                1,
                                seeds),
                        quiet(
                                "nothing planted, looked at 12 times",
                                PlantedPosts.quiet(360),
                                12,
                                seeds),
                        rolling("nothing planted, the last 360 at 12 looks", 360, 12, seeds)),
                List.of(accounts("accounts' own lifts around 1.4", 600, seeds)));
    }

    static Planted planted(String what, PlantedPosts posts, int seeds) {
        int told = 0;
        int naive = 0;
        int covers = 0;
        int found = 0;
        double width = 0;
        for (long seed = 1; seed <= seeds; seed++) {
            List<PublishedPost> drawn = posts.draw(seed);
            naive += holds(naive(drawn), posts.lift()) ? 1 : 0;
            Optional<Lift> lift = customers(LiftSearch.among(drawn).lifts());
            Interval interval = lift.map(Lift::lift).orElse(null);
            if (lift.isPresent() && interval != null) {
                told++;
                covers += holds(interval, posts.lift()) ? 1 : 0;
                found += lift.get().verdict() == LiftVerdict.BETTER ? 1 : 0;
                width += interval.high() / interval.low();
            }
        }
        return new Planted(what, seeds, told, naive, covers, found, width / Math.max(1, told));
    }

    static Quiet quiet(String what, PlantedPosts posts, int looks, int seeds) {
        return quiet(what, posts, looks, seeds, posts.posts());
    }

    /// Twice as many posts as are compared: at the last look all that were there at the first have
    /// dropped out.
    static Quiet rolling(String what, int window, int looks, int seeds) {
        return quiet(what, PlantedPosts.quiet(2 * window), looks, seeds, window);
    }

    private static Quiet quiet(String what, PlantedPosts posts, int looks, int seeds, int window) {
        int alarms = 0;
        int intervals = 0;
        int covers = 0;
        for (long seed = 1; seed <= seeds; seed++) {
            List<PublishedPost> drawn = posts.draw(seed);
            boolean alarm = false;
            for (int look = 1; look <= looks; look++) {
                int seen = posts.posts() * (looks + look) / (2 * looks);
                List<PublishedPost> among = drawn.subList(Math.max(0, seen - window), seen);
                List<Lift> lifts = nothing(LiftSearch.among(among).lifts());
                alarm |= lifts.stream().anyMatch(lift -> lift.verdict().holds());
                if (look == looks) {
                    List<Interval> told =
                            lifts.stream()
                                    .flatMap(each -> Optional.ofNullable(each.lift()).stream())
                                    .toList();
                    intervals += told.size();
                    covers += (int) told.stream().filter(each -> holds(each, 1)).count();
                }
            }
            alarms += alarm ? 1 : 0;
        }
        return new Quiet(what, seeds, looks, alarms, intervals, covers);
    }

    static Accounts accounts(String what, int posts, int seeds) {
        PlantedPosts planted = new PlantedPosts(posts, 1.4, 1, true, 0.6, 0, 0.1);
        int intervals = 0;
        int covers = 0;
        int own = 0;
        for (long seed : LongStream.rangeClosed(1, seeds).toArray()) {
            Drawn drawn = planted.drawn(seed);
            for (Lift lift : LiftSearch.among(drawn.posts()).lifts()) {
                String account = lift.account();
                Interval pooled = lift.lift();
                Interval alone = lift.ownLift();
                if (isCustomers(lift) && account != null && pooled != null && alone != null) {
                    double given = drawn.lifts().get(account.charAt(account.length() - 1) - '0');
                    intervals++;
                    covers += holds(pooled, given) ? 1 : 0;
                    own += holds(alone, given) ? 1 : 0;
                }
            }
        }
        return new Accounts(what, intervals, covers, own);
    }

    static Optional<Lift> customers(List<Lift> lifts) {
        return lifts.stream()
                .filter(LiftFigures::isCustomers)
                .filter(lift -> lift.account() == null)
                .findFirst();
    }

    private static boolean isCustomers(Lift lift) {
        return lift.comparison().equals(PlantedPosts.CUSTOMER)
                && lift.measure() == LiftMeasure.ENGAGEMENT;
    }

    /// Formats do differ in these posts.
    private static List<Lift> nothing(List<Lift> lifts) {
        return lifts.stream().filter(lift -> lift.comparison().by() != ComparedBy.FORMAT).toList();
    }

    private static boolean holds(Interval interval, double value) {
        return interval.low() <= value && value <= interval.high();
    }

    /// What a dashboard does: the means of both sides as they are, with Welch's interval.
    static Interval naive(List<PublishedPost> posts) {
        double[] multiples = OwnUsual.multiples(posts, PublishedPost::engagement, 1);
        List<List<Double>> sides = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < multiples.length; i++) {
            if (!Double.isNaN(multiples[i])) {
                boolean customer = posts.get(i).people().contains("customer");
                sides.get(customer ? 1 : 0).add(multiples[i]);
            }
        }
        double[] without = sides.getFirst().stream().mapToDouble(each -> each).toArray();
        double[] plain = new double[without.length];
        Arrays.fill(plain, 1);
        LiftScale scale = new LiftScale(without, plain);
        double[][] of = sides.stream().map(LiftFigures::meanAndError).toArray(double[][]::new);
        double shift = of[1][0] - of[0][0];
        double reach =
                Math.hypot(of[0][1], of[1][1])
                        * TDistribution.of(Math.min(sides.get(1).size(), without.length) - 1.0)
                                .inverseCumulativeProbability(0.9);
        return new Interval(
                lift(scale, shift), lift(scale, shift - reach), lift(scale, shift + reach));
    }

    private static double lift(LiftScale scale, double shift) {
        double low = -20;
        double high = 20;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            low = scale.shift(Math.exp(middle)) < shift ? middle : low;
            high = low == middle ? high : middle;
        }
        return Math.exp(low);
    }

    private static double[] meanAndError(List<Double> multiples) {
        double[] outcomes = multiples.stream().mapToDouble(LiftScale::outcome).toArray();
        double mean = Arrays.stream(outcomes).average().orElse(0);
        double variance =
                Arrays.stream(outcomes).map(each -> (each - mean) * (each - mean)).sum()
                        / (outcomes.length - 1);
        return new double[] {mean, Math.sqrt(variance / outcomes.length)};
    }

    /// Prints all figures over 200 seeds, or as many as the argument says.
    public static void main(String[] arguments) {
        Figures figures = measure(arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]));
        for (Planted each : figures.planted()) {
            System.out.printf(
                    "%-42s %4d told, naive covers %.2f, ours %.2f, called better %.2f, width x%.2f%n",
                    each.what(),
                    each.told(),
                    each.naiveCoverage(),
                    each.coverage(),
                    each.found() / (double) Math.max(1, each.told()),
                    each.width());
        }
        for (Quiet each : figures.quiet()) {
            System.out.printf(
                    "%-42s false words in %.3f of %d seeds, %.3f of %d intervals hold 1%n",
                    each.what(), each.alarmRate(), each.seeds(), each.coverage(), each.intervals());
        }
        for (Accounts each : figures.accounts()) {
            System.out.printf(
                    "%-42s %.2f of %d intervals hold, own ones %.2f%n",
                    each.what(),
                    each.coverage(),
                    each.intervals(),
                    each.ownCovers() / (double) each.intervals());
        }
    }
}
