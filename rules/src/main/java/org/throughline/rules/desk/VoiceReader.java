package org.throughline.rules.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.BrandVoice;
import org.throughline.data.rulebook.BrandVoice.Avoided;

/// Reads how a brand speaks, language by language. Thread-safe.
final class VoiceReader {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final List<String> KEYS =
            List.of("avoid", "cliches", "most-words", "you-before-we", "emoji", "approved");

    /// Languages whose sentences have no words to count.
    private static final Set<String> UNSPACED = Set.of("ja", "zh", "th", "lo", "km", "my");

    private static final int MOST_WORDS = 100;

    /// Phrases or lines of one kind.
    private static final int MOST_LINES = 2_000;

    private VoiceReader() {}

    static List<BrandVoice> read(Node node) {
        List<BrandVoice> voices = new ArrayList<>();
        node.entries()
                .forEach((language, voice) -> {
                    if (!LANGUAGE.matcher(language).matches()) {
                        voice.problem(
                                Node.SHAPE,
                                Node.shown(language) + " is no language such as en",
                                "A voice is kept by language alone, without a country.");
                    }
                    voices.add(voice(language, voice));
                });
        return voices;
    }

    private static BrandVoice voice(String language, Node node) {
        node.entries(KEYS);
        Node words = node.child("most-words");
        if (!words.isMissing() && UNSPACED.contains(language)) {
            words.problem(
                    Node.UNSUPPORTED,
                    "sentences of " + language + " have no words to count",
                    "Leave most-words out there.");
        }
        return new BrandVoice(
                language,
                bounded(node.child("avoid")).stream().map(VoiceReader::avoided).toList(),
                lines(node.child("cliches")),
                words.isMissing() ? null : Integer.valueOf(words.number(1, MOST_WORDS)),
                flag(node.child("you-before-we")),
                flag(node.child("emoji")),
                lines(node.child("approved")));
    }

    private static @Nullable Boolean flag(Node node) {
        return node.isMissing() ? null : Boolean.valueOf(node.flag());
    }

    /// A phrase, or a phrase and what to say instead.
    private static Avoided avoided(Node node) {
        if (!node.isMap()) {
            return new Avoided(node.said("-"), null);
        }
        Map<String, Node> parts = node.entries(List.of("phrase", "say"));
        return new Avoided(
                node.child("phrase").said("-"),
                parts.containsKey("say") ? node.child("say").said("-") : null);
    }

    private static List<String> lines(Node node) {
        return bounded(node).stream().map(line -> line.said("-")).toList();
    }

    private static List<Node> bounded(Node node) {
        List<Node> elements = node.elements();
        if (elements.size() <= MOST_LINES) {
            return elements;
        }
        node.problem(
                Node.TOO_MANY,
                "a voice has up to %,d of them, not %,d".formatted(MOST_LINES, elements.size()),
                "");
        return elements.subList(0, MOST_LINES);
    }
}
