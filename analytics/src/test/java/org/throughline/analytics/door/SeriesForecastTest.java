package org.throughline.analytics.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.forecast.Outlook;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

class SeriesForecastTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void series_keep_the_order_of_the_file() throws IOException {
        var file = Files.writeString(folder.resolve("two.csv"), "id,V1\nwarm,3,4\ncold,9\n");

        var outlooks =
                ((Outcome.Accepted<Map<String, Outlook>>)
                                new SeriesForecast().ahead(file, 2, 7, _ -> {}))
                        .value();

        assertThat(outlooks.keySet()).containsExactly("warm", "cold");
    }

    @Test
    void more_than_a_million_steps_are_refused() throws IOException {
        String rows =
                IntStream.rangeClosed(1, 1_001)
                        .mapToObj(i -> "s" + i + ",1\n")
                        .collect(Collectors.joining());
        var file = Files.writeString(folder.resolve("many.csv"), rows);

        var outcome = new SeriesForecast().ahead(file, 1_000, 1, _ -> {});

        assertThat(outcome).isEqualTo(Outcome.<Map<String, Outlook>>refused(problem()));
    }

    private static List<Problem> problem() {
        return List.of(
                new Problem(
                        "FORECAST-002",
                        "horizon",
                        "1,001 series by 1,000 steps are more than 1,000,000",
                        "Maybe hand the series in by parts."));
    }
}
