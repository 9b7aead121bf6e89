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
/// @param pace how fast the last try gets on; absent before it has told anything
/// @param ended when it was over, however it ended
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
        @Nullable Pace pace,
        @Nullable Instant ended,
        List<Problem> problems) {

    /// Where it is.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELED
    }

    /// How fast a try gets on, from the first it told to the last: what comes before the first, as
    /// starting a program and comparing sources, says nothing of what is left, nor does what was
    /// there already.
    ///
    /// @param since when it told something for the first time
    /// @param from the share it told then
    /// @param latest when it told something for the last time
    public record Pace(Instant since, double from, Instant latest) {

        private static final double ENOUGH = 0.1;
        private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

        /// How long what is left takes at this pace, counted from now; absent before enough is
        /// known, and once it has taken longer than that.
        @Nullable Duration left(double share, Instant now) {
            Duration past = Duration.between(since, latest);
            double made = share - from;
            if (made < ENOUGH || past.compareTo(LONG_ENOUGH) < 0) {
                return null;
            }
            Duration rest = Duration.ofMillis(Math.round(past.toMillis() * (1 - share) / made));
            Duration left = rest.minus(Duration.between(latest, now));
            return left.isPositive() ? left : null;
        }
    }

    /// The share at which the file is rendered and is being read back.
    public static final double RENDERED = 0.85;

    public RenderJob {
        problems = List.copyOf(problems);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(draft + ": the share done is " + share);
        }
    }

    /// One that waits for its turn.
    public static RenderJob asked(DraftId draft, String by, String role, Instant at) {
        return new RenderJob(
                draft, by, role, at, State.WAITING, 0, 0, null, null, null, null, List.of());
    }

    /// The process that renders it, as people know it: without the number that tells it from others
    /// of that name.
    public @Nullable String workerName() {
        String name = worker;
        return name == null ? null : name.substring(0, Math.max(0, name.lastIndexOf('-')));
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /// Whether it has been begun and has not come to its first picture: its seals and sources are
    /// being compared.
    public boolean isGettingReady() {
        return state == State.RUNNING && pace == null;
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
        Pace known = pace;
        return state != State.RUNNING || known == null ? null : known.left(share, now);
    }

    /// How long its last try took; absent before it is over, and where it was never begun.
    public @Nullable Duration took() {
        Instant from = begun;
        Instant to = ended;
        return from == null || to == null ? null : Duration.between(from, to);
    }

    public RenderJob begun(String name, Instant at) {
        return new RenderJob(
                draft,
                by,
                role,
                asked,
                State.RUNNING,
                0,
                tries + 1,
                name,
                at,
                null,
                null,
                List.of());
    }

    public RenderJob progressed(double done, Instant at) {
        Pace known = pace;
        Pace next = known == null ? new Pace(at, done, at) : new Pace(known.since, known.from, at);
        return new RenderJob(
                draft, by, role, asked, state, done, tries, worker, begun, next, null, List.of());
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
                null,
                null,
                List.of());
    }

    public RenderJob done(Instant at) {
        return over(State.DONE, 1, at, List.of());
    }

    public RenderJob failed(List<Problem> why, Instant at) {
        return over(State.FAILED, share, at, why);
    }

    public RenderJob canceled(Instant at) {
        return over(State.CANCELED, share, at, List.of());
    }

    private RenderJob over(State end, double done, Instant at, List<Problem> why) {
        return new RenderJob(
                draft, by, role, asked, end, done, tries, worker, begun, pace, at, why);
    }
}
