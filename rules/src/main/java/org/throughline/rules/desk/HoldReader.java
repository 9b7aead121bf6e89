package org.throughline.rules.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.RuleOutcome;

/// Reads what waits, and for what: a role's answer, a day, or something that must be there. Roles,
/// days and prerequisites share no word, so one key takes all three. Thread-safe.
final class HoldReader {

    private static final List<String> PREREQUISITES =
            Vocabulary.shipped().dimension("prerequisite").values();

    private HoldReader() {}

    static List<RuleOutcome> read(Node node, @Nullable ItemKind about) {
        Node until = node.isMap() ? node.child("until") : node;
        if (node.isMap()) {
            node.entries(List.of("until", "platform"));
        }
        Optional<RuleOutcome.Until> lifts = until(until);
        if (about != ItemKind.MARKET
                && lifts.isPresent()
                && !(lifts.get() instanceof RuleOutcome.Until.There)) {
            node.problem(
                    Node.UNSUPPORTED,
                    "a hold until somebody answers, or until a day, is a market's own",
                    "Maybe for: market, so that each market waits by itself.");
        }
        Platform platform = platform(node.child("platform"));
        return lifts.<RuleOutcome>map(each -> new RuleOutcome.Hold(each, platform)).stream()
                .toList();
    }

    private static Optional<RuleOutcome.Until> until(Node node) {
        String word = node.text("");
        if (PREREQUISITES.contains(word)) {
            return Optional.of(new RuleOutcome.Until.There(word));
        }
        if (ReviewerRole.keys().contains(word)) {
            return Optional.of(new RuleOutcome.Until.Answer(word));
        }
        try {
            return Optional.of(new RuleOutcome.Until.Day(LocalDate.parse(word)));
        } catch (DateTimeException neither) {
            OutcomeReader.listed(
                    node,
                    "role, prerequisite or date",
                    Stream.concat(ReviewerRole.keys().stream(), PREREQUISITES.stream()).toList());
            return Optional.empty();
        }
    }

    private static @Nullable Platform platform(Node node) {
        return node.isMissing()
                ? null
                : OutcomeReader.listed(
                                node,
                                "platform",
                                Arrays.stream(Platform.values()).map(Platform::key).toList())
                        .stream()
                        .findFirst()
                        .flatMap(Platform::find)
                        .orElse(null);
    }
}
