package org.throughline.analytics.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.engagement.AccountDay;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.problem.Problem;

/// Cells that look like what a table holds and are not: nothing of them goes in unsaid.
class OddRowsTest {

    private static final String DAILY = String.join(",", DailyColumns.NAMES);
    private static final String INSTAGRAM =
            "Post ID,Account ID,Account username,Description,Duration (sec),Publish time,Post type,"
                    + "Date,Views,Reach,Likes";
    private static final ImportOptions ON_A_DAY =
            new ImportOptions(LocalDate.of(2027, 1, 15), "tindrel");

    @TempDir Path folder;

    private final List<DailySample> samples = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final List<AccountDay> days = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "2072-02-14, more than 25 years after it was published",
        "2027-01-29, before it was published"
    })
    void a_day_that_its_post_cannot_have_had_is_refused_by_row(String day, String reason) {
        FileImport.Taken taken = taken(daily(row(day, "12", "12", "400")));

        RefusedRow refused = taken.refused().getFirst();
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.column()).isEqualTo("date");
        assertThat(refused.value()).isEqualTo(day);
        assertThat(refused.reason()).contains(reason);
        assertThat(samples).hasSize(20);
    }

    @Test
    void the_day_before_publishing_is_left_to_time_zones() {
        assertThat(taken(daily(row("2027-01-30", "12", "12", "400"))).refused()).isEmpty();
    }

    @Test
    void an_export_of_a_day_far_behind_all_of_its_posts_is_refused() {
        ImportOptions mistyped = new ImportOptions(LocalDate.of(2072, 1, 15), null);

        Problem problem = problem(instagram(mistyped, "12/19/2025 18:07", "1000"));

        assertThat(problem.message()).contains("2072-01-15", "more than 25 years");
    }

    @ParameterizedTest
    @CsvSource({"12.000, 12000, 12", "1.000, 1000, 1", "950.000, 950000, 950"})
    void a_count_with_a_point_and_three_digits_has_two_readings(
            String cell, String thousand, String plain) {
        RefusedRow refused =
                taken(daily(row("2027-02-01", cell, "12", "400"))).refused().getFirst();

        assertThat(refused.column()).isEqualTo("views");
        assertThat(refused.reason()).contains(thousand + " or as " + plain + ";", "which mark");
    }

    @Test
    void once_somebody_says_the_mark_such_a_count_has_one_reading() {
        Path file = file("d.csv", DAILY, row("2027-02-01", "12.000", "12", "400"));

        read(file, said(','));
        read(file, said('.'));

        assertThat(samples).extracting(each -> each.counts().views()).containsExactly(12_000L, 12L);
    }

    @Test
    void three_decimals_of_what_is_no_count_are_decimals() {
        assertThat(taken(daily(row("2027-02-01", "12", "12", "400.125"))).refused()).isEmpty();
        assertThat(samples.getFirst().counts().watchSeconds()).isEqualTo(400.125);
    }

    @Test
    void such_a_count_of_an_account_is_refused_too() {
        FileImport.Taken taken =
                taken(
                        read(
                                file(
                                        "Overview.csv",
                                        "Date,Video Views,Profile Views,Likes",
                                        "2027-01-01,1.000,5,-2",
                                        "2027-01-02,-7,5,1",
                                        accountDays(10)),
                                ON_A_DAY));

        assertThat(taken.refused())
                .extracting(RefusedRow::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("1000 or as 1"),
                        reason -> assertThat(reason).contains("below zero"));
    }

    @ParameterizedTest
    @CsvSource({"-1000000, 400, views", "12, -1, watch_seconds"})
    void what_only_grows_is_never_below_zero(String views, String watched, String column) {
        RefusedRow refused =
                taken(daily(row("2027-02-01", views, "12", watched))).refused().getFirst();

        assertThat(refused.column()).isEqualTo(column);
        assertThat(refused.reason()).contains("below zero");
    }

    @Test
    void likes_may_be_taken_back() {
        assertThat(taken(daily(row("2027-02-01", "12", "-3", "400"))).refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"999999999999999999", "1000000000001", "1001B"})
    void no_count_is_beyond_all_people(String cell) {
        RefusedRow refused =
                taken(daily(row("2027-02-01", cell, "12", "400"))).refused().getFirst();

        assertThat(refused.reason()).contains("more than 1,000,000,000,000");
    }

    @ParameterizedTest
    @CsvSource({"01/01/0000 00:00", "12/19/-999999 18:07", "02/28/1899 10:00", "01/01/2100 00:00"})
    void a_publishing_day_out_of_any_range_is_refused(String published) {
        Problem problem = problem(instagram(ON_A_DAY, published, "1000"));

        assertThat(problem.message()).contains("none from 2000 to 2099");
    }

    @Test
    void a_year_that_is_none_of_an_export_is_refused() {
        ImportOptions options = new ImportOptions(null, "tindrel", -5, null, null);

        Problem problem =
                problem(
                        read(
                                file("Overview.csv", "Date,Video Views,Profile Views", "May 4,1,2"),
                                options));

        assertThat(problem.message()).contains("-5", "2000 to 2099");
    }

    @Test
    void ids_that_all_end_in_zeros_were_rounded_by_a_spreadsheet() {
        Problem problem =
                problem(instagram(ON_A_DAY, ids(5, "1796861532988%02d00"), "12/19/2025 18:07"));

        assertThat(problem.code()).isEqualTo("IMPORT-026");
        assertThat(problem.message()).contains("rounded", "00");
    }

    @Test
    void ids_that_were_rounded_to_the_same_one_are_found_too() {
        List<String> ids = Collections.nCopies(6, "17968615329887100");

        assertThat(problem(instagram(ON_A_DAY, ids, "12/19/2025 18:07")).code())
                .isEqualTo("IMPORT-026");
    }

    @Test
    void one_id_with_its_last_digits_shows_that_none_was_rounded() {
        List<String> ids = new ArrayList<>(ids(5, "1796861532988%02d00"));
        ids.add("17968615329887101");

        assertThat(taken(instagram(ON_A_DAY, ids, "12/19/2025 18:07")).taken()).isEqualTo(6);
        assertThat(taken(instagram(ON_A_DAY, ids(4, "1796861532988%02d00"), "12/19/2025 18:07")))
                .isNotNull();
    }

    @Test
    void a_post_that_stands_twice_is_said() {
        List<String> ids = List.of("17968615329887101", "17968615329887101", "17968615329887103");

        assertThat(taken(instagram(ON_A_DAY, ids, "12/19/2025 18:07")).notes())
                .containsExactly(
                        "Posts that stand there twice for one day, of which one row counts: 1.");
        assertThat(taken(daily(row("2027-02-01", "12", "12", "400"))).notes()).isEmpty();
    }

    @Test
    void days_and_months_in_two_orders_are_asked_for() {
        Path file =
                file(
                        "i.csv",
                        INSTAGRAM,
                        post("17968615329887101", "03/04/2026 10:00"),
                        post("17968615329887102", "25/12/2025 10:00"),
                        post("17968615329887103", "05/04/2026 10:00"));

        Problem problem = problem(read(file, ON_A_DAY));
        assertThat(problem.code()).isEqualTo("IMPORT-027");
        assertThat(problem.field()).contains("line 3");
        assertThat(problem.message()).contains("'25/12/2025 10:00'", "'03/04/2026 10:00'");

        snapshots.clear();
        ImportOptions dayFirst = new ImportOptions(ON_A_DAY.taken(), "tindrel", null, null, true);
        assertThat(taken(read(file, dayFirst)).taken()).isEqualTo(3);
        assertThat(snapshots.getFirst().publishedAt()).isEqualTo("2026-04-03T10:00");
    }

    @Test
    void below_english_names_a_semicolon_leaves_the_mark_before_decimals_open() {
        Path file =
                file(
                        "y.csv",
                        "Content;Video title;Video publish time;Duration;Views;Watch time (hours)",
                        "Txqhq8WpPIg;t;\"Dec 24, 2025\";33;594901;2,468");

        assertThat(problem(read(file, ON_A_DAY)).message()).contains("2468 or as 2.468");
        read(file, new ImportOptions(ON_A_DAY.taken(), "tindrel", null, ',', null));
        assertThat(snapshots.getLast().counts().watchSeconds()).isEqualTo(2.468 * 3_600);
    }

    @Test
    void a_day_far_behind_all_others_is_asked_back() {
        List<String> lines = new ArrayList<>(List.of(DAILY));
        IntStream.rangeClosed(1, 6)
                .forEach(day -> lines.add(row("2027-02-0" + day, "5", "5", "400")));
        lines.add(row("2037-02-04", "5", "5", "400"));

        Problem problem =
                problem(read(file("d.csv", lines.toArray(String[]::new)), ImportOptions.NONE));

        assertThat(problem.code()).isEqualTo("IMPORT-028");
        assertThat(problem.field()).contains("line 8");
        assertThat(problem.message()).contains("2037-02-04", "2027-02-06");
    }

    @Test
    void neighboring_days_far_behind_all_others_are_asked_back_together() {
        List<String> lines = new ArrayList<>(List.of(DAILY));
        IntStream.rangeClosed(1, 6)
                .forEach(day -> lines.add(row("2027-02-0" + day, "5", "5", "400")));
        lines.add(row("2037-02-05", "5", "5", "400"));
        lines.add(row("2037-02-04", "5", "5", "400"));

        Problem problem =
                problem(read(file("d.csv", lines.toArray(String[]::new)), ImportOptions.NONE));

        assertThat(problem.code()).isEqualTo("IMPORT-028");
        assertThat(problem.field()).contains("line 9");
        assertThat(problem.message()).contains("2037-02-04", "2037-02-05", "2027-02-06");
    }

    @Test
    void an_export_of_a_day_before_its_newest_posts_is_refused_whole() {
        List<String> lines = new ArrayList<>(List.of(INSTAGRAM));
        IntStream.range(0, 20)
                .forEach(i -> lines.add(post("179686153298871" + (10 + i), "01/02/2023 10:00")));
        lines.add(post("17968615329887142", "12/19/2025 18:07"));
        lines.add(post("17968615329887143", "12/24/2025 18:07"));
        ImportOptions mistyped = new ImportOptions(LocalDate.of(2024, 1, 15), "tindrel");

        Problem problem = problem(read(file("i.csv", lines.toArray(String[]::new)), mistyped));

        assertThat(problem.code()).isEqualTo("IMPORT-031");
        assertThat(problem.field()).contains("line 23");
        assertThat(problem.message()).contains("2024-01-15", "2025-12-24", "2 posts");
    }

    @Test
    void ids_of_one_digit_more_than_a_spreadsheet_keeps_need_more_of_them_to_tell() {
        List<String> ten = ids(10, "1234567890123%02d0");

        assertThat(problem(instagram(ON_A_DAY, ten, "12/19/2025 18:07")).code())
                .isEqualTo("IMPORT-026");
        FileImport nine = instagram(ON_A_DAY, ten.subList(0, 9), "12/19/2025 18:07");
        assertThat(taken(nine).taken()).isEqualTo(9);
    }

    @Test
    void a_number_with_two_readings_is_asked_for_once_where_nothing_tells_the_mark() {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "Content;Video title;Video publish time;Duration;Views;Watch time"
                                        + " (hours)"));
        IntStream.range(0, 18)
                .forEach(
                        i -> lines.add("Txqhq8WpP%02d;t;\"Dec 24, 2025\";33;594;2,4".formatted(i)));
        lines.add("Txqhq8WpPIg;t;\"Dec 24, 2025\";33;594901;2,468");
        lines.add("Txqhq8WpPIh;t;\"Dec 24, 2025\";33;594901;3,468");

        Problem problem = problem(read(file("y.csv", lines.toArray(String[]::new)), ON_A_DAY));

        assertThat(problem.code()).isEqualTo("IMPORT-030");
        assertThat(problem.field()).contains("line 20", "Watch time (hours)");
        assertThat(problem.message()).contains("'2,468'", "2468 or as 2.468", "2 such rows");
        assertThat(problem.hint()).isEqualTo("Say which mark stands before decimals.");
    }

    @Test
    void what_a_refused_file_lacks_is_hinted_at_by_what_was_refused() {
        List<String> lines = new ArrayList<>(List.of(INSTAGRAM));
        lines.add(post("17968615329887101", "12/19/2027 18:07"));

        assertThat(problem(read(file("i.csv", lines.toArray(String[]::new)), ON_A_DAY)).hint())
                .contains("day of the export");
        assertThat(problem(daily(row("2027-02-01", "12.000", "12", "400"), 2)).hint())
                .contains("which mark stands before decimals");
    }

    private static List<String> ids(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).toList();
    }

    private FileImport instagram(ImportOptions options, List<String> ids, String published) {
        List<String> lines = new ArrayList<>(List.of(INSTAGRAM));
        ids.forEach(id -> lines.add(post(id, published)));
        return read(file("i.csv", lines.toArray(String[]::new)), options);
    }

    private static String post(String id, String published) {
        return id + ",1,tindrel.us,x,31," + published + ",IG reel,Lifetime,1000,900,10";
    }

    private static ImportOptions said(char mark) {
        return new ImportOptions(null, null, null, mark, null);
    }

    private static String accountDays(int count) {
        return String.join(
                "\n",
                IntStream.rangeClosed(3, 2 + count)
                        .mapToObj(day -> "2027-01-%02d,5,5,1".formatted(day))
                        .toList());
    }

    private FileImport daily(String first) {
        return daily(first, 20);
    }

    private FileImport daily(String first, int others) {
        List<String> lines = new ArrayList<>(List.of(DAILY, first));
        IntStream.range(0, others)
                .forEach(i -> lines.add(row("2027-02-02", "5", "5", "400").replace("p1", "q" + i)));
        return read(file("d.csv", lines.toArray(String[]::new)), ImportOptions.NONE);
    }

    private FileImport instagram(ImportOptions options, String published, String views) {
        return read(
                file(
                        "i.csv",
                        INSTAGRAM,
                        "17960000000000001,1,tindrel.us,x,31,"
                                + published
                                + ",IG reel,Lifetime,"
                                + views
                                + ",900,10"),
                options);
    }

    private static String row(String day, String views, String likes, String watched) {
        return day
                + ",p1,tiktok,US,tindrel.us,2027-01-31T18:00:00Z,organic,20,a|b,,how-to,question,,,,no,"
                + views
                + ",90,120,"
                + likes
                + ",1,1,1,0,"
                + watched
                + ",20";
    }

    private FileImport read(Path file, ImportOptions options) {
        return new ExportReader().read(file, options, new Keep());
    }

    private static FileImport.Taken taken(FileImport outcome) {
        assertThat(outcome).isInstanceOf(FileImport.Taken.class);
        return (FileImport.Taken) outcome;
    }

    private static Problem problem(FileImport outcome) {
        assertThat(outcome).isInstanceOf(FileImport.RefusedWhole.class);
        return ((FileImport.RefusedWhole) outcome).problems().getFirst();
    }

    private Path file(String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

        @Override
        public void take(long line, AccountDay day) {
            days.add(day);
        }
    }
}
