package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Level;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Market;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.planner.Texts;
import org.throughline.planner.shell.LevelMark;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.TestResult;

/// A test brief in sentences: what it answers, what is expected, and what came otherwise.
final class TestSentence {

    private TestSentence() {}

    static String answers(Map<String, List<String>> given) {
        String says =
                Desk.testQuestions().stream()
                        .map(Dimension::key)
                        .filter(given::containsKey)
                        .map(question ->
                                text(
                                        "desk.test.answer",
                                        DeskFields.question(question),
                                        given.getOrDefault(question, List.of()).stream()
                                                .map(answer -> DeskFields.says(question, answer))
                                                .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining("; "));
        return says.isEmpty() ? text("desk.test.everyday") : says;
    }

    static String expected(TestBrief.Expected expected) {
        List<String> parts = new ArrayList<>();
        expected.levels().stream().map(TestSentence::level).forEach(parts::add);
        each("asked", expected.asked().stream().map(Texts::role).toList(), parts);
        each("held", expected.held().stream().map(Market::code).toList(), parts);
        each("holding", expected.holding(), parts);
        each("silent", expected.silent(), parts);
        return String.join("; ", parts);
    }

    private static String level(TestBrief.LevelOf each) {
        Market market = each.market();
        String says =
                text(
                        "desk.test.level",
                        word("step", each.step().key()),
                        LevelMark.says(each.level()));
        return market == null ? says : text("desk.change.in", market.code(), says);
    }

    private static void each(String kind, List<String> words, List<String> parts) {
        words.forEach(word -> parts.add(text("desk.test." + kind, word)));
    }

    static String miss(TestResult.Miss miss) {
        String[] words = miss.what().split(" ", 2);
        String about = words.length > 1 ? words[1] : "";
        if (miss.found().equals(TestResult.NO_RULE)) {
            return text("desk.test.miss.no-rule", about);
        }
        return switch (words[0]) {
            case ExpectationRow.ASKED -> text("desk.test.miss.asked", role(about));
            case ExpectationRow.HELD -> text("desk.test.miss.held", about);
            case ExpectationRow.HOLDING -> text("desk.test.miss.holding", about);
            case ExpectationRow.SILENT -> text("desk.test.miss.silent", about);
            default -> levelMiss(words[0], about, miss);
        };
    }

    private static String levelMiss(String step, String in, TestResult.Miss miss) {
        String says =
                text(
                        "desk.test.miss.level",
                        word("step", step),
                        LevelMark.says(Level.valueOf(miss.expected())),
                        LevelMark.says(Level.valueOf(miss.found())));
        return in.isEmpty()
                ? says
                : text("desk.change.in", in.substring(in.lastIndexOf(' ') + 1), says);
    }
}
