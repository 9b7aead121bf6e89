package org.throughline.planner.calendar;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.planner.CsvCell;
import org.throughline.planner.deadline.LeadTimes;
import org.throughline.planner.deadline.Milestone;

/// A calendar as a table for other programs: UTF-8 with a byte order mark, commas, CRLF; a line for
/// each video, market and platform.
final class CalendarTable {

    private static final String COLUMNS =
            "video,title,market,platform,state,publishes_utc,publishes_local,zone,blocked_by,owner,"
                    + "plan_by,approval_by,draft_by,release_by,next,late_working_days,"
                    + "own_of_market";

    private CalendarTable() {}

    static String of(CampaignCalendar calendar, List<CalendarEntry> entries) {
        return entries.stream()
                .flatMap(CalendarEntry::apart)
                .map(entry -> line(calendar, entry))
                .collect(Collectors.joining("", "\uFEFF" + COLUMNS + "\r\n", ""));
    }

    private static String line(CampaignCalendar calendar, CalendarEntry entry) {
        LeadTimes lead = entry.lead();
        Milestone next = entry.next();
        return Stream.of(
                        entry.brief().value(),
                        entry.title(),
                        entry.market().code(),
                        entry.platforms().getFirst().key(),
                        entry.state().key(),
                        entry.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                                .format(entry.at().atZone(entry.zone())),
                        entry.zone().getId(),
                        entry.blocker(),
                        entry.owner(),
                        lead == null ? "" : lead.plan().toString(),
                        lead == null ? "" : lead.approval().toString(),
                        lead == null ? "" : lead.draft().toString(),
                        lead == null ? "" : lead.release().toString(),
                        next == null ? "" : next.key(),
                        lead == null ? "" : (Object) entry.late(calendar.now()),
                        entry.state() == EntryState.POSTED ? "" : entry.own() ? "yes" : "no")
                .map(CsvCell::of)
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
