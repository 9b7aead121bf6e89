package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.assessment.Level;
import org.throughline.planner.shell.LevelMark;
import org.throughline.rules.analysis.DecisionChange;

/// One thing that would be decided otherwise, in a sentence.
final class ChangeSentence {

    private static final String ANSWER = "answer of ";

    /// Kinds of which one is enough, and the item; both may be missing.
    private static final Pattern OF_AND_ITEM =
            Pattern.compile(
                    "((?!(?:claim|person|sound) )\\S+(?: or \\S+)*)?"
                            + "(?:(?:^| )(claim|person|sound) (\\S+))?");

    private ChangeSentence() {}

    static String of(DecisionChange change) {
        String says;
        if (change.from().isEmpty()) {
            says = text("desk.change.new", subject(change));
        } else if (change.to().isEmpty()) {
            says = text("desk.change.gone", subject(change));
        } else {
            says =
                    text(
                            "desk.change",
                            subject(change),
                            value(change, change.from()),
                            value(change, change.to()));
        }
        return change.market() == null
                ? says
                : text("desk.change.in", change.market().code(), says);
    }

    private static String subject(DecisionChange change) {
        String[] parts = change.subject().split(", ", -1);
        String[] words = change.subject().split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (change.kind()) {
            case LEVEL -> word("step", change.subject());
            case ASK ->
                    parts.length < 3
                            ? change.subject()
                            : text(
                                    "desk.change.ask",
                                    role(parts[0].split(" ", 2)[0]),
                                    wordWithin("seal", parts[1]),
                                    wordWithin("stage", parts[2]));
            case NEED -> need(words[0], rest);
            case NEVER ->
                    text(
                            "desk.change.never",
                            wordWithin("dimension", words[0]),
                            wordWithin(words[0], rest));
            case HOLD -> hold(change.subject());
            case LIMIT -> word("measure", words[0]);
            case LANE -> text("desk.change." + change.subject());
        };
    }

    /// Such as `clinical-study or lab-test claim c1`.
    private static String need(String what, String rest) {
        Matcher parts = OF_AND_ITEM.matcher(rest);
        String says = text("rule.need", wordWithin("need", what));
        if (!parts.matches()) {
            return says;
        }
        String question =
                switch (what) {
                    case "release" -> "release-state";
                    case "evidence" -> "evidence-kind";
                    default -> what;
                };
        if (parts.group(1) != null) {
            says +=
                    ", "
                            + Stream.of(parts.group(1).split(" or "))
                                    .map(each -> wordWithin(question, each))
                                    .collect(Collectors.joining(text("rule.or")));
        }
        return parts.group(2) == null
                ? says
                : text(
                        "desk.change.of-item",
                        says,
                        wordWithin("item", parts.group(2)),
                        parts.group(3));
    }

    /// Such as `answer of local-market`, a day, or `stock-confirmed on tiktok`.
    private static String hold(String subject) {
        String[] where = subject.split(" on ", 2);
        String until = where[0];
        String says =
                until.startsWith(ANSWER)
                        ? text("desk.hold.until.answer", role(until.substring(ANSWER.length())))
                        : wordWithin("prerequisite", until);
        String held = text("desk.change.hold", says);
        return where.length == 1
                ? held
                : held + ", " + text("rule.hold-platform", word("platform", where[1]));
    }

    private static String value(DecisionChange change, String value) {
        if (change.kind() == DecisionChange.Kind.LEVEL
                && Arrays.stream(Level.values()).anyMatch(level -> level.name().equals(value))) {
            return LevelMark.says(Level.valueOf(value));
        }
        return switch (value) {
            case "asked", "all asked", "hard", "guideline", "open", "closed", "needed" ->
                    text("desk.change.value." + value.replace(' ', '-'));
            default -> value;
        };
    }
}
