package org.throughline.planner.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.desk.RowWords;

/// Rules to and from sheets, good ones and hostile ones.
class RuleSheetsTest {

    private static final List<Rule> TEMPLATES =
            RuleBook.templates().values().stream().flatMap(RuleSheetsTest::own).toList();

    private static Stream<Rule> own(RulebookVersion book) {
        return book.rules().stream().filter(rule -> rule.card() == null);
    }

    /// The library with the wording lists of every template, and no rules.
    private static DraftBook empty() {
        RulebookVersion library = RuleBook.library();
        var lists =
                Stream.concat(
                                library.wordings().stream(),
                                RuleBook.templates().values().stream()
                                        .flatMap(book -> book.wordings().stream()))
                        .distinct()
                        .toList();
        return new DraftBook("Tried", 0, library.withWordings(lists), List.of());
    }

    @Test
    void every_template_comes_back_from_csv_and_xlsx_as_it_went_out() {
        for (byte[] file : List.of(RuleSheets.csv(TEMPLATES), RuleSheets.xlsx(TEMPLATES))) {
            SheetReading reading = RuleSheets.read("rules", file, empty());

            assertThat(reading.problems()).isEmpty();
            assertThat(reading.rules()).allSatisfy(rule -> assertThat(rule.problems()).isEmpty());
            assertThat(reading.good()).hasSameSizeAs(TEMPLATES);
            for (int at = 0; at < TEMPLATES.size(); at++) {
                Rule there = TEMPLATES.get(at);
                assertThat(reading.good().get(at))
                        .matches(back -> Composition.saysTheSame(back, there), there.id());
            }
        }
    }

    @Test
    void the_sample_brand_comes_back_as_it_went_out() {
        List<Rule> rules = own(RuleBook.sample()).toList();
        DraftBook book = new DraftBook("Tindrel", 4, RuleBook.sample(), List.of());

        SheetReading reading = RuleSheets.read("rules", RuleSheets.xlsx(rules), book);

        assertThat(reading.isSound()).isTrue();
        assertThat(reading.rules()).extracting(SheetRule::news).containsOnly(SheetRule.News.SAME);
    }

    @Test
    void every_bound_of_every_measure_comes_back_as_it_went_out() {
        List<RuleOutcome> limits = new ArrayList<>();
        for (String measure : RowWords.MEASURES) {
            for (String bound : RowWords.bounds(measure)) {
                boolean below = measure.equals("loudness") || measure.equals("true-peak");
                String any = below ? "-9" : "2";
                BigDecimal number = new BigDecimal(RowWords.fixed(measure).orElse(any));
                limits.add(new RuleOutcome.Limit(measure, bound, number, RowWords.unit(measure)));
            }
        }
        for (RuleOutcome limit : limits) {
            Rule any = noted("x");
            Rule rule =
                    new Rule("LIM-1", 1, any.setBy(), null, true, any.when(), List.of(limit), null);

            SheetReading reading = RuleSheets.read("rules", RuleSheets.csv(List.of(rule)), empty());

            assertThat(reading.rules().getFirst().problems()).isEmpty();
            assertThat(reading.good().getFirst().outcomes()).containsExactly(limit);
        }
    }

    @Test
    void an_unknown_word_is_named_with_sheet_row_column_and_the_nearest_one() {
        String csv =
                """
                rule,kind,when 1,item,item 1,outcome,what,value,stage
                A,hard,topc is illness,,,who,script,PERSON_ONLY,
                B,hard,topic is ilness,,,who,script,PERSON_ONLY,
                C,hard,topic iss illness,,,who,scrpt,PERSON_ONLY,
                D,hardd,,claim,claim-kind is before-after-reslt,who,script,PERSON_ONYL,
                E,hard,topic is illness,,,who,script,PERSON_ONLY,
                ,,,,,ask,legl,claims,plan
                F,hard,topic is illness,,,forbid,script,PERSON_ONLY,
                """;

        SheetReading reading =
                RuleSheets.read("mine.csv", csv.getBytes(StandardCharsets.UTF_8), empty());

        List<Problem> all =
                Stream.concat(
                                reading.problems().stream(),
                                reading.rules().stream().flatMap(rule -> rule.problems().stream()))
                        .toList();
        assertThat(all)
                .extracting(problem -> problem.field() + ": " + problem.hint())
                .contains(
                        "mine.csv, row 2, column when 1: Maybe topic?",
                        "mine.csv, row 3, column when 1: Maybe illness?",
                        "mine.csv, row 4, column when 1: Maybe is?",
                        "mine.csv, row 5, column item 1: Maybe before-after-result?",
                        "mine.csv, row 5, column value: Maybe PERSON_ONLY?",
                        "mine.csv, row 7, column rule: Maybe COS-1.");
        assertThat(all).anyMatch(problem -> problem.message().contains("'forbid'"));
        assertThat(all).anyMatch(problem -> problem.message().contains("'scrpt'"));
        assertThat(reading.good()).extracting(Rule::id).containsExactly("E");
        assertThat(reading.isSound()).isFalse();
    }

    @Test
    void later_rows_of_a_rule_may_leave_its_cells_empty_but_not_contradict_them() {
        String csv =
                """
                rule;kind;when 1;outcome;what;value;text
                A;hard;topic is illness;who;script;PERSON_ONLY;
                A;;;note;;;Say it plainly.
                B;hard;topic is illness;who;script;PERSON_ONLY;
                B;hard;topic is toys;note;;;Say it plainly.
                """;

        SheetReading reading =
                RuleSheets.read("mine.csv", csv.getBytes(StandardCharsets.UTF_8), empty());

        assertThat(reading.good())
                .singleElement()
                .satisfies(rule -> assertThat(rule.outcomes()).hasSize(2));
        assertThat(reading.rules().getLast().problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("RULES-044");
                    assertThat(problem.field()).isEqualTo("mine.csv, row 5, column when 1");
                });
    }

    static Stream<String> hostile() {
        return Stream.of(
                "rule \"x\" when eval(true) then System.exit(1); end",
                "\"); Runtime.getRuntime().exec(\"true\"); (\"",
                "function(x) external { java: { class: \"java.lang.Runtime\" } }",
                "${7*7} #{7*7} {{7*7}}",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "@SUM(1)",
                "\uff1d1+1",
                "'=1+1",
                "''=1+1",
                "<script>alert(1)</script>",
                "'; drop table rulebook_version; --");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_text_is_a_text_on_the_way_out_and_in(String text) {
        Rule rule = noted(text);
        for (byte[] file : List.of(RuleSheets.csv(List.of(rule)), RuleSheets.xlsx(List.of(rule)))) {
            assertThat(RuleSheets.read("rules", file, empty()).good())
                    .singleElement()
                    .satisfies(back -> assertThat(back.outcomes()).isEqualTo(rule.outcomes()));
        }
        String csv = new String(RuleSheets.csv(List.of(rule)), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1).flatMap(line -> Stream.of(line.split(",", -1))))
                .noneMatch(cell -> cell.replace("\"", "").matches("^[=+@\\uff1d-].*"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void in_every_other_cell_it_is_refused_at_its_place_and_nothing_is_taken(String text) {
        for (String column : RuleRows.COLUMNS) {
            if (column.equals(RuleRows.TEXT)) {
                continue;
            }
            List<String> row =
                    new ArrayList<>(RuleRows.of(List.of(noted("Say it plainly."))).getFirst());
            row.set(RuleRows.COLUMNS.indexOf(column), text);

            SheetReading reading = RuleSheets.read("rules", CsvSheet.write(List.of(row)), empty());

            assertThat(reading.good()).as(column).isEmpty();
            assertThat(reading.isSound()).as(column).isFalse();
        }
    }

    @Test
    void what_cannot_be_seen_or_does_not_end_is_refused() {
        for (String text :
                List.of("a\u0000b", "\u202egnp.exe", "x".repeat(201), "x".repeat(100_000))) {
            SheetReading reading =
                    RuleSheets.read("rules", RuleSheets.csv(List.of(noted(text))), empty());

            assertThat(reading.good()).isEmpty();
            assertThat(reading.isSound()).isFalse();
            assertThat(reading.rules().toString()).hasSizeLessThan(2_000);
        }
    }

    private static Rule noted(String text) {
        Rule any = TEMPLATES.getFirst();
        return new Rule(
                "N1",
                1,
                any.setBy(),
                null,
                true,
                any.when(),
                List.of(new RuleOutcome.Note(text)),
                null);
    }

    @Test
    void a_formula_is_refused_and_never_evaluated() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Tried", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Rows");
            List<String> names = List.of("rule", "kind", "outcome", "text");
            for (int at = 0; at < names.size(); at++) {
                sheet.value(0, at, names.get(at));
            }
            sheet.value(1, 0, "A");
            sheet.value(1, 1, "hard");
            sheet.value(1, 2, "note");
            sheet.formula(1, 3, "HYPERLINK(\"http://127.0.0.1\")");
        }

        SheetReading reading = RuleSheets.read("rules.xlsx", file.toByteArray(), empty());

        assertThat(reading.good()).isEmpty();
        assertThat(reading.rules().getFirst().problems())
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("RULES-042");
                    assertThat(problem.field()).isEqualTo("Rows, row 2, column text");
                });
    }

    @Test
    void bombs_entities_macros_and_garbage_are_refused_in_bounded_memory() throws IOException {
        byte[] good = RuleSheets.xlsx(TEMPLATES);
        String entity =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>"
                        + "<sst><si><t>&y;</t></si></sst>";
        byte[] laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">]><sst/>".getBytes(StandardCharsets.UTF_8);
        byte[] wide =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>".getBytes(StandardCharsets.UTF_16);
        long before = used();
        List<byte[]> files =
                List.of(
                        bomb("xl/sharedStrings.xml"),
                        bomb("xl/worksheets/sheet1.xml"),
                        bomb("xl/media/picture.png"),
                        zip("xl/workbook.xml", "<x/>", "xl/sharedStrings.xml", entity),
                        zip("xl/workbook.xml", new String(laughs, StandardCharsets.UTF_8)),
                        zipped("xl/workbook.xml", wide),
                        zip("xl/workbook.xml", "<x/>", "xl/vbaProject.bin", "x"),
                        zip("xl/workbook.xml", "<x>"),
                        zip("word/document.xml", "<x/>"),
                        zip("../../etc/passwd", "x", "xl/workbook.xml", "<x/>"),
                        "PK not a zip at all".getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOf(good, good.length / 2),
                        new byte[0],
                        new byte[] {0, 1, 2, (byte) 0xff});
        for (byte[] file : files) {
            SheetReading reading = RuleSheets.read("hostile.xlsx", file, empty());

            assertThat(reading.good()).isEmpty();
            assertThat(reading.problems()).isNotEmpty();
            assertThat(reading.toString()).doesNotContain("root:");
        }
        assertThat(used() - before).isLessThan(200L << 20);
    }

    /// A workbook that could be read but for what it declares.
    @Test
    void a_sound_workbook_that_declares_an_entity_is_not_even_opened() throws IOException {
        byte[] good = RuleSheets.xlsx(TEMPLATES);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipFile from =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(good))
                                .get();
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipArchiveEntry part : Collections.list(from.getEntries())) {
                String text =
                        new String(
                                from.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(declaring(part.getName(), text).getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(RuleSheets.read("declares.xlsx", file.toByteArray(), empty()).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("document type or entities"));
    }

    private static String declaring(String part, String text) {
        return part.equals("xl/worksheets/sheet1.xml")
                ? text.replaceFirst(
                        "<worksheet",
                        "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><worksheet")
                : text;
    }

    private static long used() {
        System.gc();
        Runtime now = Runtime.getRuntime();
        return now.totalMemory() - now.freeMemory();
    }

    @Test
    void more_rows_than_a_rulebook_may_have_are_refused() {
        StringBuilder csv = new StringBuilder("rule,outcome,text\n");
        IntStream.rangeClosed(1, SheetRows.MOST_ROWS + 1)
                .forEach(at -> csv.append("R").append(at).append(",note,x\n"));

        SheetReading reading =
                RuleSheets.read(
                        "many.csv", csv.toString().getBytes(StandardCharsets.UTF_8), empty());

        assertThat(reading.rules()).isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("50,000"));
        assertThat(
                        RuleSheets.read("large.csv", new byte[RuleSheets.LARGEST_FILE + 1], empty())
                                .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("RULES-043"));
    }

    /// A part that is small as a file and 64 MiB large when it is unpacked.
    private static byte[] bomb(String part) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) ' ');
            for (int at = 0; at < 64; at++) {
                zip.write(blank);
            }
        }
        return file.toByteArray();
    }

    private static byte[] zip(String... partsAndTexts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int at = 0; at < partsAndTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(partsAndTexts[at]));
                zip.write(partsAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }

    private static byte[] zipped(String part, byte[] bytes) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(bytes);
        }
        return file.toByteArray();
    }
}
