package org.throughline.planner.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.WordingList;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.desk.RulebookReader;

/// Whether rows beside the rules may be kept: read like those of a file, by the same reader.
/// Thread-safe.
public final class RowCheck {

    private static final String SHAPE = "RULES-001";
    private static final String TOO_MANY = "RULES-006";
    private static final String TWICE = "RULES-007";

    /// Where in a list of phrases something is wrong; a list may be called anything.
    private static final Pattern IN_A_LIST =
            Pattern.compile("wordings\\..*?\\.?((?:harmless\\.)?[^.\\[]+\\[\\d+]|source|verified)");

    private static final Pattern IN_A_ROW =
            Pattern.compile("(?:sensitivities\\[\\d+]|calendar\\[\\d+]|voice\\.[^.]+)\\.?(.*)");

    private RowCheck() {}

    /// What stands in the way of keeping a row, each at its place below it: `en[2]` or
    /// `harmless.en[0]` of a list, `when.topic` or `source` of a sensitivity, `days`,
    /// `avoid[1].say` of a voice. Other places of a list are its `name`, and all its `phrases`.
    public static List<Problem> problems(Own row, DraftBook book) {
        List<Problem> problems = new ArrayList<>(apart(row));
        Map<String, Object> file = RuleTree.file(book.brand(), List.of(), RuleCheck.ownLists(book));
        OwnTree.put(row, file);
        if (RulebookReader.read(file, RuleBook.library())
                instanceof Outcome.Refused<RulebookVersion>(List<Problem> refused)) {
            refused.forEach(problem -> problems.add(below(problem)));
        }
        return problems;
    }

    /// What a file may hold and a desk does not keep.
    private static List<Problem> apart(Own row) {
        List<Problem> problems = new ArrayList<>();
        switch (row) {
            case DraftChange.Words(WordingList list) -> {
                if (list.phrases().values().stream().allMatch(List::isEmpty)) {
                    problems.add(
                            new Problem(SHAPE, "phrases", "the list has no phrase", "Add one."));
                }
            }
            case DraftChange.Sensitive(SensitivityRow each) ->
                    RuleCheck.twice(each.when(), problems);
            case DraftChange.Days(List<CalendarDays> days) ->
                    days.stream()
                            .filter(each -> !OwnRows.isOwn(each))
                            .forEach(each ->
                                    problems.add(
                                            new Problem(
                                                    TWICE,
                                                    "days",
                                                    "the library says so already of "
                                                            + each.days().written(),
                                                    "")));
            case DraftChange.Voice _ -> {}
        }
        return problems;
    }

    private static Problem below(Problem problem) {
        return new Problem(problem.code(), place(problem), problem.message(), problem.hint());
    }

    private static String place(Problem problem) {
        Matcher row = IN_A_ROW.matcher(problem.field());
        if (row.matches()) {
            return row.group(1);
        }
        if (!problem.field().startsWith("wordings")) {
            return problem.field();
        }
        Matcher list = IN_A_LIST.matcher(problem.field());
        return list.matches()
                ? list.group(1)
                : problem.code().equals(TOO_MANY) ? "phrases" : "name";
    }
}
