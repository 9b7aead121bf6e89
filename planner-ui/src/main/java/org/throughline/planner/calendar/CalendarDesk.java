package org.throughline.planner.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the calendar asks for.
public interface CalendarDesk {

    /// The calendar of the campaign that is open; empty in a fresh data folder.
    Optional<CampaignCalendar> find();

    /// What the days of a span mean in the markets of a campaign, both ends in it.
    List<DayMark> days(CampaignCalendar calendar, LocalDate from, LocalDate to);
}
