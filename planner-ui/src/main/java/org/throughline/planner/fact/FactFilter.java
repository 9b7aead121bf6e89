package org.throughline.planner.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.planner.fact.Fact.Topic;

/// Which facts are looked at, as it stands in the address.
///
/// @param topic absent: all
/// @param words each of which stands somewhere in a fact; at most [#LONGEST] letters
/// @param old only those that are to be looked up again
record FactFilter(@Nullable Topic topic, String words, boolean old) {

    static final int LONGEST = 80;

    private static final String TOPIC = "topic";
    private static final String WORDS = "words";
    private static final String OLD = "old";

    /// What an address asks for; what it says wrongly is left out.
    static FactFilter of(Map<String, List<String>> parameters) {
        String topic = first(parameters, TOPIC);
        String words = first(parameters, WORDS);
        return new FactFilter(
                Arrays.stream(Topic.values())
                        .filter(each -> key(each).equals(topic))
                        .findFirst()
                        .orElse(null),
                words.substring(0, words.offsetByCodePoints(0, shown(words))),
                parameters.containsKey(OLD));
    }

    private static int shown(String words) {
        return Math.min(LONGEST, words.codePointCount(0, words.length()));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    static String key(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    Map<String, List<String>> parameters() {
        Map<String, List<String>> all = new TreeMap<>();
        if (topic != null) {
            all.put(TOPIC, List.of(key(topic)));
        }
        if (!words.isBlank()) {
            all.put(WORDS, List.of(words));
        }
        if (old) {
            all.put(OLD, List.of(""));
        }
        return all;
    }

    boolean admits(Fact fact, LocalDate today) {
        String all =
                "%s %s %s"
                        .formatted(
                                fact.about(),
                                fact.says(),
                                fact.source() == null ? "" : fact.source())
                        .toLowerCase(Locale.ROOT);
        return (topic == null || fact.topic() == topic)
                && (!old || fact.isOld(today))
                && Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .allMatch(all::contains);
    }
}
