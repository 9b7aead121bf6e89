package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.RenderJob;

/// How far a rendering is, and how long still, in words.
final class RenderSentence {

    private RenderSentence() {}

    static String of(RenderJob job, @Nullable Duration left) {
        long percent = Math.round(job.share() * 100);
        return switch (job.state()) {
            case WAITING -> text("drafts.waiting");
            case DONE -> text("renders.done");
            case FAILED -> text("renders.failed");
            case CANCELED -> text("drafts.stopped");
            case RUNNING -> {
                if (job.isReadBack()) {
                    yield text("drafts.reading-back", percent);
                }
                yield left == null
                        ? text("drafts.percent", percent)
                        : text("drafts.percent-left", percent, Math.max(1, left.toSeconds()));
            }
        };
    }
}
