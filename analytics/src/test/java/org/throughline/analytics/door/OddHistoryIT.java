package org.throughline.analytics.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.LoneDays;
import org.throughline.data.problem.Outcome;
import org.throughline.data.trend.LeftOut;
import org.throughline.data.trend.TrendReport;

/// A small history with everything in it that sums and divisions stumble over.
class OddHistoryIT {

    private static final LocalDate PUBLISHED = LocalDate.of(2027, 1, 4);
    private static final String YOUTUBE =
            "Content,Video title,Video publish time,Duration,Views,Shares";

    @TempDir static Path folder;

    private static final AtomicReference<TrendReport> REPORT = new AtomicReference<>();

    @BeforeAll
    static void import_and_search() throws IOException, InterruptedException {
        List<String> rows = new ArrayList<>();
        for (int age = 0; age < 12; age++) {
            rows.add(row("huge", "h", age, "organic", 10, 1_000_000_000_000L));
        }
        for (int age = 0; age < 2; age++) {
            rows.add(row("usual", "a", age, "organic", 100, 9));
            rows.add(row("bought", "a", age, "boosted", 1_000, 99));
        }
        rows.add(row("bought", "a", 2, "boosted", 90_000, 99));
        rows.add(row("both", "a", 0, "boosted", 300, 9));
        rows.add(row("both", "a", 0, "organic", 100, 9));
        rows.add(row("nobody", "z", 50, "organic", 0, 0));
        rows.add(row("nobody-paid", "z", 50, "paid-ad", 40, 4));
        List<Path> files =
                List.of(
                        file("first.csv", String.join(",", DailyColumns.NAMES), rows),
                        file(
                                "corrected.csv",
                                String.join(",", DailyColumns.NAMES),
                                List.of(
                                        row("bought", "a", 0, "boosted", 5_000, 99),
                                        row("bought", "a", 1, "boosted", 5_000, 99))),
                        file(
                                "mistyped.csv",
                                String.join(",", DailyColumns.NAMES),
                                List.of(row("huge", "h", 2_000, "organic", 10, 9))),
                        file(
                                "Table data 2027-01-15.csv",
                                YOUTUBE,
                                List.of("TGhQQTIylYY,x,\"Jan 6, 2027\",28,500,5")),
                        file(
                                "Table data 2027-02-14.csv",
                                YOUTUBE + ",Likes",
                                List.of("TGhQQTIylYY,x,\"Jan 6, 2027\",28,900,8,900")),
                        file(
                                "Table data 2027-02-20.csv",
                                YOUTUBE.replace("Duration,", ""),
                                List.of("TGhQQTIylYY,x,\"Jan 6, 2027\",950,12")));

        List<FileImport> taken =
                analysis().take(history(), files, ImportOptions.NONE, Progress.unheard());
        assertThat(taken).allMatch(each -> each instanceof FileImport.Taken);

        Outcome<TrendReport> outcome =
                analysis().trends(history(), null, List.of(), 0.10, Progress.unheard());
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        REPORT.set(((Outcome.Accepted<TrendReport>) outcome).value());
    }

    @Test
    void huge_counts_and_accounts_without_any_engagement_are_looked_at_like_others() {
        assertThat(REPORT.get().posts()).isEqualTo(3);
        assertThat(REPORT.get().samples()).isEqualTo(12 + 2 + 1);
    }

    @Test
    void a_post_with_organic_and_boosted_rows_of_one_day_is_kept_out() {
        assertThat(REPORT.get().leftOut())
                .extracting(left -> left.post().id() + " " + left.reason())
                .containsExactly("both boosted", "bought boosted", "nobody-paid paid-ad");
    }

    @Test
    void
            reach_is_compared_on_days_of_which_both_sides_are_known_and_as_the_later_file_corrects_it() {
        assertThat(left("bought").reachMultiple()).isCloseTo(50, within(1e-6));
    }

    @Test
    void reach_beside_none_is_no_multiple() {
        assertThat(left("nobody-paid").reachMultiple()).isNull();
    }

    @Test
    void a_video_is_one_post_whether_or_not_its_length_is_told_and_gains_what_both_ends_hold() {
        assertThat(REPORT.get().cadences())
                .singleElement()
                .satisfies(cadence -> {
                    assertThat(cadence.platform()).isEqualTo(Platform.YOUTUBE_SHORTS);
                    assertThat(cadence.snapshots()).isEqualTo(3);
                    assertThat(cadence.posts()).isEqualTo(1);
                    assertThat(cadence.engagements()).isEqualTo(7);
                });
    }

    @Test
    void a_day_that_stands_alone_is_left_out_and_told() {
        LocalDate last = PUBLISHED.plusDays(50);

        assertThat(REPORT.get().asOf()).isEqualTo(last);
        assertThat(REPORT.get().loneDays())
                .isEqualTo(
                        new LoneDays(PUBLISHED.plusDays(2_000), PUBLISHED.plusDays(2_000), last));
    }

    private static LeftOut left(String post) {
        return REPORT.get().leftOut().stream()
                .filter(each -> each.post().id().equals(post))
                .findFirst()
                .orElseThrow();
    }

    private static String row(
            String id, String account, int age, String placement, long reach, long likes) {
        return PUBLISHED.plusDays(age)
                + ",%s,tiktok,US,%s,%sT09:00:00Z,%s,20,,,how-to,question,,,,no,9,%d,9,%d,,,,,,"
                        .formatted(id, account, PUBLISHED, placement, reach, likes);
    }

    private static Path file(String name, String header, List<String> rows) throws IOException {
        return Files.writeString(
                folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
    }

    private static Path history() {
        return folder.resolve("history");
    }

    private static TrendAnalysis analysis() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> each.startsWith("--"))
                .forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        return new TrendAnalysis(
                command, InstantSource.fixed(Instant.parse("2027-02-20T09:00:00Z")));
    }
}
