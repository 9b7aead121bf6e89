package org.throughline.analytics.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.retention.Position;
import org.throughline.data.retention.RetentionPoint;

/// Retention curves as YouTube Studio exports them.
class RetentionExportTest {

    private static final LocalDate TAKEN = LocalDate.of(2027, 1, 15);
    private static final String HEADER = "Video position (%),Absolute audience retention (%)";

    @TempDir Path folder;

    private final List<RetentionPoint> points = new ArrayList<>();
    private Position position = Position.SHARE;

    @Test
    void positions_in_percent_are_fractions_and_more_than_everybody_may_watch() {
        FileImport.Taken taken = taken("\ufeff" + HEADER, "0,105.25", "50.0,72.34", "100,18 %");

        assertThat(taken.layout()).isEqualTo(ExportLayout.YOUTUBE_RETENTION);
        assertThat(taken.asOf()).isEqualTo(TAKEN);
        assertThat(position).isEqualTo(Position.SHARE);
        assertThat(points)
                .containsExactly(
                        new RetentionPoint(0, 1.0525, null),
                        new RetentionPoint(0.5, 0.7234, null),
                        new RetentionPoint(1, 0.18, null));
    }

    @Test
    void positions_in_seconds_stay_seconds_and_columns_stand_in_any_order() {
        FileImport.Taken _ =
                taken(
                        "Compared to other videos (%);Audience retention (%);Time (seconds)",
                        "110;98,5;0:01", ";60;2.5");

        assertThat(position).isEqualTo(Position.SECONDS);
        assertThat(points)
                .containsExactly(
                        new RetentionPoint(1, 0.985, 1.1), new RetentionPoint(2.5, 0.6, null));
    }

    @Test
    void of_parted_viewers_all_together_are_read() {
        FileImport.Taken taken =
                taken(
                        HEADER + ",Subscription status",
                        "0,100,Total",
                        "0,120,Subscribed",
                        "100,20,Total",
                        "100,40,Subscribed");

        assertThat(points).extracting(RetentionPoint::watched).containsExactly(1.0, 0.2);
        assertThat(taken.passedOver()).isEqualTo(2);
        assertThat(taken.notes().toString()).contains("2 of Subscription status 'Subscribed'");
    }

    @Test
    void a_file_of_some_viewers_alone_is_refused() {
        FileImport outcome = read(text(HEADER + ",Audience type", "0,100,Organic"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FileImport.RefusedWhole.class,
                        refused ->
                                assertThat(refused.problems().getFirst().message())
                                        .contains("no row of all viewers"));
    }

    @Test
    void moments_without_a_value_are_passed_over() {
        FileImport.Taken taken = taken(HEADER, "0,100", "50,60", "100,");

        assertThat(points).hasSize(2);
        assertThat(taken.passedOver()).isEqualTo(1);
    }

    @Test
    void bad_rows_come_back_with_line_column_value_and_reason() {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        IntStream.range(0, 40).forEach(at -> rows.add(at + "," + (100 - at)));
        rows.addAll(List.of("7,50", "140,3", "41,ninety", "42,-3"));

        FileImport.Taken taken = taken(rows.toArray(String[]::new));

        assertThat(taken.refused())
                .containsExactly(
                        new RefusedRow(
                                42,
                                "Video position (%)",
                                "7",
                                "an earlier row tells this moment already"),
                        new RefusedRow(
                                43,
                                "Video position (%)",
                                "140",
                                "a moment of a video is not behind its end"),
                        new RefusedRow(
                                44, "Absolute audience retention (%)", "ninety", "it is no number"),
                        new RefusedRow(
                                45,
                                "Absolute audience retention (%)",
                                "-3",
                                "no share of viewers can be that"));
        assertThat(points).hasSize(40);
    }

    @Test
    void endless_moments_are_refused_without_being_kept() {
        String rows =
                IntStream.range(0, 60_000)
                        .mapToObj(at -> at + ",50")
                        .collect(Collectors.joining("\n"));

        FileImport outcome = read(text("Time (seconds),Audience retention (%)", rows));

        assertThat(outcome).isInstanceOf(FileImport.RefusedWhole.class);
        assertThat(points).hasSize(18_000);
    }

    @Test
    void of_an_archive_the_curve_of_all_viewers_is_read() throws IOException {
        Path zip = folder.resolve("Audience retention 2027-01-15.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("Organic.csv", "All.csv")) {
                out.putNextEntry(new ZipEntry(name));
                String from = name.equals("All.csv") ? "100" : "90";
                out.write((HEADER + "\n0," + from + "\n100,20\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        FileImport outcome = read(zip);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FileImport.Taken.class,
                        taken -> assertThat(taken.notes().toString()).contains("Organic.csv"));
        assertThat(points).extracting(RetentionPoint::watched).containsExactly(1.0, 0.2);
    }

    @Test
    void a_history_has_no_place_for_a_curve() {
        FileImport outcome =
                new ExportReader()
                        .read(
                                text(HEADER, "0,100"),
                                new ImportOptions(TAKEN, null),
                                RowSink.none());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FileImport.RefusedWhole.class,
                        refused ->
                                assertThat(refused.problems().getFirst().code())
                                        .isEqualTo("IMPORT-010"));
    }

    @Property(tries = 60)
    void every_row_is_a_point_or_is_told(
            @ForAll @Size(min = 1, max = 100) @UniqueElements List<@IntRange(max = 100) Integer> at)
            throws IOException {
        Path file = Files.createTempFile("curve-", ".csv");
        try {
            Files.writeString(
                    file,
                    HEADER
                            + at.stream()
                                    .map(each -> "\n" + each + "," + (150 - each))
                                    .collect(Collectors.joining()));

            FileImport outcome = read(file);

            assertThat(outcome).isInstanceOf(FileImport.Taken.class);
            assertThat(points)
                    .extracting(point -> Math.toIntExact(Math.round(100 * point.at())))
                    .containsExactlyElementsOf(at);
        } finally {
            points.clear();
            Files.delete(file);
        }
    }

    private FileImport.Taken taken(String... lines) {
        return switch (read(text(lines))) {
            case FileImport.Taken taken -> taken;
            case FileImport other -> throw new AssertionError(other);
        };
    }

    private Path text(String... lines) {
        try {
            return Files.writeString(folder.resolve("curve.csv"), String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileImport read(Path file) {
        return new ExportReader()
                .read(
                        file,
                        new ImportOptions(TAKEN, null),
                        new RowSink() {
                            @Override
                            public boolean takes(ExportLayout layout) {
                                return layout == ExportLayout.YOUTUBE_RETENTION;
                            }

                            @Override
                            public void take(long line, DailySample sample) {}

                            @Override
                            public void take(long line, Snapshot snapshot) {}

                            @Override
                            public void take(long line, Position unit, RetentionPoint point) {
                                position = unit;
                                points.add(point);
                            }
                        });
    }
}
