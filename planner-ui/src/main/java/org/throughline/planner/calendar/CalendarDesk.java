package org.throughline.planner.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.planner.access.Seat;

/// What the calendar asks for.
public interface CalendarDesk {

    /// The calendar of the campaign that is open; empty in a fresh data folder.
    Optional<CampaignCalendar> find();

    /// What a calendar hangs on: while it stays the same, so does what [#find] gives. Cheap.
    Stand stand();

    /// How far things are.
    ///
    /// @param acts the number of what was done last
    /// @param day it is now, in UTC
    record Stand(long acts, LocalDate day) {}

    /// Whether there is a campaign that may be seen.
    boolean isSeen(String campaign);

    /// What it would do to publish an entry at another time.
    ///
    /// @param to by the clock of its market
    Outcome<MoveProspect> look(
            CampaignCalendar calendar, CalendarEntry entry, LocalDateTime to, Seat by);

    /// What the days of a span mean in the markets of a campaign, both ends in it.
    List<DayMark> days(CampaignCalendar calendar, LocalDate from, LocalDate to);
}
