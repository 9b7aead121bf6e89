package org.throughline.planner.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.door.Progress;
import org.throughline.analytics.door.TrendAnalysis;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.analytics.importing.Mappings;
import org.throughline.analytics.importing.TableMapping;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostList;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.DraftId;
import org.throughline.data.sample.history.HistoryFiles;
import org.throughline.data.sample.history.SampleHistory;
import org.throughline.planner.access.Actor;
import org.throughline.planner.post.JoinResults;
import org.throughline.planner.result.HistoryJob.State;
import org.throughline.planner.tagging.TagPosts;
import org.throughline.planner.trend.FindTrends;
import org.throughline.planner.trend.ImportEngagement;

/// Files are taken over a real store and a real history; only what writes the history's columns is
/// a program that has nothing to write.
class BringResultsTest {

    private static final Market US = new Market("US");
    private static final Instant PUBLISHED = Instant.parse("2027-03-11T12:00:00Z");
    private static final Actor NOOR = Actor.member("Noor Ashgrove", "analyst");
    private static final PostKey OURS = new PostKey(Platform.TIKTOK, "7400000000000000001");
    private static final String WRITES_NOTHING =
            "for last; do :; done; echo '{\"files\":[]}' > \"$last\"";

    @TempDir Path folder;

    /// When all of its exports have been made.
    private final Clock clock = Clock.fixed(Instant.parse("2027-04-01T12:00:00Z"), ZoneOffset.UTC);

    private final ImportEngagement imports =
            new ImportEngagement(
                    new TrendAnalysis(List.of("/bin/sh", "-c", WRITES_NOTHING, "job"), clock));
    private Store store;
    private HandedFiles files;
    private HistoryWork work;

    @BeforeEach
    void open() {
        assumeThat(Path.of("/bin/sh")).exists();
        store = Store.inMemory();
        HistoryFaults faults = new HistoryFaults(failure -> "TEST");
        files =
                new HandedFiles(
                        folder.resolve("handed"),
                        HandedLimits.SHIPPED,
                        clock,
                        bring(store)::preview,
                        faults);
        work = new HistoryWork(clock, faults);
    }

    @AfterEach
    void close() {
        work.close();
        files.close();
        store.close();
    }

    @Test
    void what_several_files_say_of_one_post_is_one_result() throws IOException {
        Post post = recorded();
        List<DailySample> days = days(14);
        hand("late.csv", days.subList(7, 14));
        hand("early.csv", days.subList(0, 7));

        assertThat(taken(store).posts()).isEqualTo(1);
        assertThat(result(post))
                .hasValueSatisfying(result -> {
                    assertThat(result.rows()).isEqualTo(14);
                    assertThat(result.days()).isEqualTo(14);
                });
    }

    @Test
    void a_table_whose_columns_were_told_before_gives_results() throws Exception {
        Post post = recorded();
        var columns =
                TableMapping.of(
                        """
                        {"mapping": 1, "platform": "tiktok", "columns":
                            {"id": "Clip", "views": "Plays", "likes": "Hearts"}}
                        """);
        Path before =
                Files.writeString(folder.resolve("before.csv"), "Clip,Plays,Hearts\n1,10,2\n");
        imports.take(
                folder.resolve("history"),
                List.of(
                        new ExportFile(
                                before,
                                new ImportOptions(
                                        LocalDate.of(2027, 3, 12),
                                        null,
                                        null,
                                        null,
                                        null,
                                        Mappings.of(columns),
                                        AccountRegister.NONE))),
                Progress.unheard());
        hand("clips 2027-03-20.csv", "Clip,Plays,Hearts\n" + OURS.id() + ",900,80\n");

        assertThat(taken(store).posts()).isEqualTo(1);
        assertThat(result(post)).map(PostResult::to).contains(LocalDate.of(2027, 3, 20));
    }

    @Test
    void what_fails_once_the_rows_are_in_is_told_so_and_can_be_done_again() throws IOException {
        Post post = recorded();
        hand("daily.csv", days(7));
        Store closed = Store.inMemory();
        closed.close();

        State.Taken first = taken(closed);

        assertThat(first.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("RESULTS-TEST"));
        assertThat(imports.before(folder.resolve("history"))).hasSize(1);
        assertThat(files.of(NOOR.name()))
                .singleElement()
                .satisfies(file -> assertThat(file.isHalfDone()).isTrue());

        State.Taken again = taken(store);

        assertThat(again.problems()).isEmpty();
        assertThat(again.posts()).isEqualTo(1);
        assertThat(result(post)).map(PostResult::rows).contains(7);
        assertThat(imports.before(folder.resolve("history"))).hasSize(1);
        assertThat(files.of(NOOR.name())).isEmpty();
        List<FileImport.Taken> told = store.inTransaction(kept -> kept.imports().all());
        assertThat(told).hasSize(1);
    }

    /// @param posts where recorded posts are looked for
    private State.Taken taken(Store posts) {
        assertThat(bring(posts).take(work, files, NOOR)).isInstanceOf(Outcome.Accepted.class);
        while (work.now().orElseThrow().isUnderWay()) {
            Thread.onSpinWait();
        }
        return (State.Taken) work.now().orElseThrow().state();
    }

    private BringResults bring(Store posts) {
        Path history = folder.resolve("history");
        return new BringResults(
                history,
                imports,
                new JoinResults(posts, clock, file -> imports.remembering(history, file)),
                new FindTrends(
                        new TrendAnalysis(List.of("/bin/sh", "-c", WRITES_NOTHING, "job"), clock),
                        store),
                new TagPosts(() -> PostList.NONE, store, clock),
                store,
                clock);
    }

    private Post recorded() {
        var draft =
                new DraftId(PlanId.parse("lights-back-on.twenty-seconds.1"), US, OURS.platform());
        var post =
                new Post(
                        draft,
                        OURS.id(),
                        "tindrel.us",
                        "a".repeat(64),
                        "organic",
                        PUBLISHED,
                        "Ida Fennimar");
        store.useTransaction(kept -> kept.posts().add(post));
        return post;
    }

    private Optional<PostResult> result(Post post) {
        return store.inTransaction(kept -> kept.posts().result(post));
    }

    private static List<DailySample> days(int days) {
        return SampleHistory.drawPost(OURS, US, "tindrel.us", PUBLISHED, 18, days, 7);
    }

    private void hand(String name, List<DailySample> days) throws IOException {
        hand(name, Files.readString(HistoryFiles.writeDaily(folder.resolve(name), days)));
    }

    private void hand(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        try (InputStream bytes = Files.newInputStream(file)) {
            files.hand(NOOR.name(), name, bytes);
        }
        while (files.of(NOOR.name()).stream().anyMatch(HandedFile::isBeingRead)) {
            Thread.onSpinWait();
        }
    }
}
