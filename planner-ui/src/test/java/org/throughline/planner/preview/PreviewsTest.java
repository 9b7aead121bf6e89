package org.throughline.planner.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Actor;
import org.throughline.renderer.draft.RenderedPreview;
import org.throughline.renderer.telling.Variant;

/// Previews are made in files of the test's own writing.
class PreviewsTest {

    private static final DraftId ONE = DraftId.parse("lights-back-on.twenty-seconds.1.US.tiktok");
    private static final DraftId NEXT = DraftId.parse("lights-back-on.twenty-seconds.2.US.tiktok");
    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Problem NO = new Problem("X-001", "", "no", "Maybe not.");

    @TempDir Path folder;

    private final CountDownLatch half = new CountDownLatch(1);
    private final CountDownLatch rest = new CountDownLatch(1);

    /// Writes one half, waits, then writes the other.
    private final PreviewMaker inHalves =
            (id, _, place, told, heard) -> {
                Path file = place.resolve("p.mp4");
                told.accept(file);
                append(file, "one ");
                heard.at(30, 60);
                heard.playable(30);
                half.countDown();
                rest.await();
                append(file, "two");
                return Outcome.accepted(made(id, file));
            };

    private Previews previews(PreviewMaker maker) {
        return new Previews(maker, folder, 2, failed -> new Problem("X-500", "", "" + failed, ""));
    }

    @Test
    void its_file_is_read_while_it_grows_and_stays_when_it_is_whole() throws Exception {
        try (Previews previews = previews(inHalves)) {
            assertThat(previews.ask(ONE, IDA).isUnderWay()).isTrue();
            half.await();
            assertThat(previews.ask(ONE, IDA)).isEqualTo(new Preview.Making(ONE, 60, 30, 30));
            GrowingFile file = previews.file(ONE).orElseThrow();
            assertThat(file.awaitMore(0)).isEqualTo(4);
            assertThat(file.isWhole()).isFalse();

            rest.countDown();

            assertThat(file.awaitMore(4)).isEqualTo(7);
            while (!file.isWhole()) {
                file.awaitMore(7);
            }
            assertThat(previews.find(ONE)).containsInstanceOf(Preview.Made.class);
        }
        try (Previews again = previews(inHalves)) {
            assertThat(again.ask(ONE, IDA)).isInstanceOf(Preview.Made.class);
            assertThat(again.file(ONE).orElseThrow().file()).hasContent("one two");
        }
    }

    @Test
    void one_that_is_stopped_leaves_nothing_and_can_be_asked_for_again() throws Exception {
        try (Previews previews = previews(inHalves)) {
            previews.ask(ONE, IDA);
            half.await();
            GrowingFile stopped = previews.file(ONE).orElseThrow();

            previews.cancel(ONE);

            assertThat(stopped.isWhole()).isTrue();
            assertThat(previews.find(ONE)).isEmpty();
            assertThat(previews.file(ONE)).isEmpty();
            rest.countDown();
            previews.ask(ONE, IDA);
            await(previews, ONE);
            assertThat(previews.file(ONE).orElseThrow().file()).hasContent("one two");
        }
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void why_it_could_not_be_made_is_said_until_it_is_asked_for_again() throws Exception {
        try (Previews previews =
                previews((_, by, place, told, _) -> {
                    told.accept(place.resolve("p.mp4"));
                    append(place.resolve("p.mp4"), "half");
                    if (by.equals(IDA)) {
                        return Outcome.refused(NO);
                    }
                    throw new IllegalStateException("not so");
                })) {
            previews.ask(ONE, IDA);
            await(previews, ONE);
            assertThat(previews.find(ONE)).contains(new Preview.Failed(ONE, List.of(NO)));

            previews.ask(ONE, Actor.local());
            await(previews, ONE);
            assertThat(previews.find(ONE).toString()).contains("X-500", "not so");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void one_of_an_earlier_version_stays_until_the_next_one_is_whole() throws Exception {
        rest.countDown();
        try (Previews previews = previews(inHalves)) {
            previews.ask(ONE, IDA);
            await(previews, ONE);

            assertThat(previews.find(NEXT)).isEmpty();
            assertThat(previews.earlier(NEXT))
                    .singleElement()
                    .satisfies(made -> {
                        assertThat(made.draft()).isEqualTo(ONE);
                        assertThat(made.old()).isTrue();
                    });
            previews.ask(NEXT, IDA);
            await(previews, NEXT);
            assertThat(previews.earlier(NEXT)).isEmpty();
            assertThat(previews.find(ONE)).isEmpty();
        }
    }

    @Test
    void what_a_kill_leaves_behind_is_swept_and_what_is_whole_stays() throws Exception {
        rest.countDown();
        try (Previews previews = previews(inHalves)) {
            previews.ask(ONE, IDA);
            await(previews, ONE);
            Path half = new PreviewShelf(folder).begin(NEXT);
            append(half.resolve("p.mp4"), "half");

            Previews.sweep(folder);

            assertThat(half).doesNotExist();
            assertThat(previews.find(ONE)).isPresent();
        }
    }

    @Test
    void closing_stops_what_is_under_way() throws Exception {
        Previews previews = previews(inHalves);
        previews.ask(ONE, IDA);
        half.await();

        previews.close();

        assertThat(folder).isEmptyDirectory();
    }

    private static void await(Previews previews, DraftId id) throws Exception {
        GrowingFile file = previews.file(id).orElseThrow();
        for (long length = 0; !file.isWhole(); ) {
            length = file.awaitMore(length);
        }
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static RenderedPreview made(DraftId id, Path file) {
        return new RenderedPreview(
                new Variant(id.market(), id.platform(), "hook"),
                file,
                90,
                160,
                60,
                FrameRate.THIRTY,
                1,
                0);
    }
}
