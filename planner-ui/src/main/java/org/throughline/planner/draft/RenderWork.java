package org.throughline.planner.draft;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.RenderJob;
import org.throughline.data.review.RenderQueue;
import org.throughline.planner.access.Actor;
import org.throughline.renderer.RenderFailed;

/// How a worker makes the drafts of the queue, in the name of whoever asked.
public final class RenderWork implements RenderQueue.Work {

    private final DraftMaker maker;
    private final Function<Throwable, String> failed;

    /// Works with a maker.
    ///
    /// @param failed is told what nobody expected, and gives the number it is logged under
    public RenderWork(DraftMaker maker, Function<Throwable, String> failed) {
        this.maker = maker;
        this.failed = failed;
    }

    @Override
    public List<Problem> make(RenderJob job, DoubleConsumer progress) throws InterruptedException {
        try {
            return switch (maker.make(job.draft(), Actor.of(job.by(), job.role()), progress)) {
                case Outcome.Accepted<Draft> _ -> List.of();
                case Outcome.Refused<Draft>(List<Problem> problems) -> problems;
            };
        } catch (RuntimeException unexpected) {
            return List.of(problem(unexpected));
        }
    }

    /// What the world did is said as it is; what was our mistake is in the log.
    public Problem problem(RuntimeException unexpected) {
        String number = failed.apply(unexpected);
        return unexpected instanceof RenderFailed
                ? new Problem("RENDER-" + number, "", String.valueOf(unexpected.getMessage()), "")
                : new Problem(
                        "RENDER-" + number,
                        "",
                        "something went wrong on our side",
                        "The log says more under this number.");
    }
}
