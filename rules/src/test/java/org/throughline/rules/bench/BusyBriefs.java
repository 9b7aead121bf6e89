package org.throughline.rules.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Vocabulary;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.sample.GeneratedBriefs;

/// Briefs as full as real ones: about 31 answers on the video, 4 claims, 3 persons, 3 markets.
public final class BusyBriefs {

    private static final int CLAIMS = 4;
    private static final int PERSONS = 3;

    private BusyBriefs() {}

    public static Briefs of(long seed) {
        Random random = new Random(~seed);
        Briefs briefs = GeneratedBriefs.of(seed);
        briefs.topics = some("topic", 2, random);
        briefs.humour = new Humour(some("humour", 2, random), some("joke-about", 1, random));
        briefs.placements = some("placement", 2, random);
        briefs.techniques = some("technique", 2, random);
        briefs.claims = new ArrayList<>();
        briefs.people = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            briefs.claims.add(
                    Briefs.claim(
                            "c" + i, one("claim-kind", random), one("evidence-state", random)));
        }
        for (int i = 0; i < PERSONS; i++) {
            briefs.people.add(
                    new Person(
                            new PersonId("p" + i),
                            "Agnes Hollinder",
                            one("person-kind", random),
                            one("person-age", random),
                            one("appears-as", random),
                            one("relation-paid", random),
                            some("likeness-edit", 1, random),
                            Briefs.organic()));
        }
        return briefs;
    }

    private static String one(String dimension, Random random) {
        return some(dimension, 1, random).getFirst();
    }

    private static List<String> some(String dimension, int count, Random random) {
        List<String> words = new ArrayList<>(Vocabulary.shipped().dimension(dimension).values());
        words.remove("none");
        Collections.shuffle(words, random);
        return List.copyOf(words.subList(0, count));
    }
}
