package org.throughline.data.sample.history;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostTags;

/// What the sample brand published and when. Every market gets a video every five days or so, the
/// three platforms in turn; hooks, formats, endings, topics and sounds are dealt to each market
/// from packs shuffled apart, so that all come up equally often and none stands for another.
/// Confined to one thread.
final class PostCalendar {

    private static final int POSTS = 260;

    /// The last posts are a few days old, so that every post has a past.
    private static final int QUIET_DAYS = 3;

    private static final List<Market> MARKETS =
            List.of(new Market("US"), new Market("DE"), new Market("JP"));
    private static final List<Platform> PLATFORMS =
            List.of(Platform.TIKTOK, Platform.INSTAGRAM_REELS, Platform.YOUTUBE_SHORTS);
    private static final List<String> HOOKS =
            List.of(
                    SampleHistory.RISING_HOOK,
                    "question",
                    "demonstration",
                    "result-first",
                    "curiosity-gap",
                    "direct-address");
    private static final List<String> FORMATS =
            List.of(
                    "how-to",
                    "product-demo",
                    "behind-the-scenes",
                    SampleHistory.CUSTOMER_FORMAT,
                    "talking-head");
    private static final List<String> ENDINGS =
            List.of("payoff", "button-joke", "quiet-moment", "call-to-action", "lesson");
    private static final List<String> TOPICS =
            List.of(
                    "product-how-to",
                    "care-and-repair",
                    "people-and-team",
                    "craft-and-making",
                    "sustainability");
    private static final List<String> SOUNDS =
            List.of("workshop-hum", SampleHistory.ONE_DAY_SOUND, "slow-piano", "own-voice");
    private static final List<String> PEOPLE =
            List.of("employee", "founder", SampleHistory.WATCHED_PERSON);
    private static final String NOBODY = "people-none";
    private static final String ID_LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final SplittableRandom random;
    private final CountNoise noise;
    private final Map<String, Deque<String>> packs = new HashMap<>();

    PostCalendar(SplittableRandom random) {
        this.random = random;
        this.noise = new CountNoise(random);
    }

    List<PlannedPost> posts() {
        long span =
                ChronoUnit.DAYS.between(SampleHistory.FIRST_DAY, SampleHistory.LAST_DAY)
                        - QUIET_DAYS;
        List<PlannedPost> posts = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            LocalDate day = SampleHistory.FIRST_DAY.plusDays(span * i / (POSTS - 1));
            posts.add(post(i, day));
        }
        return posts;
    }

    private PlannedPost post(int number, LocalDate day) {
        Market market = MARKETS.get(number % MARKETS.size());
        Platform platform = PLATFORMS.get(number / MARKETS.size() % PLATFORMS.size());
        boolean silent = number % 43 == 20;
        LocalTime time = LocalTime.of(random.nextBoolean() ? 18 : 9, random.nextInt(60));
        return new PlannedPost(
                new PostKey(platform, id(platform, number)),
                market,
                "tindrel." + market.code().toLowerCase(Locale.ROOT),
                day.atTime(time).toInstant(ZoneOffset.UTC),
                14 + random.nextInt(26),
                tags(market, silent),
                noise.logNormal(0.2),
                number == 231);
    }

    private PostTags tags(Market market, boolean silent) {
        List<String> topics = List.of(deal(market, "topic", TOPICS));
        List<String> hashtags = List.of("#tindrel", random.nextBoolean() ? "#repair" : "#desk");
        String format = deal(market, "format", FORMATS);
        return new PostTags(
                topics,
                hashtags,
                format,
                deal(market, "hook", HOOKS),
                deal(market, "ending", ENDINGS),
                deal(market, "sound", SOUNDS),
                List.of(onCamera(format)),
                silent);
    }

    /// Customers stand in customer stories twice as often as elsewhere.
    private String onCamera(String format) {
        if (random.nextInt(3) == 0) {
            return NOBODY;
        }
        String person = pick(PEOPLE);
        return format.equals(SampleHistory.CUSTOMER_FORMAT) && person.equals("founder")
                ? SampleHistory.WATCHED_PERSON
                : person;
    }

    private String deal(Market market, String what, List<String> values) {
        Deque<String> pack =
                packs.computeIfAbsent(market.code() + " " + what, _ -> new ArrayDeque<>());
        if (pack.isEmpty()) {
            List<String> shuffled = new ArrayList<>(values);
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            pack.addAll(shuffled);
        }
        return pack.removeFirst();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String id(Platform platform, int number) {
        return switch (platform) {
            case YOUTUBE_SHORTS, YOUTUBE -> youtubeId(number);
            case INSTAGRAM_REELS, FACEBOOK_REELS -> "1796" + digits(13);
            case TIKTOK, LINKEDIN, X -> "74" + digits(17);
        };
    }

    private String youtubeId(int number) {
        StringBuilder id = new StringBuilder(number % 5 == 0 ? "-" : "T");
        while (id.length() < 11) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return id.toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
