package org.throughline.planner.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.planner.deadline.Milestone;
import org.throughline.planner.together.Prospect;
import org.throughline.planner.together.Prospects;

/// What it would do to publish a video at another time in one market.
///
/// @param looked the change of the video itself, as it is kept
/// @param from when it is published there now; absent: it has no day
/// @param to by the clock of the market
/// @param early whether that lies before the embargo
/// @param past whether that moment has passed
/// @param late what would have to stand on a day that has passed, in order
/// @param beside what else of the brand is published there within the hour
/// @param together every platform that moves: a video has one time in a market
/// @param posted where it is published there already, which stays
public record MoveProspect(
        Prospects looked,
        Market market,
        @Nullable ZonedDateTime from,
        ZonedDateTime to,
        boolean early,
        boolean past,
        List<Late> late,
        List<Beside> beside,
        List<Platform> together,
        List<Posted> posted) {

    public MoveProspect {
        late = List.copyOf(late);
        beside = List.copyOf(beside);
        together = List.copyOf(together);
        posted = List.copyOf(posted);
        if (looked.videos().size() != 1) {
            throw new IllegalArgumentException("one video is moved, not " + looked.videos().size());
        }
    }

    /// What would be late at once.
    ///
    /// @param by its last day
    public record Late(Milestone what, LocalDate by) {}

    /// Another video on the same platform of the same market.
    public record Beside(String title, Platform platform, ZonedDateTime at) {}

    /// A platform of the market on which it is published already.
    ///
    /// @param at when it last was, by the clock of the market
    public record Posted(Platform platform, ZonedDateTime at) {}

    /// What it would do to the video.
    public Prospect video() {
        return looked.videos().getFirst();
    }

    /// Whether nothing speaks against it, of all that is known here.
    public boolean isFree() {
        return !early && !past && late.isEmpty() && beside.isEmpty();
    }
}
