package org.throughline.renderer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.CheckStatus;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.media.TestFootage;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.Samples;
import org.throughline.renderer.telling.Variant;

/// Several drafts made at once over one work folder.
final class SharedWorkIT {
    @TempDir private Path folder;
    @TempDir private static Path media;

    @BeforeAll
    static void make_sources() throws Exception {
        TestFootage.picture(media.resolve("lamp.mp4"), "testsrc2=s=270x480:r=30", 330, 20);
        TestFootage.picture(media.resolve("hands.mp4"), "mandelbrot=s=270x480:r=30", 220, 20);
        TestFootage.picture(media.resolve("watch.mp4"), "testsrc=s=270x480:r=30", 440, 20);
        TestFootage.sound(media.resolve("bed.wav"), 12);
    }

    @Test
    void drafts_made_at_once_are_as_good_as_drafts_made_one_after_the_other() throws Exception {
        var alone = value(renderer("alone").render(order("alone", "a"), Progress.unheard()));
        var shared = renderer("shared");
        Callable<RenderedDraft> one =
                () -> value(shared.render(order("shared", "a"), Progress.unheard()));
        Callable<RenderedDraft> same =
                () -> value(renderer("shared").render(order("shared", "b"), Progress.unheard()));

        List<RenderedDraft> drafts;
        try (var pool = Executors.newFixedThreadPool(2)) {
            drafts =
                    pool.invokeAll(List.of(one, same)).stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .toList();
        }

        assertThat(drafts)
                .allSatisfy(draft -> {
                    assertThat(draft.sha256()).isEqualTo(alone.sha256());
                    assertThat(draft.report().with(CheckStatus.FAILED)).isEmpty();
                });
        assertThat(halfWritten()).isEmpty();
    }

    @Test
    void stopping_one_leaves_the_other_alone_and_nothing_behind() throws Exception {
        var shared = renderer("shared");
        var begun = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var stopped =
                    pool.submit(() ->
                            shared.render(
                                    order("shared", "a"), (done, total) -> begun.countDown()));
            var other =
                    pool.submit(
                            () -> value(shared.render(order("shared", "b"), Progress.unheard())));
            begun.await();
            stopped.cancel(true);

            assertThat(other.get().report().with(CheckStatus.FAILED)).isEmpty();
        }
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(halfWritten()).isEmpty();
        assertThat(folder.resolve("shared-a"))
                .satisfiesAnyOf(
                        out -> assertThat(out).doesNotExist(),
                        out -> assertThat(out).isEmptyDirectory());
    }

    private List<Path> halfWritten() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> {
                                String name = file.getFileName().toString();
                                return name.contains(".part")
                                        || name.startsWith("job-")
                                        || name.startsWith("bands-");
                            })
                    .toList();
        }
    }

    private DraftRenderer renderer(String work) {
        var maker =
                new StoryboardMaker(
                        PlatformProfiles.shipped(),
                        CaptionStandards.shipped(),
                        new Letterer(FontBook.shipped()));
        return new DraftRenderer(TestFootage.media(), maker, folder.resolve(work));
    }

    private DraftOrder order(String work, String out) {
        return new DraftOrder(
                plan(),
                new Variant(Samples.US, Platform.INSTAGRAM_REELS, "hook"),
                media,
                folder.resolve(work + "-" + out),
                270);
    }

    private static ApprovedPlan plan() {
        var sealed = Samples.sealed(Samples.lamp(), name -> Gate.sha256(media.resolve(name)));
        return value(sealed.approve(List.of()));
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}
