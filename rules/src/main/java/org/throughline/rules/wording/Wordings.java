package org.throughline.rules.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.rulebook.WordingList;
import org.throughline.rules.wording.Entry.Hit;

/// The wording lists of a rulebook, ready to be looked for in texts.
///
/// A phrase is found literally in texts of its own language, inflected or joined with other words
/// as its language does. The work is linear in the text and does not grow with the number of
/// phrases. In one text the first 100 places of each phrase are told, and no more than 200,000
/// candidates are looked at. A pure function of its inputs; thread-safe.
public final class Wordings {

    private static final int MOST_PLACES = 100;
    private static final int MOST_CANDIDATES = 200_000;

    /// The longest at one place comes first, and of equally long ones the harmless.
    private static final Comparator<Hit> BY_PLACE =
            Comparator.comparingInt(Hit::start)
                    .thenComparing(Hit::end, Comparator.reverseOrder())
                    .thenComparing(hit -> !hit.entry().harmless());

    /// No list at all.
    public static final Wordings NONE = of(List.of());

    private final Map<String, PhraseIndex> byLanguage = new HashMap<>();

    private Wordings() {}

    public static Wordings of(List<WordingList> lists) {
        Map<String, List<Entry>> entries = new HashMap<>();
        for (WordingList list : lists) {
            put(entries, list, list.phrases(), false);
            put(entries, list, list.harmlessPhrases(), true);
        }
        Wordings wordings = new Wordings();
        entries.forEach((language, phrases) ->
                wordings.byLanguage.put(language, new PhraseIndex(Language.of(language), phrases)));
        return wordings;
    }

    private static void put(
            Map<String, List<Entry>> entries,
            WordingList list,
            Map<String, List<String>> phrases,
            boolean harmless) {
        phrases.forEach((language, all) -> {
            List<Entry> known =
                    entries.computeIfAbsent(Language.primary(language), any -> new ArrayList<>());
            all.forEach(
                    phrase -> known.add(new Entry(list.name(), phrase, harmless, list.isMasked())));
        });
    }

    /// Whether two BCP 47 tags name one language, whatever the country.
    public static boolean areSame(String one, String other) {
        return primary(one).equals(primary(other));
    }

    /// The language of a BCP 47 tag alone, such as `de`.
    public static String primary(String tag) {
        return Language.primary(tag);
    }

    /// The phrases that stand in a text, in the order of their places.
    ///
    /// @param language BCP 47 tag of the text
    public List<WordingMatch> in(String language, String text) {
        PhraseIndex index = byLanguage.get(Language.primary(language));
        if (index == null || text.isEmpty()) {
            return List.of();
        }
        Folded folded = Folded.of(text);
        List<Hit> hits = new ArrayList<>();
        index.scan(folded.text(), hit -> hits.add(hit) && hits.size() < MOST_CANDIDATES);
        if (hits.isEmpty()) {
            return List.of();
        }
        hits.sort(BY_PLACE);
        return matches(hits, folded);
    }

    /// Leaves out what lies in a harmless phrase of the same list or in the same phrase.
    private static List<WordingMatch> matches(List<Hit> hits, Folded folded) {
        Map<String, Integer> harmlessUntil = new HashMap<>();
        Map<Entry, Integer> foundUntil = new HashMap<>();
        Map<Entry, Integer> places = new HashMap<>();
        List<WordingMatch> matches = new ArrayList<>();
        for (Hit hit : hits) {
            Entry entry = hit.entry();
            if (entry.harmless()) {
                harmlessUntil.merge(entry.list(), hit.end(), Math::max);
            } else if (harmlessUntil.getOrDefault(entry.list(), 0) < hit.end()
                    && foundUntil.getOrDefault(entry, 0) < hit.end()
                    && places.merge(entry, 1, Integer::sum) <= MOST_PLACES) {
                foundUntil.put(entry, hit.end());
                matches.add(
                        new WordingMatch(
                                entry.list(),
                                entry.phrase(),
                                folded.start(hit.start()),
                                folded.end(hit.end()),
                                entry.masked()));
            }
        }
        return List.copyOf(matches);
    }
}
