package org.throughline.data.review;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.throughline.data.problem.Problem;

/// The drafts that wait to be rendered, kept in the store: what was asked for is rendered once, by
/// whichever process takes it first, and by another one if that one dies. Thread-safe.
public interface RenderQueue extends AutoCloseable {

    /// Asks for a draft, or gives the job that is under way.
    RenderJob ask(DraftId draft, String by, String role);

    /// What became of a draft that was asked for last.
    Optional<RenderJob> find(DraftId draft);

    /// All drafts that were asked for, the last time of each, in that order.
    List<RenderJob> all();

    /// Takes a draft out of the queue, or stops it where it is being rendered, within a second or
    /// so; without effect where it is over.
    void cancel(DraftId draft);

    /// Forgets what became of a draft that was asked for; without effect while it is under way.
    void dismiss(DraftId draft);

    /// Renders what waits, so many at a time, until this is closed. Once only.
    ///
    /// @param name of this process, as people know it; a number is added
    void work(String name, int slots, Work work);

    /// Stops what is being rendered here, and waits until it has ended; it waits for its turn again
    /// then.
    @Override
    void close();

    /// How a draft is made.
    @FunctionalInterface
    interface Work {

        /// Makes it and keeps it. Blocks; an interrupt stops it and nothing is left.
        ///
        /// @param progress is told the share done, 0 to 1
        /// @return why it was not made; empty when it was
        List<Problem> make(RenderJob job, DoubleConsumer progress) throws InterruptedException;
    }
}
