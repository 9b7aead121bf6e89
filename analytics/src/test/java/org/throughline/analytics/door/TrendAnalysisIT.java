package org.throughline.analytics.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.analytics.history.HistoryFolder;
import org.throughline.analytics.history.Table;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.analytics.practice.SamenessSearch;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.problem.Outcome;
import org.throughline.data.sample.history.HistoryFiles;
import org.throughline.data.sample.history.SampleHistory;
import org.throughline.data.trend.Cadence;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.ComparedPost;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.LiftVerdict;
import org.throughline.data.trend.MarketSignal;
import org.throughline.data.trend.OwnPosts;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.PostFigure;
import org.throughline.data.trend.PostOutcome;
import org.throughline.data.trend.PostOutcome.Standing;
import org.throughline.data.trend.PostsBehind;
import org.throughline.data.trend.SeriesKind;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;

/// The sample history through the whole module: files, a history folder, Spark in its own process.
class TrendAnalysisIT {

    private static final Market US = new Market("US");
    private static final PlanFact USES =
            new PlanFact("twenty-seconds", SeriesKind.HOOK, "problem-first", US, false);
    private static final PlanFact OFFERS =
            new PlanFact("fifteen-years", SeriesKind.HOOK, "problem-first", US, true);
    private static final PlanFact OTHER =
            new PlanFact("last-thing", SeriesKind.HOOK, "middle-of-the-story", US, false);

    @TempDir static Path folder;

    private static List<Path> files = List.of();
    private static List<FileImport> outcomes = List.of();
    private static final AtomicReference<TrendReport> REPORT = new AtomicReference<>();
    private static final AtomicReference<Throwable> KILLED = new AtomicReference<>();
    private static final List<Path> WRITTEN = new CopyOnWriteArrayList<>();
    private static final PostKey NOWHERE = new PostKey(Platform.TIKTOK, "nowhere");

    @BeforeAll
    static void import_and_search() throws IOException, InterruptedException {
        SampleHistory history = SampleHistory.draw(SampleHistory.SEED);
        files = new HistoryFiles(history).writeTo(folder.resolve("files"));
        outcomes = analysis().take(history(), files, ImportOptions.NONE, Progress.unheard());
        killHalfway();
        Outcome<TrendReport> outcome =
                analysis()
                        .trends(
                                history(),
                                null,
                                List.of(USES, OFFERS, OTHER),
                                List.of(asked(history), NOWHERE),
                                0.10,
                                Progress.unheard());
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        REPORT.set(((Outcome.Accepted<TrendReport>) outcome).value());
    }

    @Test
    void the_planted_rise_is_found_with_its_day_its_size_and_its_fading() {
        List<TrendFlag> flags = REPORT.get().flags();

        assertThat(flags)
                .extracting(flag -> flag.series().says())
                .containsExactlyInAnyOrder("hook problem-first in US", "hook problem-first in DE");
        assertThat(flags)
                .allSatisfy(flag -> {
                    assertThat(flag.since()).isEqualTo(SampleHistory.RISE_BEGINS);
                    assertThat(flag.lift().low()).isGreaterThan(1.5);
                    assertThat(flag.lift().value()).isBetween(2.2, 3.4);
                    assertThat(flag.halfLifeDays()).isNotNull();
                    assertThat(9.0)
                            .isBetween(flag.halfLifeDays().low(), flag.halfLifeDays().high());
                });
    }

    @Test
    void a_flag_leads_to_the_posts_that_carry_it_and_they_add_up_to_more_than_expected() {
        PostsBehind behind = Objects.requireNonNull(REPORT.get().behind());

        assertThat(REPORT.get().flags())
                .allSatisfy(flag ->
                        assertThat(behind.of(flag.series()))
                                .hasValueSatisfying(posts -> {
                                    assertThat(posts.since()).isEqualTo(flag.since());
                                    assertThat(posts.all()).isGreaterThanOrEqualTo(flag.posts());
                                    assertThat(posts.largest())
                                            .hasSize(Math.min(posts.all(), 20))
                                            .doesNotHaveDuplicates();
                                    double counted =
                                            posts.largest().stream()
                                                    .mapToDouble(PostFigure::engagements)
                                                    .sum();
                                    double usual =
                                            posts.largest().stream()
                                                    .mapToDouble(TrendAnalysisIT::usual)
                                                    .sum();
                                    assertThat(counted / usual).isGreaterThan(1.5);
                                }));
        assertThat(behind.series())
                .hasSize(REPORT.get().flags().size() + REPORT.get().tooEarly().size());
    }

    @Test
    void the_posts_behind_a_lift_are_those_it_counts() {
        PostsBehind behind = Objects.requireNonNull(REPORT.get().behind());
        Lift engagement = lift(ComparedBy.PEOPLE, "customer", LiftMeasure.ENGAGEMENT);

        List<ComparedPost> with =
                behind.compared().stream()
                        .filter(post ->
                                post.figure().usual() != null
                                        && Boolean.TRUE.equals(post.has(engagement.comparison())))
                        .toList();

        assertThat(behind.all()).isEqualTo(behind.compared().size());
        assertThat(with).hasSize(engagement.with());
    }

    private static double usual(PostFigure figure) {
        return Objects.requireNonNullElse(figure.usual(), 0.0);
    }

    @Test
    void a_flag_names_the_plans_it_touches() {
        assertThat(REPORT.get().flags())
                .filteredOn(flag -> flag.series().market().equals(US))
                .flatExtracting(TrendFlag::plans)
                .containsExactly(USES, OFFERS);
    }

    @Test
    void one_day_of_a_sound_is_too_early_to_tell_and_nothing_else_is() {
        assertThat(REPORT.get().tooEarly())
                .isNotEmpty()
                .allSatisfy((TooEarly early) -> {
                    assertThat(early.series().key()).isEqualTo(SampleHistory.ONE_DAY_SOUND);
                    assertThat(early.since()).isEqualTo(SampleHistory.LAST_DAY);
                    assertThat(early.reason()).contains("One day");
                });
    }

    @Test
    void a_market_without_a_signal_says_so() {
        assertThat(REPORT.get().markets())
                .filteredOn(MarketSignal::isSilent)
                .extracting(MarketSignal::market)
                .containsExactly(SampleHistory.SILENT_MARKET);
    }

    @Test
    void the_day_on_which_everything_rose_is_named_and_flagged_nowhere() {
        assertThat(REPORT.get().commonDays())
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.day()).isEqualTo(SampleHistory.COMMON_DAY);
                    assertThat(day.factor()).isBetween(1.4, 1.8);
                });
    }

    @Test
    void the_boosted_post_is_kept_out_and_said_so() {
        assertThat(REPORT.get().leftOut())
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.reason()).isEqualTo("boosted");
                    assertThat(left.reachMultiple()).isBetween(25.0, 55.0);
                });
    }

    @Test
    void a_customer_on_camera_is_watched_longer_and_the_format_does_not_count_as_the_reason() {
        Lift watched = lift(ComparedBy.PEOPLE, "customer", LiftMeasure.WATCHED);
        Lift engagement = lift(ComparedBy.PEOPLE, "customer", LiftMeasure.ENGAGEMENT);

        assertThat(watched.with()).isGreaterThan(20);
        assertThat(watched.without()).isGreaterThan(20);
        assertThat(watched.verdict()).isEqualTo(LiftVerdict.BETTER);
        assertThat(watched.lift())
                .satisfies(interval -> {
                    assertThat(interval.low()).isLessThan(SampleHistory.WATCHED_LIFT);
                    assertThat(interval.high()).isGreaterThan(SampleHistory.WATCHED_LIFT);
                    assertThat(interval.low()).isGreaterThan(1.03);
                });
        assertThat(engagement.verdict().holds()).isFalse();
    }

    @Test
    void of_six_silent_posts_no_number_is_told_but_how_many_are_lacking() {
        Lift silence =
                lift(ComparedBy.SILENCE, Comparison.DECLARED_SILENCE, LiftMeasure.ENGAGEMENT);

        assertThat(silence.with()).isEqualTo(6);
        assertThat(silence.verdict()).isEqualTo(LiftVerdict.TOO_FEW);
        assertThat(silence.lift()).isNull();
        assertThat(silence.needMore()).isEqualTo(14);
    }

    @Test
    void posts_are_compared_at_the_same_age_or_not_at_all() {
        LiftReport lifts = lifts();

        assertThat(lifts.ageDays()).isEqualTo(7);
        assertThat(lifts.tooYoung()).isPositive();
        assertThat(lifts.daysMissing()).isZero();
        assertThat(lifts.posts() + lifts.tooYoung() + lifts.noUsual())
                .as("all posts but the boosted one")
                .isEqualTo(259);
    }

    /// Nothing is planted in times; a handful of posts a day of the week says nothing.
    @Test
    void no_time_of_posting_is_called_better() {
        assertThat(own().times()).isNotEmpty().noneMatch(each -> each.lift().verdict().holds());
    }

    @Test
    void how_alike_posts_are_and_what_the_next_reaches_is_told_by_account_or_what_is_lacking() {
        assertThat(own().sameness())
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.told()).contains("format", "hook");
                    assertThat(each.alike() == null)
                            .isEqualTo(each.posts() < SamenessSearch.FEWEST);
                });
        assertThat(own().reach())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.reach() == null).isEqualTo(each.needMore() > 0))
                .anyMatch(each -> each.reach() != null);
    }

    @Test
    void what_came_of_posts_that_were_asked_about_is_told() {
        assertThat(own().outcomes())
                .extracting(PostOutcome::standing)
                .hasSize(2)
                .doesNotContain(Standing.NOT_YET)
                .endsWith(Standing.NOT_KNOWN);
        assertThat(own().outcomes().getFirst().multiple()).isPositive();
    }

    @Test
    void two_dated_exports_make_one_increment_a_post() {
        assertThat(REPORT.get().cadences())
                .extracting(Cadence::platform)
                .containsOnly(Platform.INSTAGRAM_REELS, Platform.YOUTUBE_SHORTS);
        assertThat(REPORT.get().cadences())
                .allSatisfy(cadence -> {
                    assertThat(cadence.snapshots()).isEqualTo(2);
                    assertThat(cadence.first()).isEqualTo(HistoryFiles.EXPORTED.getFirst());
                    assertThat(cadence.last()).isEqualTo(HistoryFiles.EXPORTED.getLast());
                    assertThat(cadence.posts()).isPositive();
                    assertThat(cadence.engagements()).isPositive();
                });
    }

    @Test
    void no_row_is_lost_on_the_way() {
        long taken =
                outcomes.stream()
                        .mapToLong(each -> each instanceof FileImport.Taken file ? file.taken() : 0)
                        .sum();

        var manifest = new HistoryFolder(history()).current();
        assertThat(manifest.number()).isEqualTo(1);
        assertThat(manifest.rows(Table.EVENT) + manifest.rows(Table.SNAPSHOT)).isEqualTo(taken);
        assertThat(new HistoryFolder(history()).missing()).isEmpty();
    }

    @Test
    void the_same_file_twice_changes_nothing() throws InterruptedException {
        List<FileImport> again =
                analysis().take(history(), files, ImportOptions.NONE, Progress.unheard());

        assertThat(again).allMatch(each -> each instanceof FileImport.AlreadyKnown);
        assertThat(new HistoryFolder(history()).current().number()).isEqualTo(1);
    }

    @Test
    void an_interrupted_import_leaves_no_trace_and_no_process() throws InterruptedException {
        Path other = folder.resolve("interrupted");
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread importing =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                analysis()
                                        .take(
                                                other,
                                                files,
                                                ImportOptions.NONE,
                                                what -> {
                                                    if (what.startsWith("writing")) {
                                                        running.countDown();
                                                    }
                                                });
                            } catch (InterruptedException | AnalyticsFailed e) {
                                ended.set(e);
                            }
                        });

        running.await();
        importing.interrupt();
        importing.join();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        assertThat(new HistoryFolder(other).current().number()).isZero();
        assertThat(other.resolve("jobs")).doesNotExist();
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
    }

    /// It was killed before the search, so that all that is found here was found after it.
    @Test
    void an_import_that_is_killed_halfway_leaves_the_last_good_one_in_force() {
        assertThat(KILLED.get())
                .isInstanceOf(AnalyticsFailed.class)
                .hasMessageContaining("ended with");
        assertThat(WRITTEN).as("files that were there when it was killed").isNotEmpty();
        assertThat(REPORT.get().manifest()).isEqualTo(1);
        assertThat(new HistoryFolder(history()).current().number()).isEqualTo(1);
        assertThat(new HistoryFolder(history()).missing()).isEmpty();
    }

    private static void killHalfway() throws IOException, InterruptedException {
        Path more =
                Files.writeString(
                        folder.resolve("more.csv"),
                        String.join(",", DailyColumns.NAMES)
                                + "\n2027-02-15,new,tiktok,US,a,2027-02-15T09:00:00Z,organic,20,,,"
                                + "how-to,question,,,,no,9,9,9,9,,,,,,\n");
        try {
            analysis()
                    .take(
                            history(),
                            List.of(more),
                            ImportOptions.NONE,
                            what -> {
                                if (what.startsWith("keeping daily")) {
                                    WRITTEN.addAll(eventsOf(2));
                                    ProcessHandle.current()
                                            .children()
                                            .forEach(ProcessHandle::destroyForcibly);
                                }
                            });
        } catch (AnalyticsFailed ended) {
            KILLED.set(ended);
        }
    }

    private static List<Path> eventsOf(long manifest) {
        try (Stream<Path> files = Files.list(history().resolve(Table.EVENT.folder(manifest)))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_history_without_daily_rows_is_refused_with_what_it_lacks() throws InterruptedException {
        Outcome<TrendReport> outcome =
                analysis()
                        .trends(
                                folder.resolve("nothing"),
                                LocalDate.of(2027, 2, 14),
                                List.of(),
                                0.10,
                                Progress.unheard());

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void two_writers_do_not_meet() {
        try (var _ = new HistoryFolder(folder.resolve("busy")).write()) {
            assertThatThrownBy(() -> new HistoryFolder(folder.resolve("busy")).write())
                    .isInstanceOf(AnalyticsFailed.class)
                    .hasMessageContaining("Another process");
        }
    }

    @Test
    void a_program_that_cannot_start_fails_with_its_last_words() throws IOException {
        TrendAnalysis broken =
                new TrendAnalysis(
                        List.of(java(), "-cp", folder.toString()), InstantSource.system());

        assertThatThrownBy(() ->
                        broken.take(
                                folder.resolve("broken"),
                                files,
                                ImportOptions.NONE,
                                Progress.unheard()))
                .isInstanceOf(AnalyticsFailed.class)
                .hasMessageContaining("SparkSubmit");
        try (Stream<Path> left = Files.list(folder.resolve("broken"))) {
            assertThat(left).noneMatch(each -> each.endsWith("CURRENT"));
        }
    }

    /// A post of half a year ago, before which its account has posts enough.
    private static PostKey asked(SampleHistory history) {
        return history.samples().stream()
                .filter(sample -> sample.placement().equals("organic"))
                .filter(sample -> sample.day().equals(SampleHistory.LAST_DAY.minusDays(180)))
                .map(DailySample::post)
                .findFirst()
                .orElseThrow();
    }

    private static OwnPosts own() {
        return Objects.requireNonNull(REPORT.get().ownPosts());
    }

    private static LiftReport lifts() {
        return Objects.requireNonNull(REPORT.get().lifts());
    }

    private static Lift lift(ComparedBy by, String key, LiftMeasure measure) {
        return lifts().lifts().stream()
                .filter(lift -> lift.comparison().equals(new Comparison(by, key)))
                .filter(lift -> lift.measure() == measure && lift.account() == null)
                .findFirst()
                .orElseThrow();
    }

    private static Path history() {
        return folder.resolve("history");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static TrendAnalysis analysis() {
        List<String> command = new ArrayList<>();
        command.add(java());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> each.startsWith("--"))
                .forEach(command::add);
        // short runs: what is compiled well is hardly used
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        return new TrendAnalysis(
                command, InstantSource.fixed(Instant.parse("2027-02-15T09:00:00Z")));
    }
}
