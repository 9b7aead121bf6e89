package org.throughline.planner.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.TrendReport;

/// Something long that is done to the history, or was done last.
///
/// @param by who asked for it
public record HistoryJob(Kind kind, String by, Instant began, State state) {

    /// What is done.
    public enum Kind {
        /// Files are taken into it.
        TAKE,
        /// Trends are searched in it.
        SEARCH
    }

    /// How far it is, or what came of it.
    public sealed interface State {

        /// It goes on.
        ///
        /// @param says what it is at, in a few words; empty at first
        /// @param share how much of that is done, from 0 to 1; absent where nobody knows
        /// @param left how long that part goes on at its pace so far; absent where nobody knows
        /// @param isStopping whether somebody has asked it to stop
        record UnderWay(
                String says, @Nullable Double share, @Nullable Duration left, boolean isStopping)
                implements State {}

        /// Every row that is told as taken is in the history.
        ///
        /// @param files what became of each, in their order
        /// @param posts recorded here of which something was read
        /// @param problems what failed once the rows were in; the files stay handed in, and taking
        ///   them again makes up for it
        record Taken(List<FileImport> files, int posts, List<Problem> problems) implements State {
            public Taken {
                files = List.copyOf(files);
                problems = List.copyOf(problems);
            }
        }

        /// Trends were searched, and the report is kept.
        record Found(TrendReport report) implements State {}

        /// It could not be done.
        record NotDone(List<Problem> problems) implements State {
            public NotDone {
                problems = List.copyOf(problems);
            }
        }

        /// It was stopped, and the history is as it was.
        record Stopped() implements State {}
    }

    public boolean isUnderWay() {
        return state instanceof State.UnderWay;
    }
}
