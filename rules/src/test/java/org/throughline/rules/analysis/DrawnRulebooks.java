package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.throughline.data.rulebook.RulebookVersion;

/// Rulebooks drawn over a few questions with few answers, so that rows meet often.
final class DrawnRulebooks {

    private final Random random;

    private DrawnRulebooks(long seed) {
        this.random = new Random(seed);
    }

    static RulebookVersion of(long seed, int rows) {
        DrawnRulebooks drawn = new DrawnRulebooks(seed);
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            rules.add(drawn.rule("R" + i));
        }
        return Rulebooks.rulebook(String.join(",\n", rules));
    }

    private String one(String... words) {
        return words[random.nextInt(words.length)];
    }

    private String rule(String id) {
        String item = one("", "", "claim", "person", "market");
        String when = conditions(random.nextInt(3), this::ofVideo);
        String onItem = item.isEmpty() ? "" : conditions(random.nextInt(3), () -> ofItem(item));
        String except =
                random.nextInt(3) > 0
                        ? ""
                        : conditions(
                                1,
                                () ->
                                        item.isEmpty() || random.nextBoolean()
                                                ? ofVideo()
                                                : ofItem(item));
        return """
        {"id": "%s", "kind": "%s", "when": {%s}%s, "except": {%s}, "then": [%s]}\
        """
                .formatted(
                        id,
                        one("hard", "guideline"),
                        when,
                        item.isEmpty() ? "" : ", \"for\": {\"" + item + "\": {" + onItem + "}}",
                        except,
                        outcomes(item));
    }

    private String conditions(int most, Supplier<String> condition) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            String more = condition.get();
            String question = more.substring(0, more.indexOf(':'));
            if (conditions.stream().noneMatch(each -> each.startsWith(question))) {
                conditions.add(more);
            }
        }
        return String.join(", ", conditions);
    }

    private String ofVideo() {
        return switch (random.nextInt(7)) {
            case 0 -> "\"topic\": " + some("pets", "home", "sport");
            case 1 -> "\"topic\": {\"is-not\": " + some("pets", "home", "sport") + "}";
            case 2 ->
                    "\"stakes\": {\"%s\": \"%s\"}"
                            .formatted(
                                    one("at-least", "at-most", "is", "is-not"),
                                    one("routine", "notable", "high", "critical"));
            case 3 -> "\"stakes\": {\"%s\": true}".formatted(one("answered", "unanswered"));
            case 4 -> "\"format\": " + some("skit", "list", "reaction");
            case 5 ->
                    "\"claim-kind\": %s"
                            .formatted(
                                    one(
                                            "\"price\"",
                                            "{\"is-not\": \"price\"}",
                                            "{\"no-item\": \"price\"}",
                                            "[\"price\", \"safety\"]"));
            default -> "\"person-age\": {\"at-most\": \"%s\"}".formatted(one("13-15", "16-17"));
        };
    }

    private String ofItem(String item) {
        return switch (item) {
            case "claim" ->
                    random.nextBoolean()
                            ? "\"claim-kind\": " + some("price", "safety")
                            : "\"evidence-state\": {\"%s\": \"%s\"}"
                                    .formatted(
                                            one("at-least", "is", "is-not"),
                                            one("none", "attached"));
            case "person" ->
                    random.nextBoolean()
                            ? "\"person-kind\": " + some("child", "employee")
                            : "\"person-age\": {\"%s\": \"%s\"}"
                                    .formatted(
                                            one("at-most", "at-least", "is-not"),
                                            one("under-13", "13-15", "adult"));
            default ->
                    switch (random.nextInt(3)) {
                        case 0 -> "\"market\": " + some("US", "DE", "JP");
                        case 1 -> "\"author-market\": \"%s\"".formatted(one("own", "other"));
                        default ->
                                "\"publish-date\": {\"on\": %s}"
                                        .formatted(
                                                some(
                                                        "1 Jun - 30 Jun",
                                                        "10 Jun",
                                                        "2027-06-01 - 2027-07-31",
                                                        "15 Dec - 10 Jan"));
                    };
        };
    }

    private String some(String... words) {
        List<String> some = new ArrayList<>();
        for (String word : words) {
            if (random.nextBoolean()) {
                some.add("\"" + word + "\"");
            }
        }
        return some.isEmpty()
                ? "\"" + words[0] + "\""
                : some.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private String outcomes(String item) {
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            outcomes.add(outcome(item));
        }
        return String.join(", ", outcomes.stream().distinct().toList());
    }

    private String outcome(String item) {
        return switch (random.nextInt(item.equals("claim") || item.equals("person") ? 8 : 7)) {
            case 0, 1 ->
                    "{\"who\": {\"%s\": \"%s\"}}"
                            .formatted(
                                    one("script", "captions", "storyboard", "adaptation", "music"),
                                    one(
                                            "MACHINE",
                                            "MACHINE_DRAFTS",
                                            "PERSON_LEADS",
                                            "PERSON_ONLY"));
            case 2 ->
                    "{\"ask\": {\"role\": \"%s\", \"seal\": \"claims\", \"stage\": \"plan\"}}"
                            .formatted(one("legal", "person-shown"));
            case 3 -> "{\"never\": {\"synthetic\": \"%s\"}}".formatted(one("voice", "scene"));
            case 4 ->
                    "{\"limit\": {\"measure\": \"silence\", \"at-most\": %s, \"unit\": \"s\"}}"
                            .formatted(one("1", "2"));
            case 5 -> "{\"lane\": {\"lead-days\": %s}}".formatted(one("1", "9"));
            case 6 -> "{\"note\": \"%s\"}".formatted(one("Look", "Ask"));
            default ->
                    item.equals("claim")
                            ? "{\"need\": {\"what\": \"qualifier\", \"seconds\": %s}}"
                                    .formatted(one("2", "4"))
                            : "{\"need\": {\"what\": \"release\", \"of\": \"%s\"}}"
                                    .formatted(one("signed", "signed-by-guardians"));
        };
    }
}
