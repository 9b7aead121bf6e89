package org.throughline.planner.together;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// What is changed of several videos at once.
public sealed interface SharedChange {

    /// How many days a video is moved at most.
    int FARTHEST_DAYS = 366;

    /// A change of what is written, kept as an edit of each video.
    sealed interface OfWriting extends SharedChange {}

    /// Published so many days later; earlier where it is less than 0.
    ///
    /// @param markets those that are moved; empty: all of a video
    record Move(int days, List<Market> markets) implements OfWriting {
        public Move {
            markets = List.copyOf(markets);
        }
    }

    /// Published on a day.
    ///
    /// @param time by the clock of each of these markets; absent: as it is, and noon where there is
    ///   none
    /// @param markets those that have it; empty: all of a video
    record SetDay(LocalDate day, @Nullable LocalTime time, List<Market> markets)
            implements OfWriting {
        public SetDay {
            markets = List.copyOf(markets);
        }
    }

    /// Shown in one more market.
    record AddMarket(Market market) implements OfWriting {}

    /// No longer shown in a market.
    record DropMarket(Market market) implements OfWriting {}

    /// Shown on one more platform.
    record AddPlatform(Platform platform) implements OfWriting {}

    /// No longer shown on a platform.
    record DropPlatform(Platform platform) implements OfWriting {}

    /// A step is somebody's to do.
    ///
    /// @param person absent: nobody's any more
    /// @param markets where, for a step that is done in each market apart; empty: everywhere
    record Assign(Step step, @Nullable String person, List<Market> markets)
            implements SharedChange {
        public Assign {
            markets = List.copyOf(markets);
        }
    }
}
