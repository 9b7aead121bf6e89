package org.throughline.planner.draft;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
        String code = "RENDER-" + failed.apply(unexpected);
        return switch (unexpected) {
            case RenderFailed said -> new Problem(code, "", String.valueOf(said.getMessage()), "");
            case UncheckedIOException file
                    when file.getCause() instanceof FileSystemException why ->
                    new Problem(
                            code,
                            "",
                            "a file of the data folder could not be read or written: "
                                    + reason(why),
                            "Maybe make room on that disk, or see that the folder is there and may be"
                                    + " written; then render it again.");
            default ->
                    new Problem(
                            code,
                            "",
                            "something went wrong on our side",
                            "The log says more under this number.");
        };
    }

    /// Without the path, which is nobody's business but the machine's.
    private static String reason(FileSystemException why) {
        String reason = why.getReason();
        return switch (why) {
            case NoSuchFileException _ -> "it is not there";
            case AccessDeniedException _ -> "it may not be used";
            default -> reason == null ? "the disk does not say why" : reason;
        };
    }
}
