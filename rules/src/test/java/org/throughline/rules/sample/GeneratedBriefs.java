package org.throughline.rules.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.Stakes;
import org.throughline.data.brief.Vocabulary;

/// Briefs drawn from the vocabulary by a seed.
public final class GeneratedBriefs {

    private GeneratedBriefs() {}

    public static Briefs of(long seed) {
        Random random = new Random(seed);
        Briefs briefs = Briefs.aBrief();
        briefs.goal = one("goal", random);
        briefs.topics = some("topic", 2, random);
        briefs.stakes =
                new Stakes(one("stakes", random), some("stake-kind", 1, random), "none", "yes");
        briefs.vulnerability = some("vulnerability", 1, random);
        briefs.humour =
                random.nextBoolean()
                        ? new Humour(List.of("none"), List.of())
                        : new Humour(some("humour", 2, random), List.of("ourselves"));
        briefs.claims = claims(random);
        briefs.people =
                random.nextBoolean()
                        ? List.of()
                        : List.of(Briefs.person("agnes", Briefs.organic()));
        briefs.day = LocalDate.of(2027, 3, 5).plusDays(random.nextInt(24));
        briefs.dayIn =
                random.nextInt(3) == 0 ? Map.of(Briefs.JP, LocalDate.of(2027, 3, 11)) : Map.of();
        briefs.placements = random.nextInt(3) == 0 ? List.of() : some("placement", 2, random);
        briefs.format = one("format", random);
        briefs.trendUse = one("trend-use", random);
        briefs.techniques = some("technique", 2, random);
        briefs.synthetic = some("synthetic", 1, random);
        return briefs;
    }

    /// The same brief with every list in another order.
    public static Briefs shuffled(long seed, long order) {
        Briefs briefs = of(seed);
        Random random = new Random(order);
        briefs.topics = shuffled(briefs.topics, random);
        briefs.markets = shuffled(briefs.markets, random);
        briefs.claims = shuffled(briefs.claims, random);
        briefs.placements = shuffled(briefs.placements, random);
        briefs.techniques = shuffled(briefs.techniques, random);
        briefs.synthetic = shuffled(briefs.synthetic, random);
        briefs.humour = new Humour(shuffled(briefs.humour.kinds(), random), briefs.humour.about());
        return briefs;
    }

    private static List<Claim> claims(Random random) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            claims.add(
                    Briefs.claim(
                            "c" + i, one("claim-kind", random), one("evidence-state", random)));
        }
        return claims;
    }

    private static String one(String dimension, Random random) {
        List<String> words = Vocabulary.shipped().dimension(dimension).values();
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> some(String dimension, int most, Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(most); i++) {
            words.add(one(dimension, random));
        }
        return words.stream().distinct().toList();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
