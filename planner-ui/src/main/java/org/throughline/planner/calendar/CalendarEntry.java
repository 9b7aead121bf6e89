package org.throughline.planner.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.review.DraftId;
import org.throughline.planner.deadline.LeadTimes;
import org.throughline.planner.deadline.Milestone;
import org.throughline.planner.deadline.WorkingDays;
import org.throughline.planner.plan.CellState;

/// One video in one market at one moment, on the platforms that stand alike.
///
/// @param zone of the market; the entry stands on its day there
/// @param at when it is published, or was
/// @param own whether its day or time is one of its market alone, not that of the video
/// @param cell how far its cells are; absent where it was posted
/// @param blocker one sentence: what stands in its way; empty where nothing does
/// @param owner whose turn it is; empty where it is nobody's
/// @param lead by when what must stand; absent where it was posted, and while the rules say nothing
/// @param next what does not stand yet; absent where everything does
/// @param draft one of what was posted; absent where nothing was
/// @param version of what is written of its video, counted from 1
/// @param changed when that was written, or the post recorded as published
public record CalendarEntry(
        BriefId brief,
        String title,
        Market market,
        ZoneId zone,
        List<Platform> platforms,
        Instant at,
        boolean own,
        EntryState state,
        @Nullable CellState cell,
        String blocker,
        String owner,
        @Nullable LeadTimes lead,
        @Nullable Milestone next,
        @Nullable DraftId draft,
        int version,
        Instant changed) {

    public CalendarEntry {
        platforms = List.copyOf(platforms);
    }

    /// The day in the market on which it stands.
    public LocalDate day() {
        return LocalDate.ofInstant(at, zone);
    }

    /// Whether its moment has passed and nobody has recorded a post.
    boolean isOverdue(Instant now) {
        return state != EntryState.POSTED && at.isBefore(now);
    }

    /// Working days by which the next thing is late; 0 while it is not.
    int late(Instant now) {
        LeadTimes times = lead;
        Milestone open = next;
        return times == null || open == null
                ? 0
                : WorkingDays.late(times.by(open), LocalDate.ofInstant(now, zone));
    }

    /// Its name on a page: the same however often the page is shown.
    String id() {
        return brief + "-" + market + "-" + platforms.getFirst().key() + "-" + state.key();
    }

    /// Whether it can be given another day: what was posted stands where it was published.
    boolean isMovable() {
        return state != EntryState.POSTED;
    }

    /// Whether it is of the same video in the same market.
    boolean isBeside(CalendarEntry other) {
        return brief.equals(other.brief) && market.equals(other.market);
    }

    /// The same on some of its platforms; empty where none is left.
    Optional<CalendarEntry> on(@Nullable Platform platform) {
        List<Platform> left =
                platforms.stream().filter(each -> platform == null || each == platform).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CalendarEntry(
                                brief, title, market, zone, left, at, own, state, cell, blocker,
                                owner, lead, next, draft, version, changed));
    }

    /// One entry for each platform.
    Stream<CalendarEntry> apart() {
        return platforms.stream().flatMap(platform -> on(platform).stream());
    }
}
