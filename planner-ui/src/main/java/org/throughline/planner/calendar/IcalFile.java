package org.throughline.planner.calendar;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A calendar for calendar programs (RFC 5545): an event for each video, market and platform, at
/// its moment in UTC. The newest of a video, market and platform keeps one UID whenever and however
/// often it is written, earlier ones have their moment in theirs; a SEQUENCE rises with each edit
/// of its video and with the post. Without a METHOD, DTSTAMP says when it was last changed.
final class IcalFile {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private IcalFile() {}

    /// Writes a calendar.
    ///
    /// @param name what a program calls the calendar
    /// @param summary what it calls an event of one platform
    /// @param description what else is said of it
    static String of(
            CampaignCalendar calendar,
            List<CalendarEntry> entries,
            String name,
            Function<CalendarEntry, String> summary,
            Function<CalendarEntry, String> description) {
        IcalLines lines = begun(name);
        events(lines, calendar, entries, summary, description);
        return lines.line("END", "VCALENDAR").toString();
    }

    /// Writes what a program fetches again and again: everything of some calendars.
    ///
    /// @param refresh how often it is asked to come again
    /// @param description what else is said of an event of one of them
    static String subscribed(
            List<CampaignCalendar> calendars,
            String name,
            Duration refresh,
            Function<CalendarEntry, String> summary,
            BiFunction<CampaignCalendar, CalendarEntry, String> description) {
        IcalLines lines =
                begun(name)
                        .line("REFRESH-INTERVAL;VALUE=DURATION", refresh.toString())
                        .line("X-PUBLISHED-TTL", refresh.toString());
        calendars.forEach(each ->
                events(
                        lines,
                        each,
                        each.entries(),
                        summary,
                        entry -> description.apply(each, entry)));
        return lines.line("END", "VCALENDAR").toString();
    }

    private static IcalLines begun(String name) {
        return new IcalLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Throughline//Campaign calendar//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name);
    }

    private static void events(
            IcalLines lines,
            CampaignCalendar calendar,
            List<CalendarEntry> entries,
            Function<CalendarEntry, String> summary,
            Function<CalendarEntry, String> description) {
        List<CalendarEntry> apart = entries.stream().flatMap(CalendarEntry::apart).toList();
        // what an event is called does not hang on what was chosen
        Map<String, CalendarEntry> latest = new HashMap<>();
        calendar.entries().stream()
                .flatMap(CalendarEntry::apart)
                .forEach(entry -> latest.put(cell(entry), entry));
        apart.forEach(entry ->
                event(lines, calendar, entry, entry.equals(latest.get(cell(entry))))
                        .text("SUMMARY", summary.apply(entry))
                        .text("DESCRIPTION", description.apply(entry))
                        .line("END", "VEVENT"));
    }

    private static IcalLines event(
            IcalLines lines, CampaignCalendar calendar, CalendarEntry entry, boolean latest) {
        return lines.line("BEGIN", "VEVENT")
                .text(
                        "UID",
                        cell(entry)
                                + (latest ? "" : "." + MOMENT.format(entry.at()))
                                + "@"
                                + calendar.campaign()
                                + ".throughline")
                .line("DTSTAMP", MOMENT.format(entry.changed()))
                .line("LAST-MODIFIED", MOMENT.format(entry.changed()))
                .line("SEQUENCE", String.valueOf(sequence(entry)))
                .line("DTSTART", MOMENT.format(entry.at()))
                .line("STATUS", entry.state() == EntryState.PLANNED ? "TENTATIVE" : "CONFIRMED")
                .line("TRANSP", "TRANSPARENT")
                .line("CATEGORIES", categories(entry));
    }

    /// Grows with the version of the plan, and within it from planned to scheduled to posted.
    private static int sequence(CalendarEntry entry) {
        int within =
                switch (entry.state()) {
                    case PLANNED -> 0;
                    case SCHEDULED -> 1;
                    case POSTED -> 2;
                };
        return 3 * (entry.version() - 1) + within;
    }

    private static String cell(CalendarEntry entry) {
        return entry.brief() + "." + entry.market() + "." + entry.platforms().getFirst().key();
    }

    private static String categories(CalendarEntry entry) {
        String state = entry.state().name();
        return entry.cell() == null || entry.state() != EntryState.PLANNED
                ? state
                : state + "," + entry.cell().name().replace('_', '-');
    }
}
