package org.throughline.analytics.lift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;

/// Posts of a made-up team in which customers on camera do better by a known lift. Where it is
/// confounded, customers mostly stand in customer stories, a format that does better by itself and
/// is more often on the stronger platform; accounts differ in size, the team grows, and every post
/// has luck of its own.
///
/// @param posts of fourteen months
/// @param lift of engagement with a customer on camera
/// @param watchedLift of the watched share with a customer on camera
/// @param luck standard deviation of the log engagement of a post
/// @param outliers share of posts whose luck is five times as large
/// @param accountsApart standard deviation of the log lift between accounts
record PlantedPosts(
        int posts,
        double lift,
        double watchedLift,
        boolean confounded,
        double luck,
        double outliers,
        double accountsApart) {

    static final Comparison CUSTOMER = new Comparison(ComparedBy.PEOPLE, "customer");
    static final int ACCOUNTS = 3;

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 425;
    private static final List<String> FORMATS =
            List.of("customer-story", "how-to", "product-demo", "talking-head", "montage");
    private static final double[] FORMAT_LIFTS = {1.7, 1.0, 0.9, 1.1, 1.0};

    /// Nothing planted, everything else as it is.
    static PlantedPosts quiet(int posts) {
        return new PlantedPosts(posts, 1, 1, true, 0.6, 0, 0);
    }

    static PlantedPosts planted(int posts, double lift) {
        return new PlantedPosts(posts, lift, 1.09, true, 0.6, 0, 0);
    }

    /// Posts, and the lift that each account was given.
    record Drawn(List<PublishedPost> posts, List<Double> lifts) {}

    List<PublishedPost> draw(long seed) {
        return drawn(seed).posts();
    }

    Drawn drawn(long seed) {
        Random random = new Random(seed * 7_919 + 17);
        double[] lifts = new double[ACCOUNTS];
        for (int account = 0; account < ACCOUNTS; account++) {
            lifts[account] = lift * Math.exp(accountsApart * random.nextGaussian());
        }
        List<PublishedPost> drawn = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            drawn.add(post(random, FIRST.plusDays((long) DAYS * i / posts), lifts));
        }
        return new Drawn(drawn, Arrays.stream(lifts).boxed().toList());
    }

    private PublishedPost post(Random random, LocalDate day, double[] lifts) {
        int account = random.nextInt(ACCOUNTS);
        int format = random.nextInt(FORMATS.size());
        boolean strong = random.nextDouble() < (confounded && format == 0 ? 0.7 : 0.4);
        int topic = random.nextInt(4);
        double likely = confounded ? (format == 0 ? 0.75 : 0.2) : 0.35;
        boolean customer = random.nextDouble() < likely;
        double months = (day.toEpochDay() - FIRST.toEpochDay()) / 30.0;
        double usual =
                300
                        * Math.pow(3, account)
                        * (strong ? 2 : 1)
                        * (confounded ? FORMAT_LIFTS[format] : 1)
                        * (1 + 0.1 * topic)
                        * Math.exp(0.04 * months);
        double off = random.nextGaussian() * luck * (random.nextDouble() < outliers ? 5 : 1);
        double engagement = usual * (customer ? lifts[account] : 1) * Math.exp(off);
        double watched =
                0.35
                        * (customer ? watchedLift : 1)
                        * (confounded && format == 0 ? 1.15 : 1)
                        * Math.exp(0.12 * random.nextGaussian());
        return new PublishedPost(
                day,
                strong ? "tiktok" : "linkedin",
                account == 0 ? "US" : "DE",
                "account-" + account,
                "topic-" + topic,
                FORMATS.get(format),
                "hook-" + random.nextInt(6),
                "ending-" + random.nextInt(4),
                List.of(customer ? "customer" : "employee"),
                random.nextInt(12) == 0,
                Math.round(engagement),
                watched);
    }
}
