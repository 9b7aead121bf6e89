package org.throughline.analytics.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.problem.Problem;
import org.throughline.data.sample.history.HistoryFiles;
import org.throughline.data.sample.history.SampleHistory;

class ExportReaderTest {

    private static final String DAILY = String.join(",", DailyColumns.NAMES);
    private static final String YOUTUBE =
            "Content,Video title,Video publish time,Duration,Views,Likes,Watch time (hours)";
    private static final String INSTAGRAM =
            "\"Post ID\",\"Account ID\",\"Account username\",Description,\"Duration (sec)\","
                    + "\"Publish time\",\"Post type\",Date,Views,Likes";

    @TempDir Path folder;

    private final List<DailySample> samples = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();

    @Test
    void every_file_of_the_sample_history_is_taken_whole() throws IOException {
        SampleHistory history = SampleHistory.draw(SampleHistory.SEED);

        List<FileImport> outcomes =
                new HistoryFiles(history).writeTo(folder).stream().map(this::read).toList();

        assertThat(outcomes)
                .allSatisfy(outcome -> {
                    FileImport.Taken taken = taken(outcome);
                    assertThat(taken.refused()).isEmpty();
                    assertThat(taken.taken()).isEqualTo(taken.rows()).isPositive();
                });
        assertThat(samples).containsExactlyElementsOf(history.samples());
        assertThat(snapshots)
                .extracting(Snapshot::taken)
                .containsOnly(LocalDate.of(2027, 1, 15), LocalDate.of(2027, 2, 14));
    }

    @Test
    void a_bad_row_is_refused_by_line_column_value_and_reason_and_the_others_go_in() {
        FileImport outcome =
                read(
                        file(
                                "d.csv",
                                DAILY,
                                daily("2027-02-01", "p1", "12"),
                                daily("01.02.2027", "p2", "12"),
                                daily("2027-02-01", "p3", "1.234"),
                                daily("2027-02-01", "1.2E+17", "12"),
                                daily("2027-02-01", "p5", "1e309") + ",one,more",
                                daily("2027-02-01", "p6", ""),
                                daily("2027-02-01", "p7", "\"1,234\""),
                                daily("2027-02-01", "p8", "-3"),
                                many(20)));

        FileImport.Taken taken = taken(outcome);
        assertThat(taken.rows()).isEqualTo(28);
        assertThat(taken.taken()).isEqualTo(24);
        assertThat(taken.refused())
                .extracting(RefusedRow::line, RefusedRow::column, RefusedRow::value)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(3L, "date", "01.02.2027"),
                        org.assertj.core.groups.Tuple.tuple(4L, "likes", "1.234"),
                        org.assertj.core.groups.Tuple.tuple(5L, "post_id", "1.2E+17"));
        assertThat(taken.refused()).allSatisfy(row -> assertThat(row.reason()).isNotBlank());
        assertThat(samples)
                .extracting(sample -> sample.counts().likes())
                .startsWith(12L, null, 1234L, -3L);
    }

    @Test
    void a_file_with_more_than_a_fifth_of_bad_rows_is_refused_whole() {
        FileImport outcome =
                read(
                        file(
                                "d.csv",
                                DAILY,
                                daily("2027-02-01", "p1", "12"),
                                daily("2027-02-01", "p2", "12"),
                                daily("2027-02-01", "p3", "many")));

        assertThat(problem(outcome).code()).isEqualTo("IMPORT-013");
        assertThat(problem(outcome).field()).isEqualTo("d.csv, line 4, likes");
        assertThat(problem(outcome).message()).contains("1 of 3", "many");
    }

    @Test
    void a_row_that_is_torn_is_named_by_its_line_alone() {
        FileImport outcome = read(file("d.csv", DAILY, "x"));

        assertThat(problem(outcome).field()).isEqualTo("d.csv, line 2");
        assertThat(problem(outcome).message()).contains("it has 1 cells");
    }

    @Test
    void youtube_studio_is_read_by_name_with_its_quirks() {
        String reordered =
                "Views,Content,Video publish time,Video title,Duration,Likes,New viewers,"
                        + "Watch time (hours)";
        FileImport outcome =
                read(
                        file(
                                "Table data 2026-12-16_2027-01-15.csv",
                                "\ufeff" + reordered,
                                "1000,Total,,,,9,,1.0",
                                "\"1,800\", -GhQQTIylYY,\"Jan 6, 2026\",\"Keep, the lamp\",28,-1,4,1.5",
                                "700,TGhQQTIylYY,,Unlisted,240,10,4,0.5"));

        assertThat(taken(outcome).layout()).isEqualTo(ExportLayout.YOUTUBE_STUDIO_TABLE);
        assertThat(taken(outcome).passedOver()).isEqualTo(1);
        assertThat(taken(outcome).asOf()).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(snapshots).hasSize(2);
        assertThat(snapshots.getFirst().post().id()).isEqualTo("-GhQQTIylYY");
        assertThat(snapshots.getFirst().counts().views()).isEqualTo(1_800);
        assertThat(snapshots.getFirst().counts().likes()).isEqualTo(-1);
        assertThat(snapshots.getFirst().counts().watchSeconds()).isEqualTo(5_400);
        assertThat(snapshots.getFirst().publishedAt()).isEqualTo("2026-01-06T00:00");
        assertThat(snapshots)
                .extracting(snapshot -> snapshot.post().platform())
                .containsExactly(Platform.YOUTUBE_SHORTS, Platform.YOUTUBE);
        assertThat(snapshots.getLast().publishedAt()).isNull();
    }

    @Test
    void instagram_lifetime_rows_are_read_past_captions_of_several_lines() {
        FileImport outcome =
                read(
                        file(
                                "2027-01-15.csv",
                                "\ufeff" + INSTAGRAM,
                                "17960000000000001,1,tindrel.us,\"one\ntwo, \"\"three\"\"\",31,"
                                        + "01/06/2027 18:05,IG reel,Lifetime,\"12,400\",900",
                                "17960000000000002,1,tindrel.us,photo,,01/07/2027 18:05,IG image,"
                                        + "Lifetime,100,9"));

        assertThat(taken(outcome).passedOver()).isEqualTo(1);
        assertThat(snapshots).hasSize(1);
        assertThat(snapshots.getFirst().post().id()).isEqualTo("17960000000000001");
        assertThat(snapshots.getFirst().publishedAt()).isEqualTo("2027-01-06T18:05");
        assertThat(snapshots.getFirst().counts().views()).isEqualTo(12_400);
    }

    @Test
    void a_lifetime_file_without_a_day_is_asked_for_one() {
        Path file = file("Table data.csv", YOUTUBE, "TGhQQTIylYY,x,\"Jan 6, 2026\",28,5,1,0.1");

        assertThat(problem(read(file)).hint()).contains("day of the export");
        ImportOptions options = new ImportOptions(LocalDate.of(2027, 1, 2), "tindrel");
        assertThat(new ExportReader().read(file, options, RowSink.none()))
                .isInstanceOf(FileImport.Taken.class);
    }

    @Test
    void utf_16_with_a_separator_line_is_recognized() {
        Path file =
                bytes(
                        "views.csv",
                        "\ufeffsep=,\r\n\"Views\"\r\n\"Date\",\"Primary\"\r\n\"2026-10-01\",\"412\"\r\n",
                        StandardCharsets.UTF_16LE);
        assertThat(problem(read(file)).hint()).contains("Say the platform");

        String table = "\ufeffsep=;\n" + DAILY.replace(',', ';') + "\n";
        String row = daily("2027-02-01", "p1", "12").replace(',', ';') + "\n";
        assertThat(taken(read(bytes("d.csv", table + row, StandardCharsets.UTF_16BE))).taken())
                .isEqualTo(1);
    }

    @Test
    void what_is_no_table_is_refused_whole_and_says_why() throws IOException {
        assertThat(code("zip.csv", "PK\u0003\u0004 and more")).isEqualTo("IMPORT-004");
        assertThat(code("nul.csv", "a,b\n1,\u0000\n")).isEqualTo("IMPORT-005");
        assertThat(code("rows.csv", DAILY)).isEqualTo("IMPORT-012");
        assertThat(code("head.csv", "a,b,c\n1,2,3")).isEqualTo("IMPORT-011");
        assertThat(code("twice.csv", DAILY + ",likes\n")).isEqualTo("IMPORT-009");
        assertThat(code("formula.csv", DAILY + "\n" + daily("2027-02-01", "=1+1", "1")))
                .isEqualTo("IMPORT-008");
        assertThat(code("open.csv", DAILY + "\n\"2027-02-01,p1\n")).startsWith("IMPORT-");
        assertThat(problem(read(Files.createFile(folder.resolve("empty.csv")))).code())
                .isEqualTo("IMPORT-002");
        assertThat(problem(read(folder.resolve("absent.csv"))).code()).isEqualTo("IMPORT-001");
    }

    @Test
    void an_open_quotation_mark_does_not_swallow_the_rows_below_it() {
        FileImport outcome =
                read(
                        file(
                                "d.csv",
                                DAILY,
                                many(30),
                                "\"" + daily("2027-02-01", "p1", "12"),
                                many(20)));

        assertThat(problem(outcome).code()).isEqualTo("IMPORT-006");
        assertThat(problem(outcome).field()).contains("line 32");
    }

    @Test
    void a_file_without_any_row_is_refused_and_not_stumbled_over() {
        assertThat(code("mark.csv", "\ufeff")).isEqualTo("IMPORT-012");
        assertThat(code("blank.csv", "\n\n\n")).isEqualTo("IMPORT-012");
        assertThat(code("said.csv", "sep=,\n")).isEqualTo("IMPORT-012");
    }

    @Test
    void pictures_alone_are_said_to_be_no_videos() {
        FileImport outcome =
                read(
                        file(
                                "2027-01-15.csv",
                                INSTAGRAM,
                                "17960000000000002,1,tindrel.us,photo,,01/07/2027 18:05,IG image,"
                                        + "Lifetime,100,9"));

        assertThat(problem(outcome).message()).contains("no published video", "over 1");
    }

    @Test
    void a_table_of_one_column_is_not_said_to_be_a_metric_of_an_account() {
        assertThat(problem(read(file("notes.csv", "Dear all", "see below"))).message())
                .contains("Dear all")
                .doesNotContain("metric");
    }

    @Test
    void days_out_of_any_range_are_refused_by_row() {
        String farOff = daily("+999999999-12-31", "p1", "12");
        String early = daily("0202-02-01", "p2", "12");
        String publishedLate =
                daily("2027-02-01", "p3", "12")
                        .replace("2027-01-31T18:00:00Z", "+999999999-12-31T18:00:00-18:00");

        FileImport.Taken taken =
                taken(read(file("d.csv", DAILY, farOff, early, publishedLate, many(20))));

        assertThat(taken.refused())
                .extracting(RefusedRow::line, RefusedRow::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "date"),
                        org.assertj.core.groups.Tuple.tuple(3L, "date"),
                        org.assertj.core.groups.Tuple.tuple(4L, "published_at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=\"", "sep=;", "sep=,", "sep=^"})
    void a_separator_that_a_file_says_counts_where_it_parts_the_header(String said) {
        String row = daily("2027-02-01", "p1", "12");

        assertThat(taken(read(file("said.csv", said, DAILY, row))).taken()).isEqualTo(1);
    }

    @Test
    void what_is_no_file_is_called_what_it_is() throws IOException {
        Path gone = folder.resolve("gone.csv");

        assertThat(problem(read(gone)).message()).isEqualTo("There is no such file: gone.csv");
        assertThat(problem(read(folder)).message())
                .isEqualTo("This is a folder, no file: " + folder);
        assertThat(problem(read(folder.getRoot())).message()).startsWith("This is a folder");
        assertThat(problem(read(Path.of(".."))).message()).startsWith("This is a folder");
        Path device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            assertThat(problem(read(device)).message())
                    .isEqualTo("This is a device or a pipe, no file: /dev/zero");
        }
    }

    @Test
    void a_file_that_the_system_does_not_give_is_refused() {
        Path file = Path.of("/sys/class/net/lo/speed");
        assumeThat(file).exists();

        assertThat(problem(read(file)))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("IMPORT-029");
                    assertThat(problem.message()).startsWith("The file cannot be read: ");
                });
    }

    @Test
    void a_line_break_in_a_name_is_shown_as_its_number() {
        assertThat(problem(read(folder.resolve("a\nb.csv"))).message())
                .isEqualTo("There is no such file: a<U+000A>b.csv");
    }

    @Test
    void rows_that_are_too_wide_or_without_end_are_told_in_own_words() {
        Problem wide = problem(read(file("wide.csv", "a" + ",b".repeat(50_000))));
        assertThat(wide.code()).isEqualTo("IMPORT-014");
        assertThat(wide.message())
                .isEqualTo("The row that begins in line 1 has more than 16,384 cells");

        Problem endless = problem(read(file("endless.csv", DAILY, "\"" + "x".repeat(2_000_000))));
        assertThat(endless.code()).isEqualTo("IMPORT-006");
        assertThat(endless.message())
                .isEqualTo(
                        "The row that begins in line 2 has a cell without end, of more than"
                                + " 1,048,576 characters");
    }

    @Test
    void what_is_no_unicode_is_read_as_windows_1252_and_said_to_be() {
        String row = daily("2027-02-01", "p1", "12").replace("a|b", "caf\u00e9");
        Path file = bytes("west.csv", DAILY + "\n" + row, Charset.forName("windows-1252"));

        assertThat(taken(read(file)).notes())
                .singleElement()
                .asString()
                .contains("no UTF-8", "windows-1252");
        assertThat(samples.getFirst().tags().toString()).contains("caf\u00e9");
    }

    @Test
    void text_with_a_broken_character_or_without_its_mark_is_refused() {
        String row = daily("2027-02-01", "p1", "12").replace("a|b", "caf\u00c3\u00a9|b\u00e9");
        Path broken = bytes("broken.csv", DAILY + "\n" + row, StandardCharsets.ISO_8859_1);
        Path undefined = bytes("u.csv", DAILY + "\n\u0081", StandardCharsets.ISO_8859_1);
        Path wide = bytes("wide.csv", DAILY, StandardCharsets.UTF_16LE);

        assertThat(problem(read(broken)).message()).isEqualTo("The file is no UTF-8 text");
        assertThat(problem(read(undefined)).message()).isEqualTo("The file is no UTF-8 text");
        assertThat(problem(read(wide)).message())
                .isEqualTo("The file is UTF-16 text without a byte order mark");
    }

    @Test
    void a_byte_order_mark_may_stand_there_twice() {
        String row = daily("2027-02-01", "p1", "12");

        assertThat(taken(read(file("marks.csv", "\ufeff\ufeff" + DAILY, row))).taken())
                .isEqualTo(1);
    }

    @Test
    void an_unknown_table_is_not_said_to_lack_nothing() {
        Problem problem = problem(read(file("own.csv", "Date,Views,Mood", "2027-01-01,5,good")));

        assertThat(problem.code()).isEqualTo("IMPORT-011");
        assertThat(problem.hint()).doesNotContain("lacks .");
    }

    @Test
    void a_handle_is_no_formula() {
        String handle = daily("2027-02-01", "p1", "12").replace("tindrel.us", "@tindrel.us");
        assertThat(taken(read(file("d.csv", DAILY, handle))).taken()).isEqualTo(1);
        assertThat(samples.getFirst().account()).isEqualTo("@tindrel.us");

        String call = daily("2027-02-01", "p1", "12").replace("tindrel.us", "@SUM(1+1)");
        assertThat(code("call.csv", DAILY + "\n" + call)).isEqualTo("IMPORT-008");
    }

    @Test
    void lifetime_values_of_a_day_before_publishing_are_refused() {
        Path file = file("Table data.csv", YOUTUBE, "TGhQQTIylYY,x,\"Jan 6, 2027\",28,5,1,0.1");
        ImportOptions yearBefore = new ImportOptions(LocalDate.of(2026, 1, 15), null);

        FileImport outcome = new ExportReader().read(file, yearBefore, RowSink.none());

        assertThat(problem(outcome).message()).contains("Jan 6, 2027", "2026-01-15");
    }

    private String code(String name, String text) {
        return problem(read(file(name, text))).code();
    }

    private FileImport read(Path file) {
        return new ExportReader().read(file, ImportOptions.NONE, new Keep());
    }

    private static FileImport.Taken taken(FileImport outcome) {
        assertThat(outcome).isInstanceOf(FileImport.Taken.class);
        return (FileImport.Taken) outcome;
    }

    private static Problem problem(FileImport outcome) {
        assertThat(outcome).isInstanceOf(FileImport.RefusedWhole.class);
        return ((FileImport.RefusedWhole) outcome).problems().getFirst();
    }

    private static String daily(String day, String id, String likes) {
        return day
                + ","
                + id
                + ",tiktok,US,tindrel.us,2027-01-31T18:00:00Z,organic,20,a|b,,how-to,question,,,,no,"
                + "100,90,120,"
                + likes
                + ",1,1,1,0,400,20";
    }

    private static String many(int rows) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add(daily("2027-02-02", "q" + i, "5"));
        }
        return String.join("\n", lines);
    }

    private Path file(String name, String... lines) {
        return bytes(name, String.join("\n", lines), StandardCharsets.UTF_8);
    }

    private Path bytes(String name, String text, Charset charset) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private final class Keep implements RowSink {
        @Override
        public void take(long line, DailySample sample) {
            samples.add(sample);
        }

        @Override
        public void take(long line, Snapshot snapshot) {
            snapshots.add(snapshot);
        }
    }
}
