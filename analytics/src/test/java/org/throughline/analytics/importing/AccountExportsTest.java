package org.throughline.analytics.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.analytics.bench.Samples;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountDay;
import org.throughline.data.engagement.AccountMetric;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.problem.Problem;

class AccountExportsTest {

    private static final LocalDate TAKEN = LocalDate.of(2027, 1, 15);
    private static final ImportOptions SAID = new ImportOptions(TAKEN, "tindrel");
    private static final String OVERVIEW =
            "\"Date\",\"Video Views\",\"Profile Views\",\"Likes\",\"Comments\",\"Shares\"";

    @TempDir private Path folder;

    private final List<AccountDay> days = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private int posts;

    private final RowSink sink =
            new RowSink() {
                @Override
                public void take(long line, DailySample sample) {
                    posts++;
                }

                @Override
                public void take(long line, Snapshot snapshot) {
                    posts++;
                }

                @Override
                public void take(long line, AccountDay day) {
                    days.add(day);
                }

                @Override
                public void refuse(RefusedRow row) {
                    refused.add(row);
                }
            };

    @Test
    void an_overview_of_tiktok_is_read_over_new_year() {
        FileImport.Taken taken =
                taken(
                        read(
                                "Overview.csv",
                                "\ufeff" + OVERVIEW,
                                "\"December 30\",\"1.2K\",\"3\",\"1\",\"0\",\"2\"",
                                "\"December 31\",\"1,441\",\"--\",\"31\",\"2\",\"11\"",
                                "\"January 1\",\"0\",\"52\",\"-3\",\"2\",\"11\""));

        assertThat(taken.layout()).isEqualTo(ExportLayout.TIKTOK_OVERVIEW);
        assertThat(taken.taken()).isEqualTo(3);
        assertThat(taken.platforms()).containsExactly(Platform.TIKTOK);
        assertThat(taken.notes()).anyMatch(note -> note.contains("2026 to 2027"));
        assertThat(of(AccountMetric.VIEWS))
                .isEqualTo(Map.of("2026-12-30", 1_200.0, "2026-12-31", 1_441.0, "2027-01-01", 0.0));
        assertThat(of(AccountMetric.PROFILE_VIEWS))
                .isEqualTo(Map.of("2026-12-30", 3.0, "2027-01-01", 52.0));
        assertThat(of(AccountMetric.LIKES)).containsEntry("2027-01-01", -3.0);
        assertThat(days).allMatch(each -> each.account().equals("tindrel"));
        assertThat(posts).isZero();
    }

    @Test
    void a_whole_year_of_days_begins_the_year_before() {
        List<String> lines = new ArrayList<>(List.of(OVERVIEW));
        for (LocalDate day = LocalDate.of(2026, 1, 16);
                day.isBefore(TAKEN.plusDays(1));
                day = day.plusDays(1)) {
            lines.add(
                    "\"%s %d\",1,1,1,1,1"
                            .formatted(
                                    day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                    day.getDayOfMonth()));
        }
        taken(read("Overview.csv", lines.toArray(String[]::new)));

        assertThat(of(AccountMetric.VIEWS).keySet())
                .hasSize(365)
                .startsWith("2026-01-16")
                .endsWith("2027-01-15");
    }

    @Test
    void days_that_go_backwards_are_of_the_same_years() {
        taken(
                read(
                        "Overview.csv",
                        OVERVIEW,
                        "January 1,1,1,1,1,1",
                        "December 31,2,1,1,1,1",
                        "December 30,3,1,1,1,1"));

        assertThat(of(AccountMetric.VIEWS))
                .isEqualTo(Map.of("2027-01-01", 1.0, "2026-12-31", 2.0, "2026-12-30", 3.0));
    }

    @Test
    void the_year_that_is_said_is_that_of_the_last_day() {
        Path file = file("Overview.csv", OVERVIEW, "December 31,2,1,1,1,1", "January 1,1,1,1,1,1");

        assertThat(problem(new ExportReader().read(file, new ImportOptions(null, "tindrel"), sink)))
                .returns("IMPORT-007", Problem::code)
                .returns("Say the day of the export.", Problem::hint);
        taken(
                new ExportReader()
                        .read(file, new ImportOptions(null, "tindrel", 2025, null, null), sink));

        assertThat(of(AccountMetric.VIEWS)).containsOnlyKeys("2024-12-31", "2025-01-01");
    }

    @Test
    void below_english_headers_days_may_be_spanish_and_in_a_workbook() throws IOException {
        Path file = folder.resolve("Overview.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Overview");
            String[] cells = {"Date", "Video Views", "Profile Views", "Likes", "Comments"};
            String[] day = {"8 de marzo", "5", "1", "1", "1"};
            for (int column = 0; column < cells.length; column++) {
                sheet.value(0, column, cells[column]);
                sheet.value(1, column, day[column]);
            }
        }

        taken(new ExportReader().read(file, SAID, sink));

        assertThat(of(AccountMetric.VIEWS)).isEqualTo(Map.of("2026-03-08", 5.0));
    }

    @Test
    void followers_that_are_undefined_are_missing() {
        FileImport.Taken taken =
                taken(
                        read(
                                "FollowerHistory.csv",
                                "Date,Followers,Difference in followers from previous day",
                                "December 30,undefined,undefined",
                                "December 31,10,0",
                                "January 1,9,-1"));

        assertThat(taken.passedOver()).isEqualTo(1);
        assertThat(of(AccountMetric.FOLLOWERS))
                .isEqualTo(Map.of("2026-12-31", 10.0, "2027-01-01", 9.0));
        assertThat(of(AccountMetric.FOLLOWER_CHANGE)).containsEntry("2027-01-01", -1.0);
    }

    @Test
    void viewers_of_an_account_are_people() {
        taken(
                read(
                        "Viewers.csv",
                        "Date,Total Viewers,New Viewers,Returning Viewers",
                        "January 1,30,20,10"));

        assertThat(days)
                .extracting(each -> each.metric().kind())
                .containsOnly(AccountMetric.Kind.PEOPLE)
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Date,Views                     | 2027-01-02,"1,234"  | views           | 1234
                    Date,Watch time (hours)        | 2027-01-02,0.5      | watch-seconds   | 1800
                    Date,Subscribers               | "Jan 2, 2027",-4    | follower-change | -4
                    日付,視聴回数                   | 2027-01-02,12       | views           | 12
                    Date,Views,Watch time (hours),Average view duration | 2027-01-02,7,1,0:03:01 | views | 7
                    """)
    void totals_of_youtube_are_days_of_a_channel(
            String header, String row, String metric, double value) {
        FileImport.Taken taken =
                taken(
                        read(
                                "Totals.csv",
                                header,
                                row,
                                row.replaceAll("^(\"[^\"]*\"|[^,]*)", "Total")));

        assertThat(taken.layout()).isEqualTo(ExportLayout.YOUTUBE_STUDIO_TOTALS);
        assertThat(taken.passedOver()).isEqualTo(1);
        assertThat(days)
                .contains(
                        new AccountDay(
                                Platform.YOUTUBE,
                                "tindrel",
                                Arrays.stream(AccountMetric.values())
                                        .filter(each -> each.key().equals(metric))
                                        .findFirst()
                                        .orElseThrow(),
                                LocalDate.of(2027, 1, 2),
                                value));
    }

    @Test
    void a_table_by_date_with_a_column_that_is_not_known_is_no_channel() {
        assertThat(
                        problem(
                                read(
                                        "t.csv",
                                        "Date,Views,Watch time (hours),Klicks",
                                        "2027-01-02,1,1,1")))
                .returns("IMPORT-011", Problem::code);
    }

    @ParameterizedTest
    @CsvSource({
        "Instagram reach, x.csv, reach, instagram-reels",
        "Facebook follows, x.csv, follows, facebook-reels",
        "Views, Views tindrel Instagram.csv, views, instagram-reels",
        "Aufrufe, FB Aufrufe.csv, views, facebook-reels",
    })
    void a_metric_of_meta_is_named_by_the_line_above_its_header(
            String title, String file, String metric, String platform) {
        taken(read(meta(file, title, StandardCharsets.UTF_16LE), SAID));

        assertThat(days)
                .extracting(
                        each -> each.metric().key(),
                        each -> each.platform().key(),
                        AccountDay::day,
                        AccountDay::value)
                .containsExactly(tuple(metric, platform, LocalDate.of(2026, 8, 22), 8_226.0));
    }

    @Test
    void which_of_two_sites_it_is_of_is_asked_for() {
        Path file = meta("Views.csv", "Views", StandardCharsets.UTF_16BE);

        FileImport.RefusedWhole asks = (FileImport.RefusedWhole) read(file, SAID);
        assertThat(asks.problems().getFirst().code()).isEqualTo("IMPORT-022");
        assertThat(asks.seen()).isNotNull();

        taken(
                read(
                        file,
                        new ImportOptions(
                                null,
                                "tindrel",
                                null,
                                null,
                                null,
                                Mappings.NONE,
                                AccountRegister.NONE,
                                Platform.FACEBOOK_REELS)));
        assertThat(days).allMatch(each -> each.platform() == Platform.FACEBOOK_REELS);

        AccountRegister register =
                AccountRegister.NONE.with(
                        new AccountRegister.Account(
                                "tindrel",
                                "Tindrel",
                                List.of(Platform.INSTAGRAM_REELS),
                                null,
                                null,
                                null));
        days.clear();
        taken(read(file, SAID.with(register)));
        assertThat(days).allMatch(each -> each.platform() == Platform.INSTAGRAM_REELS);
    }

    @Test
    void a_metric_that_is_not_known_is_refused_by_its_name() {
        assertThat(problem(read(meta("x.csv", "Moonlight", StandardCharsets.UTF_16LE), SAID)))
                .returns("IMPORT-023", Problem::code)
                .returns(
                        "The file holds a metric that is not known here: Moonlight",
                        Problem::message);
        assertThat(problem(read("x.csv", "sep=,", "Date,Primary", "2027-01-01,3")).code())
                .isEqualTo("IMPORT-023");
    }

    @Test
    void whose_days_they_are_is_always_asked_for() {
        Path file = file("Totals.csv", "Date,Views", "2027-01-02,5");

        assertThat(problem(read(file, new ImportOptions(TAKEN, null))).code())
                .isEqualTo("IMPORT-018");
    }

    @Test
    void bad_rows_come_out_with_line_column_value_and_reason() {
        List<String> lines = new ArrayList<>(List.of("Date,Views"));
        for (int day = 1; day <= 15; day++) {
            lines.add("2027-01-%02d,%d".formatted(day, day));
        }
        lines.add("2027-01-03,9");
        lines.add("2027-02-03,9");
        lines.add("2027-01-14,many");

        FileImport.Taken taken = taken(read("Totals.csv", lines.toArray(String[]::new)));

        assertThat(taken.taken()).isEqualTo(15);
        assertThat(refused)
                .containsExactly(
                        new RefusedRow(
                                17, "Date", "2027-01-03", "an earlier row tells this day already"),
                        new RefusedRow(
                                18,
                                "Date",
                                "2027-02-03",
                                "it is after the export was made on 2027-01-15"),
                        new RefusedRow(19, "Views", "many", "it is no whole number"));
        lines.add("x,1");
        assertThat(problem(read("Totals.csv", lines.toArray(String[]::new))).code())
                .isEqualTo("IMPORT-013");
    }

    @Test
    void an_archive_gives_its_posts_and_the_days_of_its_channel() throws IOException {
        String name = "Content 2026-12-16_2027-01-15 Tindrel.zip";
        String videos =
                """
                Content,Video title,Video publish time,Duration,Views
                TGhQQTIylYY,x,"Jan 6, 2027",28,5
                """;
        Path file = zip(name, videos, "Date,Views\n2027-01-01,5\n2027-01-02,6\n");

        FileImport.Taken taken = taken(read(file, new ImportOptions(null, "tindrel")));

        assertThat(taken.layout()).isEqualTo(ExportLayout.YOUTUBE_STUDIO_TABLE);
        assertThat(taken.asOf()).isEqualTo(TAKEN);
        assertThat(taken.taken()).isEqualTo(3);
        assertThat(posts).isEqualTo(1);
        assertThat(of(AccountMetric.VIEWS)).containsOnlyKeys("2027-01-01", "2027-01-02");

        days.clear();
        FileImport.Taken damaged =
                taken(
                        read(
                                zip(name, videos, "Date,Views\n2027-01-01,5\nx,y\n"),
                                new ImportOptions(null, "tindrel")));
        assertThat(damaged.taken()).isEqualTo(1);
        assertThat(damaged.notes()).anyMatch(note -> note.contains("1 of 2 rows cannot be read"));
        assertThat(days).isEmpty();
    }

    @Test
    void a_metric_file_of_the_samples_is_read() {
        Path sample =
                Samples.series()
                        .resolveSibling("exports")
                        .resolve("SHAPE-ONLY_instagram_metric_utf16le.csv");
        assumeTrue(Files.exists(sample), "skipped: no exports beside the project");

        taken(read(sample, SAID));

        assertThat(of(AccountMetric.VIEWS))
                .isEqualTo(
                        Map.of(
                                "2026-10-01", 412.0,
                                "2026-10-02", 388.0,
                                "2026-10-03", 1_290.0,
                                "2026-10-04", 0.0));
        assertThat(days).allMatch(each -> each.platform() == Platform.INSTAGRAM_REELS);
    }

    private Map<String, Double> of(AccountMetric metric) {
        Map<String, Double> all = new TreeMap<>();
        days.stream()
                .filter(each -> each.metric() == metric)
                .forEach(each -> all.put(each.day().toString(), each.value()));
        return all;
    }

    private Path meta(String file, String title, Charset charset) {
        return bytes(
                file,
                String.join(
                        "\r\n",
                        "\ufeffsep=,",
                        "\"" + title + "\"",
                        "\"Date\",\"Primary\"",
                        "\"2026-08-22T00:00:00\",\"8226\""),
                charset);
    }

    private Path zip(String name, String videos, String totals) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("Totals.csv"));
            out.write(totals.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("Table data.csv"));
            out.write(videos.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private FileImport read(String name, String... lines) {
        return read(file(name, lines), SAID);
    }

    private FileImport read(Path file, ImportOptions options) {
        return new ExportReader().read(file, options, sink);
    }

    private Path file(String name, String... lines) {
        return bytes(name, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private Path bytes(String name, String text, Charset charset) {
        try {
            return Files.writeString(folder.resolve(name), text, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileImport.Taken taken(FileImport outcome) {
        assertThat(outcome).isInstanceOf(FileImport.Taken.class);
        return (FileImport.Taken) outcome;
    }

    private static Problem problem(FileImport outcome) {
        assertThat(outcome).isInstanceOf(FileImport.RefusedWhole.class);
        return ((FileImport.RefusedWhole) outcome).problems().getFirst();
    }
}
