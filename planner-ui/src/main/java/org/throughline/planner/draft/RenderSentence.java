package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import java.time.Duration;
import java.time.Instant;
import org.throughline.data.review.RenderJob;

/// How far a rendering is, and how long still, in words.
final class RenderSentence {

    private static final int MINUTE = 60;
    private static final int STEP = 5;

    private RenderSentence() {}

    static String of(RenderJob job, Instant now) {
        long percent = Math.round(job.share() * 100);
        return switch (job.state()) {
            case WAITING -> text("drafts.waiting");
            case DONE -> text("renders.done");
            case FAILED -> text("renders.failed");
            case CANCELED -> text("drafts.stopped");
            case RUNNING -> {
                if (job.isGettingReady()) {
                    yield text("drafts.getting-ready");
                }
                Duration left = job.left(now);
                String rest =
                        left == null
                                ? text("drafts.left-unknown")
                                : text("drafts.left", about(left));
                yield text(
                        job.isReadBack() ? "drafts.reading-back" : "drafts.percent", percent, rest);
            }
        };
    }

    /// No finer than can be told: five seconds up to a minute, minutes from there.
    private static String about(Duration left) {
        long seconds = Math.max(STEP, Math.ceilDiv(left.toSeconds(), STEP) * STEP);
        return seconds <= MINUTE
                ? text("renders.seconds", seconds)
                : text("renders.minutes", Math.ceilDiv(seconds, MINUTE));
    }

    /// How long something took.
    static String took(Duration took) {
        long seconds = Math.max(1, took.toSeconds());
        return text(
                "renders.took",
                seconds < 2 * MINUTE
                        ? text("renders.seconds", seconds)
                        : text("renders.minutes", took.toMinutes()));
    }

    /// How long ago something was.
    static String ago(Instant then, Instant now) {
        Duration past = Duration.between(then, now);
        if (past.toMinutes() < 1) {
            return text("renders.now");
        }
        if (past.toHours() < 1) {
            return text("renders.ago", text("renders.minutes", past.toMinutes()));
        }
        return past.toDays() < 2
                ? text("renders.ago", text("renders.hours", past.toHours()))
                : text("renders.ago", text("renders.days", past.toDays()));
    }
}
