package org.throughline.data.sample.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.throughline.data.brief.Market;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostTags;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesKind;

/// Fourteen months of the sample brand *Tindrel*: 260 posts on three platforms in three markets,
/// with a few things planted in them and otherwise nothing but chance. The same seed gives the same
/// history, and every number in it is made up.
///
/// Planted: hook `problem-first` times three in US and DE from 9 February 2027, its excess halving
/// in nine days; everything times 1.6 on 7 February; sound `soft-click` times 1.6 on the last day
/// in US and DE, where the hook does not rise already; nothing in JP; one boosted post with forty
/// times the reach; with a customer on camera 9 % more of a video is watched, in a format of which
/// 12 % more is watched anyway.
public final class SampleHistory {

    /// The seed that demo and tests use.
    public static final long SEED = 20_270_215;

    /// The last whole day before the demo's clock.
    public static final LocalDate LAST_DAY = LocalDate.of(2027, 2, 14);

    /// The first day on which anything is published.
    public static final LocalDate FIRST_DAY = LAST_DAY.minusMonths(14).plusDays(1);

    public static final String RISING_HOOK = "problem-first";
    public static final LocalDate RISE_BEGINS = LocalDate.of(2027, 2, 9);
    public static final List<Market> RISING_MARKETS = List.of(new Market("US"), new Market("DE"));
    public static final Market SILENT_MARKET = new Market("JP");
    public static final String ONE_DAY_SOUND = "soft-click";
    public static final LocalDate COMMON_DAY = LocalDate.of(2027, 2, 7);

    /// Who on camera makes people watch longer.
    public static final String WATCHED_PERSON = "customer";

    /// Where that person mostly is, and people watch longer anyway.
    public static final String CUSTOMER_FORMAT = "customer-story";

    /// How much more of a video is watched with that person.
    public static final double WATCHED_LIFT = 1.09;

    private static final double RISE_LIFT = 3;
    private static final double RISE_HALF_LIFE_DAYS = 9;
    private static final double COMMON_FACTOR = 1.6;
    private static final double ONE_DAY_FACTOR = 1.6;
    private static final double BOOST = 40;
    private static final double USUAL_WATCHED = 0.42;
    private static final double CUSTOMER_FORMAT_WATCHED = 1.12;
    private static final double WATCHED_LUCK = 0.08;
    private static final int PLANNED = 40;

    /// Posts are followed this long; what comes later is too little to count.
    private static final int FOLLOWED_DAYS = 120;

    /// Engagements of a median post on its first day.
    private static final double FIRST_DAY_ENGAGEMENTS = 1_400;

    private static final double FADES_AFTER_DAYS = 4;
    private static final double FADES_BY = 0.95;
    private static final double NOISE_SIZE = 400;
    private static final double[] WEEKDAY = {0.96, 0.97, 0.98, 1.0, 1.04, 1.06, 0.99};

    private final List<PlannedPost> posts;
    private final List<DailySample> samples;

    private SampleHistory(List<PlannedPost> posts, List<DailySample> samples) {
        this.posts = List.copyOf(posts);
        this.samples = List.copyOf(samples);
    }

    /// The history of a seed.
    public static SampleHistory draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PlannedPost> posts = new PostCalendar(random).posts();
        CountNoise noise = new CountNoise(random);
        List<DailySample> samples = new ArrayList<>();
        for (PlannedPost post : posts) {
            for (int age = 0; age < FOLLOWED_DAYS; age++) {
                LocalDate day = post.publishedOn().plusDays(age);
                if (!day.isAfter(LAST_DAY)) {
                    samples.add(sample(post, day, age, random, noise));
                }
            }
        }
        samples.sort(
                Comparator.comparing(DailySample::day).thenComparing(each -> each.post().id()));
        return new SampleHistory(posts, samples);
    }

    /// What a seed lets one more post gather on its first days, with nothing planted in it. What it
    /// carries is not known: no platform knows a plan.
    public static List<DailySample> drawPost(
            PostKey key,
            Market market,
            String account,
            Instant publishedAt,
            double lengthSeconds,
            int days,
            long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CountNoise noise = new CountNoise(random);
        var nothing = new PostTags(List.of(), List.of(), null, null, null, null, List.of(), null);
        var post =
                new PlannedPost(
                        key,
                        market,
                        account,
                        publishedAt,
                        lengthSeconds,
                        nothing,
                        noise.logNormal(0.2),
                        false);
        return IntStream.range(0, days)
                .mapToObj(age -> sample(post, post.publishedOn().plusDays(age), age, random, noise))
                .toList();
    }

    /// One row a post and day, by day.
    public List<DailySample> samples() {
        return samples;
    }

    /// What the plans of forty past posts said, as a team would have it on file.
    public List<PlanFact> pastPlans() {
        return IntStream.range(0, PLANNED)
                .mapToObj(i -> posts.get(posts.size() * i / PLANNED))
                .<PlanFact>mapMulti((post, facts) -> {
                    String plan = "past-" + post.key().id();
                    String hook = post.tags().hook();
                    String format = post.tags().format();
                    if (hook != null) {
                        facts.accept(fact(plan, SeriesKind.HOOK, hook, post));
                    }
                    if (format != null) {
                        facts.accept(fact(plan, SeriesKind.FORMAT, format, post));
                    }
                })
                .toList();
    }

    List<PlannedPost> posts() {
        return posts;
    }

    private static PlanFact fact(String plan, SeriesKind kind, String key, PlannedPost post) {
        return new PlanFact(plan, kind, key, post.market(), false);
    }

    private static DailySample sample(
            PlannedPost post, LocalDate day, int age, SplittableRandom random, CountNoise noise) {
        double usual =
                FIRST_DAY_ENGAGEMENTS
                        * post.quality()
                        * Math.pow(1 + age / FADES_AFTER_DAYS, -FADES_BY)
                        * WEEKDAY[day.getDayOfWeek().getValue() - 1];
        double factor = planted(post, day) * (post.boosted() ? BOOST : 1);
        long engagements = noise.negativeBinomial(usual * factor, NOISE_SIZE);
        return new DailySample(
                day,
                post.key(),
                post.market(),
                post.account(),
                post.publishedAt(),
                post.boosted() ? "boosted" : "organic",
                post.lengthSeconds(),
                post.tags(),
                counts(engagements, post, random));
    }

    private static double planted(PlannedPost post, LocalDate day) {
        double factor = day.equals(COMMON_DAY) ? COMMON_FACTOR : 1;
        boolean rising = post.hasHook(RISING_HOOK) && RISING_MARKETS.contains(post.market());
        if (rising && !day.isBefore(RISE_BEGINS)) {
            double days = day.toEpochDay() - RISE_BEGINS.toEpochDay();
            factor *= 1 + (RISE_LIFT - 1) * Math.pow(2, -days / RISE_HALF_LIFE_DAYS);
        }
        boolean heard = post.hasSound(ONE_DAY_SOUND) && !post.market().equals(SILENT_MARKET);
        if (heard && !rising && day.equals(LAST_DAY)) {
            factor *= ONE_DAY_FACTOR;
        }
        return factor;
    }

    /// How much of a video is watched; a post's luck in it is its own, whatever else is drawn.
    private static double watchedShare(PlannedPost post) {
        double luck = new SplittableRandom(post.key().id().hashCode()).nextGaussian();
        double share = USUAL_WATCHED * Math.exp(WATCHED_LUCK * luck);
        share *= post.tags().people().contains(WATCHED_PERSON) ? WATCHED_LIFT : 1;
        return share * (CUSTOMER_FORMAT.equals(post.tags().format()) ? CUSTOMER_FORMAT_WATCHED : 1);
    }

    /// Splits engagements into what platforms count, and gives them an audience they fit.
    private static Counts counts(long engagements, PlannedPost post, SplittableRandom random) {
        long comments = Math.round(engagements * 0.05);
        long shares = Math.round(engagements * 0.07);
        long saves = Math.round(engagements * 0.08);
        long reach = Math.round(engagements / (0.045 + 0.01 * random.nextDouble()));
        long views = Math.round(reach * (1.15 + 0.1 * random.nextDouble()));
        double watched = Math.round(views * post.lengthSeconds() * watchedShare(post));
        return new Counts(
                views,
                reach,
                Math.round(views * 1.2),
                engagements - comments - shares - saves,
                comments,
                shares,
                saves,
                Math.round(reach * 0.006),
                watched,
                Math.round(views * 0.27));
    }
}
