package org.throughline.planner.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Platform;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.deadline.Milestone;
import org.throughline.planner.plan.CellState;

/// Entries as tests want them.
final class EntrySamples {

    static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private EntrySamples() {}

    static CalendarEntry planned(String title, String blocker, Instant at, Platform... platforms) {
        return new CalendarEntry(
                new BriefId("twenty-seconds"),
                title,
                new Market("DE"),
                BERLIN,
                List.of(platforms),
                at,
                false,
                EntryState.PLANNED,
                CellState.WAITING,
                blocker,
                "Ida Fennimar",
                null,
                Milestone.APPROVAL,
                null,
                3,
                Instant.parse("2027-02-14T10:00:00Z"));
    }

    static CalendarEntry posted(Instant at, Platform... platforms) {
        return new CalendarEntry(
                new BriefId("twenty-seconds"),
                "Twenty seconds",
                new Market("DE"),
                BERLIN,
                List.of(platforms),
                at,
                false,
                EntryState.POSTED,
                null,
                "",
                "",
                null,
                null,
                null,
                3,
                at);
    }

    static CampaignCalendar calendar(List<CalendarEntry> entries) {
        return new CampaignCalendar(
                "lights-back-on",
                "Lights back on",
                "Tindrel",
                entries,
                List.of(),
                List.of(),
                List.of(new MarketProfile(new Market("DE"), "de", BERLIN)),
                new ApprovalPace(0, 0),
                NOW,
                null);
    }
}
