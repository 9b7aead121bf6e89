package org.throughline.planner.result;

import java.util.function.Function;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.data.problem.Problem;

/// What the world did to an import or a search, as people are told: without paths, which are
/// nobody's business but the machine's. What was our mistake is in the log.
///
/// @param failed is told what nobody expected, and gives the number it is logged under
public record HistoryFaults(Function<Throwable, String> failed)
        implements Function<Throwable, Problem> {

    @Override
    public Problem apply(Throwable unexpected) {
        String code = "RESULTS-" + failed.apply(unexpected);
        return unexpected instanceof AnalyticsFailed said
                ? told(code, said.code())
                : new Problem(
                        code,
                        "",
                        "something went wrong on our side",
                        "The log says more under this number.");
    }

    private static Problem told(String code, AnalyticsFailed.Code why) {
        return switch (why) {
            case HISTORY_BUSY ->
                    new Problem(
                            code,
                            "",
                            "another program writes to the history",
                            "Maybe an import on the command line; wait until it is done.");
            case HISTORY_BROKEN, HISTORY_NO_FOLDER ->
                    new Problem(
                            code,
                            "",
                            "the history cannot be read or written",
                            "Maybe the disk is full or the folder read-only; the log says more"
                                    + " under this number.");
            case FILE_UNREADABLE ->
                    new Problem(
                            code,
                            "",
                            "the file cannot be read",
                            "Maybe hand it in again; the log says more under this number.");
            case DISK_FULL ->
                    new Problem(
                            code,
                            "",
                            "there is no room on the server's disk to unpack the file",
                            "Maybe hand its tables in unpacked; the log says more under this"
                                    + " number.");
            case PROGRAM_FAILED, CANCELED ->
                    new Problem(
                            code,
                            "",
                            "the analytics program ended before it was done",
                            "Maybe there is too little memory or disk; the log says more under"
                                    + " this number.");
        };
    }
}
