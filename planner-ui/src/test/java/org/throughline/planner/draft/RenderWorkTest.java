package org.throughline.planner.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.RenderJob;
import org.throughline.planner.access.Actor;

class RenderWorkTest {

    private static final DraftId ONE = DraftId.parse("lights-back-on.twenty-seconds.1.US.tiktok");
    private static final Problem NO = new Problem("X-001", "", "no", "");

    private static RenderJob askedBy(Actor actor) {
        return RenderJob.asked(ONE, actor.name(), actor.role(), Instant.EPOCH);
    }

    @Test
    void it_is_made_in_the_name_of_whoever_asked() throws InterruptedException {
        var actors = new ArrayList<Actor>();
        var work =
                new RenderWork(
                        (_, actor, _) -> {
                            actors.add(actor);
                            return Outcome.refused(NO);
                        },
                        Throwable::toString);

        assertThat(work.make(askedBy(Actor.member("Ida", "strategist")), _ -> {}))
                .containsExactly(NO);
        assertThat(work.make(askedBy(Actor.local()), _ -> {})).containsExactly(NO);
        assertThat(actors).containsExactly(Actor.member("Ida", "strategist"), Actor.local());
    }

    @Test
    void what_nobody_expected_is_said_by_its_number_alone() throws InterruptedException {
        var work =
                new RenderWork(
                        (_, _, _) -> {
                            throw new IllegalStateException("secret");
                        },
                        _ -> "ABCD-2345");

        assertThat(work.make(askedBy(Actor.local()), _ -> {}))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("RENDER-ABCD-2345");
                    assertThat(problem.says()).doesNotContain("secret");
                });
    }

    @Test
    void a_full_disk_is_said_without_its_path() throws InterruptedException {
        var work =
                new RenderWork(
                        (_, _, _) -> {
                            throw new UncheckedIOException(
                                    new FileSystemException(
                                            "/secret/work", null, "No space left on device"));
                        },
                        _ -> "ABCD-2345");

        assertThat(work.make(askedBy(Actor.local()), _ -> {}))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.says())
                                .contains("No space left on device", "Maybe make room")
                                .doesNotContain("secret"));
    }
}
