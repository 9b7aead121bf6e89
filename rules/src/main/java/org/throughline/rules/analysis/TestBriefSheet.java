package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Market;
import org.throughline.data.rulebook.TestBrief;

/// Writes test briefs as the table that `TestBriefTable` reads, with the columns that any of them
/// needs.
final class TestBriefSheet {

    private TestBriefSheet() {}

    static String of(List<TestBrief> tests) {
        Map<String, Function<TestBrief, String>> columns = new LinkedHashMap<>();
        columns.put("name", TestBrief::name);
        for (Dimension dimension : Desk.testQuestions()) {
            String question = dimension.key();
            columns.put(question, test -> joined(test.answers().getOrDefault(question, List.of())));
        }
        for (Step step : Step.values()) {
            columns.put(TestBriefTable.EXPECT + step.key(), test -> levels(test, step));
        }
        expected(columns, "asked", TestBrief.Expected::asked);
        expected(columns, "held", each -> each.held().stream().map(Market::code).toList());
        expected(columns, "holding", TestBrief.Expected::holding);
        expected(columns, "silent", TestBrief.Expected::silent);
        columns.entrySet()
                .removeIf(column ->
                        !column.getKey().equals("name")
                                && tests.stream().map(column.getValue()).allMatch(String::isEmpty));
        StringBuilder sheet = new StringBuilder("\ufeff");
        sheet.append(CsvCells.line(new ArrayList<>(columns.keySet())));
        for (TestBrief test : tests) {
            sheet.append(
                    CsvCells.line(
                            columns.values().stream().map(cell -> cell.apply(test)).toList()));
        }
        return sheet.toString();
    }

    private static void expected(
            Map<String, Function<TestBrief, String>> columns,
            String what,
            Function<TestBrief.Expected, List<String>> words) {
        columns.put(TestBriefTable.EXPECT + what, test -> joined(words.apply(test.expected())));
    }

    private static String levels(TestBrief test, Step step) {
        return test.expected().levels().stream()
                .filter(each -> each.step() == step)
                .map(each ->
                        each.market() == null
                                ? each.level().name()
                                : each.level().name() + TestBriefTable.IN + each.market().code())
                .collect(Collectors.joining(";"));
    }

    private static String joined(List<String> words) {
        return String.join(";", words);
    }
}
