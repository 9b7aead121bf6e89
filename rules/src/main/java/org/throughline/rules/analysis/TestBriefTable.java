package org.throughline.rules.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.export.CellText;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.TestBrief;

/// Test briefs as a CSV text: a row each, columns `name`, questions of the vocabulary and `expect:`
/// a step, `asked`, `held`, `holding` or `silent`; several answers in one cell with `;` between
/// them. Every fault is named at its line and column; a text is never more than a text. Confined to
/// one reading.
final class TestBriefTable {

    static final String EXPECT = "expect:";
    static final String IN = " in ";

    /// Faults that are told.
    static final int MOST_PROBLEMS = 200;

    private static final List<String> EXPECTED = List.of("asked", "held", "holding", "silent");
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_ROWS = 2_000;
    private static final int LONGEST = 200;
    private static final int LONGEST_LIST = 2_000;

    private final List<Problem> problems = new ArrayList<>();

    private TestBriefTable() {}

    static TestReading read(String csv) {
        TestBriefTable table = new TestBriefTable();
        List<CsvCells.Row> rows = table.rows(csv);
        List<TestBrief> good = rows.isEmpty() ? List.of() : table.good(rows);
        return new TestReading(
                Math.max(0, rows.size() - 1),
                good,
                table.problems.subList(0, Math.min(MOST_PROBLEMS, table.problems.size())));
    }

    private List<CsvCells.Row> rows(String csv) {
        if (csv.length() > MOST_CHARACTERS) {
            problem(
                    "RULES-006",
                    "line 1",
                    "a table has up to %,d characters, not %,d"
                            .formatted(MOST_CHARACTERS, csv.length()),
                    "Maybe split it.");
            return List.of();
        }
        List<CsvCells.Row> rows = CsvCells.read(csv);
        if (rows.size() < 2 || rows.size() > MOST_ROWS + 1) {
            problem(
                    "RULES-006",
                    "line 1",
                    "a table has a row of questions and 1 to %,d briefs, not %,d"
                            .formatted(MOST_ROWS, Math.max(0, rows.size() - 1)),
                    "");
            return List.of();
        }
        return rows;
    }

    private List<TestBrief> good(List<CsvCells.Row> rows) {
        List<String> columns = columns(rows.getFirst());
        boolean sound = problems.isEmpty();
        Set<String> names = new HashSet<>();
        List<TestBrief> good = new ArrayList<>();
        for (CsvCells.Row row : rows.subList(1, rows.size())) {
            int before = problems.size();
            TestBrief brief = brief(row, columns, names);
            if (sound && problems.size() == before) {
                good.add(brief);
            }
        }
        return good;
    }

    private List<String> columns(CsvCells.Row head) {
        List<String> columns =
                head.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String place = "line %d, column %d".formatted(head.line(), i + 1);
            if (!known().words().contains(column)) {
                problem(
                        "RULES-002",
                        place,
                        shown(column) + " is no question that a brief answers",
                        known().hint(column));
            } else if (columns.indexOf(column) < i) {
                problem("RULES-007", place, shown(column) + " stands twice", "");
            }
        }
        if (!columns.contains("name")) {
            problem("RULES-001", "line 1", "the column name is missing", "Maybe name,topic,...");
        }
        return columns;
    }

    private static KnownWords known() {
        Stream<String> questions =
                Vocabulary.shipped().dimensions().stream()
                        .map(Dimension::key)
                        .filter(TestBriefs::knows);
        Stream<String> steps = Arrays.stream(Step.values()).map(Step::key);
        return new KnownWords(
                Stream.of(
                                Stream.of("name"),
                                questions,
                                Stream.concat(EXPECTED.stream(), steps).map(each -> EXPECT + each))
                        .flatMap(each -> each)
                        .toList());
    }

    private TestBrief brief(CsvCells.Row row, List<String> columns, Set<String> names) {
        if (row.cells().size() > columns.size()) {
            problem(
                    "RULES-001",
                    "line " + row.line(),
                    "%d cells under %d questions".formatted(row.cells().size(), columns.size()),
                    "Maybe a cell with a comma needs quotes.");
        }
        int before = problems.size();
        String name = "";
        Map<String, List<String>> answers = new LinkedHashMap<>();
        List<TestBrief.LevelOf> levels = new ArrayList<>();
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            String column = columns.get(i);
            String place = "line %d, column %s".formatted(row.line(), shownBare(column));
            List<String> words = words(row.cells().get(i), column, place);
            if (column.equals("name")) {
                name = String.join("; ", words);
            } else if (column.startsWith(EXPECT)) {
                expected(column.substring(EXPECT.length()), words, place, levels, expected);
            } else if (!words.isEmpty() && answer(column, words, place)) {
                answers.put(column, words);
            }
        }
        if (name.isBlank() || !names.add(name)) {
            problem(
                    name.isBlank() ? "RULES-001" : "RULES-007",
                    "line %d, column name".formatted(row.line()),
                    name.isBlank() ? "a test brief has a name" : shown(name) + " stands twice",
                    "");
        }
        TestBrief.Expected wanted =
                new TestBrief.Expected(
                        levels,
                        expected.getOrDefault("asked", List.of()),
                        expected.getOrDefault("held", List.of()).stream().map(Market::new).toList(),
                        expected.getOrDefault("holding", List.of()),
                        expected.getOrDefault("silent", List.of()));
        if (wanted.isEmpty() && problems.size() == before) {
            problem(
                    "RULES-001",
                    "line " + row.line(),
                    "nothing is expected of " + shown(name),
                    "Maybe expect:script or expect:asked.");
        }
        return new TestBrief(name, answers, wanted);
    }

    private List<String> words(String raw, String column, String place) {
        String cell = CellText.taken(raw);
        boolean sentence = column.equals("name") || isSentence(column);
        int longest = sentence ? LONGEST : LONGEST_LIST;
        if (cell.length() > longest) {
            problem(
                    "RULES-008",
                    place,
                    "a cell has up to %d characters, not %,d: %s"
                            .formatted(longest, cell.length(), shown(cell)),
                    "");
            return List.of();
        }
        if (cell.codePoints().anyMatch(TestBriefTable::isHidden)) {
            problem(
                    "RULES-008",
                    place,
                    "a sign that cannot be seen stands in " + shown(cell),
                    "Maybe it came along when the text was copied; type it anew.");
            return List.of();
        }
        return (sentence ? Stream.of(cell) : Stream.of(cell.split(";", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean isSentence(String column) {
        return Vocabulary.shipped()
                .find(column)
                .map(Dimension::open)
                .filter("sentence"::equals)
                .isPresent();
    }

    private static boolean isHidden(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    private boolean answer(String question, List<String> words, String place) {
        Dimension dimension = Vocabulary.shipped().find(question).orElse(null);
        if (dimension == null || !TestBriefs.knows(question)) {
            return false;
        }
        if (words.size() > 1 && !dimension.many()) {
            problem(
                    "RULES-001",
                    place,
                    "%s has one answer, not %d".formatted(question, words.size()),
                    "");
            return false;
        }
        boolean known = true;
        for (String word : words) {
            Optional<String> fault = fault(dimension, word);
            fault.ifPresent(
                    says -> problem("RULES-003", place, says, dimension.words().hint(word)));
            known &= fault.isEmpty();
        }
        return known;
    }

    private static Optional<String> fault(Dimension dimension, String word) {
        boolean fits =
                switch (dimension.key()) {
                    case "market" -> isCountry(word);
                    case "language" -> word.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
                    case "publish-date" -> isDay(word);
                    case "aspect" -> dimension.values().contains(word);
                    default -> dimension.knows(word);
                };
        return fits
                ? Optional.empty()
                : Optional.of(shown(word) + " is no answer to " + dimension.key());
    }

    private static boolean isDay(String word) {
        try {
            return LocalDate.parse(word).getYear() > 0;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private void expected(
            String what,
            List<String> words,
            String place,
            List<TestBrief.LevelOf> levels,
            Map<String, List<String>> expected) {
        Step step = Step.find(what).orElse(null);
        if (step == null) {
            List<String> known =
                    words.stream().filter(word -> isExpected(what, word, place)).toList();
            expected.put(what, known);
            return;
        }
        for (String word : words) {
            levelOf(step, word, place).ifPresent(levels::add);
        }
    }

    /// `PERSON_ONLY`, or `PERSON_ONLY in JP`.
    private Optional<TestBrief.LevelOf> levelOf(Step step, String word, String place) {
        String[] parts = word.split(IN, 2);
        Level level = level(parts[0].strip());
        if (level == null) {
            problem(
                    "RULES-003",
                    place,
                    shown(parts[0]) + " is no level",
                    new KnownWords(Arrays.stream(Level.values()).map(Level::name).toList())
                            .hint(parts[0]));
            return Optional.empty();
        }
        if (parts.length == 2 && !isCountry(parts[1].strip())) {
            problem("RULES-003", place, shown(parts[1]) + " is no country code", "Maybe DE.");
            return Optional.empty();
        }
        return Optional.of(
                new TestBrief.LevelOf(
                        step, parts.length == 2 ? new Market(parts[1].strip()) : null, level));
    }

    private static boolean isCountry(String word) {
        return word.matches("[A-Z]{2}");
    }

    private static @Nullable Level level(String word) {
        return Arrays.stream(Level.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private boolean isExpected(String what, String word, String place) {
        KnownWords roles =
                KnownWords.of(ReviewerRole.shipped().stream().map(ReviewerRole::key).toList());
        boolean fits =
                switch (what) {
                    case "asked" -> roles.words().contains(word);
                    case "held" -> isCountry(word);
                    default -> true;
                };
        if (!fits) {
            problem(
                    "RULES-003",
                    place,
                    shown(word) + (what.equals("asked") ? " is no role" : " is no country code"),
                    what.equals("asked") ? roles.hint(word) : "Maybe DE.");
        }
        return fits;
    }

    private void problem(String code, String place, String message, String hint) {
        problems.add(new Problem(code, place, message, hint));
    }

    private static String shown(String text) {
        return "'" + shownBare(text) + "'";
    }

    /// As far as a message has room for it, without what cannot be seen.
    private static String shownBare(String text) {
        String seen =
                text.codePoints()
                        .limit(60)
                        .map(sign -> isHidden(sign) ? '\ufffd' : sign)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return text.codePointCount(0, text.length()) > 60 ? seen + " ..." : seen;
    }
}
