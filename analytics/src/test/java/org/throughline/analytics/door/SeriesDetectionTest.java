package org.throughline.analytics.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.sample.history.InjectedSeries;
import org.throughline.data.trend.SeriesFlag;

class SeriesDetectionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    @TempDir Path folder;

    @Test
    void flags_of_a_file_do_not_change_when_its_later_days_are_deleted() throws IOException {
        InjectedSeries drawn = InjectedSeries.draw(5, 200, 150, 0.1);

        List<SeriesFlag> whole = flags(file("whole.csv", drawn, 150));
        List<SeriesFlag> earlier = flags(file("earlier.csv", drawn, 141));

        assertThat(whole).isNotEmpty();
        assertThat(whole.stream().filter(flag -> flag.day().isBefore(FIRST.plusDays(141))))
                .containsExactlyElementsOf(earlier);
        assertThat(whole)
                .allSatisfy(flag -> {
                    assertThat(flag.since()).isBeforeOrEqualTo(flag.day());
                    assertThat(flag.q()).isLessThanOrEqualTo(0.10);
                });
    }

    @Test
    void all_bad_rows_are_named_at_once() throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(
                file, "day,series,count\n2026-09-01,a,3\n01.09.2026,a,3\n2026-09-01,a,4\nx,a,-1\n");

        assertThat(problems(file))
                .extracting(Problem::field)
                .containsExactly(
                        "bad.csv, line 3, day", "bad.csv, line 4, day", "bad.csv, line 5, day");
    }

    @Test
    void thousands_without_quotation_marks_are_not_cut_off() throws IOException {
        Path file = folder.resolve("cut.csv");
        Files.writeString(file, "day,series,count\n2026-09-01,a,1,234\n");

        assertThat(problems(file))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).startsWith("cut.csv, line 2");
                    assertThat(problem.message()).contains("4 cells");
                });
    }

    @Test
    void few_days_far_apart_take_no_more_room_than_there_is() throws IOException {
        List<String> lines = new ArrayList<>(List.of("day,series,count"));
        for (int s = 0; s < 1_000; s++) {
            lines.add("2016-01-01,s%d,1".formatted(s));
            lines.add("2026-12-03,s%d,1".formatted(s));
        }
        Path file = Files.write(folder.resolve("many.csv"), lines);

        assertThat(problems(file))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("SERIES-008");
                    assertThat(problem.message())
                            .startsWith("1,000 series over 3,990 days are 3,990,000 values");
                    assertThat(problem.hint()).startsWith("Maybe hand in fewer series");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2.400, it can be read as 2400 or as 2.400, 'Maybe write 2400, or 2.4: '",
        "2.405, it can be read as 2405 or as 2.405, 'Maybe write 2405, or 2.4050: '",
        "'1,200', it can be read as 1200 or as 1.200, Maybe like",
        "'2,5', it is no count, Maybe like",
        "1.2K, it is no count, Maybe like",
        "12 400, it is no count, Maybe like"
    })
    void a_count_of_two_readings_is_not_guessed(String count, String reason, String hint)
            throws IOException {
        Path file = folder.resolve("marks.csv");
        Files.writeString(
                file, "day;series;count\n2026-09-01;a;949\n2026-09-02;a;%s\n".formatted(count));

        assertThat(problems(file))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("marks.csv, line 3, count");
                    assertThat(problem.message()).startsWith("'" + count + "': " + reason);
                    assertThat(problem.hint())
                            .startsWith(hint)
                            .endsWith(
                                    "no mark stands between thousands, and a point before decimals.");
                });
    }

    @Test
    void a_series_with_other_decimals_says_what_its_points_are() throws IOException {
        Path file = folder.resolve("shares.csv");
        Files.writeString(file, "day,series,count\n2026-09-01,a,2.4\n2026-09-02,a,2.405\n");

        assertThat(flags(file)).isEmpty();
    }

    @Test
    void a_file_without_any_row_is_refused() throws IOException {
        Path file = folder.resolve("blank.csv");
        Files.writeString(file, "\n\n");

        assertThat(problems(file)).extracting(Problem::code).containsExactly("SERIES-004");
    }

    @Test
    void a_count_of_sixteen_digits_is_a_number() throws IOException {
        Path file = folder.resolve("large.csv");
        Files.writeString(file, "day,series,count\n2026-09-01,a,1234567890123456\n");

        assertThat(flags(file)).isEmpty();
    }

    @Test
    void a_short_series_is_not_judged() throws IOException {
        Path file = folder.resolve("short.csv");
        Files.writeString(file, "day,series,count\n2026-09-01,a,3\n2026-09-02,a,3000\n");

        assertThat(flags(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 50})
    void a_lasting_rise_is_flagged_however_few_series_there_are(int series) throws IOException {
        SplittableRandom random = new SplittableRandom(series);
        List<SeriesFlag> flags =
                flags(
                        table(
                                series,
                                120,
                                (s, day) -> {
                                    boolean rises = s == 0 && day >= 114;
                                    double usual = rises ? 120 : 40;
                                    return usual + Math.sqrt(usual) * random.nextGaussian();
                                }));

        assertThat(flags)
                .filteredOn(flag -> flag.series().equals("s0000"))
                .anySatisfy(flag -> {
                    assertThat(flag.since()).isEqualTo(FIRST.plusDays(114));
                    assertThat(flag.lift().value()).isBetween(2.4, 3.6);
                });
    }

    @Test
    void what_never_changes_is_never_flagged() throws IOException {
        assertThat(flags(table(5, 120, (_, _) -> 0))).isEmpty();
        assertThat(flags(table(5, 120, (_, _) -> 100))).isEmpty();
        assertThat(flags(table(5, 120, (s, day) -> s + 7.0 * (day % 7)))).isEmpty();
        assertThat(flags(table(1, 120, (_, _) -> 9e11))).isEmpty();
    }

    @Test
    void one_giant_spike_at_the_end_is_flagged_on_its_day_alone() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<SeriesFlag> flags =
                flags(
                        table(
                                5,
                                150,
                                (s, day) -> s == 2 && day == 149 ? 1e11 : random.nextInt(20, 60)));

        assertThat(flags)
                .filteredOn(flag -> flag.day().equals(FIRST.plusDays(149)))
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.series()).isEqualTo("s0002");
                    assertThat(flag.since()).isEqualTo(flag.day());
                    assertThat(flag.lift().value()).isGreaterThan(1e9);
                });
    }

    @Test
    void days_without_a_row_are_neither_zero_nor_high() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        Path file =
                table(
                        20,
                        150,
                        (s, day) ->
                                (day + s) % 7 < 2 || day < 10 * s ? -1 : random.nextInt(20, 60));

        assertThat(flags(file)).hasSizeLessThan(12);
    }

    private Path table(int series, int days, Counted count) throws IOException {
        List<String> lines = new ArrayList<>(List.of("day,series,count"));
        for (int day = 0; day < days; day++) {
            for (int s = 0; s < series; s++) {
                long counted = Math.round(count.of(s, day));
                if (counted >= 0) {
                    lines.add("%s,s%04d,%d".formatted(FIRST.plusDays(day), s, counted));
                }
            }
        }
        return Files.write(folder.resolve("table.csv"), lines);
    }

    /// A count by series and day; below zero = no row.
    @FunctionalInterface
    private interface Counted {
        double of(int series, int day);
    }

    private static List<Problem> problems(Path file) {
        Outcome<List<SeriesFlag>> outcome = new SeriesDetection().detect(file, 0.10, _ -> {});
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<List<SeriesFlag>>) outcome).problems();
    }

    private static List<SeriesFlag> flags(Path file) {
        Outcome<List<SeriesFlag>> outcome = new SeriesDetection().detect(file, 0.10, _ -> {});
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<List<SeriesFlag>>) outcome).value();
    }

    private Path file(String name, InjectedSeries drawn, int days) throws IOException {
        Path table = table(drawn.counts().length, days, (s, day) -> drawn.counts()[s][day]);
        return Files.move(table, folder.resolve(name));
    }
}
