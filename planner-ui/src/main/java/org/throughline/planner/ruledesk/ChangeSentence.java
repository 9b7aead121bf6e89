package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import java.util.Arrays;
import org.throughline.data.assessment.Level;
import org.throughline.planner.shell.LevelMark;
import org.throughline.rules.analysis.DecisionChange;

/// One thing that would be decided otherwise, in a sentence.
final class ChangeSentence {

    private ChangeSentence() {}

    static String of(DecisionChange change) {
        String says =
                text(
                        "desk.change",
                        subject(change),
                        value(change, change.from()),
                        value(change, change.to()));
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
            case NEED -> text("desk.change.need", wordWithin("need", words[0]), rest);
            case NEVER ->
                    text(
                            "desk.change.never",
                            wordWithin("dimension", words[0]),
                            wordWithin(words[0], rest));
            case HOLD -> text("desk.change.hold", change.subject());
            case LIMIT -> word("measure", words[0]);
            case LANE -> text("desk.change." + change.subject());
        };
    }

    private static String value(DecisionChange change, String value) {
        if (value.isEmpty()) {
            return text("desk.change.nothing");
        }
        if (change.kind() == DecisionChange.Kind.LEVEL
                && Arrays.stream(Level.values()).anyMatch(level -> level.name().equals(value))) {
            return LevelMark.says(Level.valueOf(value));
        }
        return value;
    }
}
