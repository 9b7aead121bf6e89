package org.throughline.analytics.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

        Outcome<List<SeriesFlag>> outcome = new SeriesDetection().detect(file, 0.10);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<List<SeriesFlag>>) outcome).problems())
                .extracting(Problem::field)
                .containsExactly(
                        "bad.csv, line 3, day", "bad.csv, line 4, day", "bad.csv, line 5, day");
    }

    @Test
    void a_short_series_is_not_judged() throws IOException {
        Path file = folder.resolve("short.csv");
        Files.writeString(file, "day,series,count\n2026-09-01,a,3\n2026-09-02,a,3000\n");

        assertThat(flags(file)).isEmpty();
    }

    private static List<SeriesFlag> flags(Path file) {
        Outcome<List<SeriesFlag>> outcome = new SeriesDetection().detect(file, 0.10);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<List<SeriesFlag>>) outcome).value();
    }

    private Path file(String name, InjectedSeries drawn, int days) throws IOException {
        List<String> lines = new ArrayList<>(List.of("day,series,count"));
        for (int day = 0; day < days; day++) {
            for (int s = 0; s < drawn.counts().length; s++) {
                lines.add(
                        "%s,s%04d,%d"
                                .formatted(FIRST.plusDays(day), s, (long) drawn.counts()[s][day]));
            }
        }
        return Files.write(folder.resolve(name), lines);
    }
}
