package org.throughline.data.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Problem;

/// A draft that somebody asked for, and how far it is.
///
/// @param by who asked
/// @param role in which role
/// @param asked when
/// @param share done so far, 0 to 1
/// @param tries how often it was begun
/// @param worker the process that renders it; absent while it waits
/// @param begun when the last try began
/// @param problems why it failed
public record RenderJob(
        DraftId draft,
        String by,
        String role,
        Instant asked,
        State state,
        double share,
        int tries,
        @Nullable String worker,
        @Nullable Instant begun,
        List<Problem> problems) {

    /// Where it is.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELED
    }

    /// The share at which the file is rendered and is being read back, which takes about a quarter
    /// of the time that rendering it took.
    public static final double RENDERED = 0.8;

    private static final double TOO_EARLY = 0.05;

    public RenderJob {
        problems = List.copyOf(problems);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(draft + ": the share done is " + share);
        }
    }

    /// One that waits for its turn.
    public static RenderJob asked(DraftId draft, String by, String role, Instant at) {
        return new RenderJob(draft, by, role, at, State.WAITING, 0, 0, null, null, List.of());
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public boolean isReadBack() {
        return state == State.RUNNING && share >= RENDERED;
    }

    /// Whether this worker renders it, and nobody took it away.
    public boolean isAt(String name) {
        return state == State.RUNNING && name.equals(worker);
    }

    /// How long it will still take; absent while that cannot be told.
    public @Nullable Duration left(Instant now) {
        Instant since = begun;
        if (state != State.RUNNING || since == null || share < TOO_EARLY) {
            return null;
        }
        double past = Duration.between(since, now).toMillis();
        return Duration.ofMillis(Math.max(0, Math.round(past * (1 - share) / share)));
    }

    public RenderJob begun(String name, Instant at) {
        return new RenderJob(
                draft, by, role, asked, State.RUNNING, 0, tries + 1, name, at, List.of());
    }

    public RenderJob progressed(double done) {
        return new RenderJob(draft, by, role, asked, state, done, tries, worker, begun, List.of());
    }

    /// Waiting once more, after a try that came to no end; that try does not count.
    public RenderJob waitingAgain() {
        return new RenderJob(
                draft,
                by,
                role,
                asked,
                State.WAITING,
                0,
                Math.max(0, tries - 1),
                null,
                null,
                List.of());
    }

    public RenderJob done() {
        return ended(State.DONE, 1, List.of());
    }

    public RenderJob failed(List<Problem> why) {
        return ended(State.FAILED, share, why);
    }

    public RenderJob canceled() {
        return ended(State.CANCELED, share, List.of());
    }

    private RenderJob ended(State end, double done, List<Problem> why) {
        return new RenderJob(draft, by, role, asked, end, done, tries, worker, begun, why);
    }
}
