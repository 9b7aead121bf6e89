package org.throughline.planner.calendar;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Embargo;
import org.throughline.planner.deadline.LeadTimes;
import org.throughline.planner.deadline.Milestone;
import org.throughline.planner.plan.CellState;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// How entries read, to one who looks from a zone.
///
/// @param zone of whoever looks
/// @param now the moment at which it is looked at
/// @param embargo the instant before which nothing is published; absent: none
record EntryWords(ZoneId zone, Instant now, @Nullable Embargo embargo) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE\u00a0d\u00a0MMM", Locale.ENGLISH);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d\u00a0MMM", Locale.ENGLISH);

    /// The time in the market.
    String time(CalendarEntry entry) {
        return TIME.format(entry.at().atZone(entry.zone()));
    }

    /// Day and time in the market.
    String local(CalendarEntry entry) {
        return MOMENT.format(entry.at().atZone(entry.zone()));
    }

    /// A moment by the clock of its zone, which is named.
    String moment(ZonedDateTime at) {
        return MOMENT.format(at) + " " + at.getZone().getId();
    }

    /// The moment where one looks from; empty where the clock shows the same.
    Optional<String> own(CalendarEntry entry) {
        return own(entry.at().atZone(entry.zone()));
    }

    /// The same of any moment by the clock of a market.
    Optional<String> own(ZonedDateTime at) {
        var there = at.toLocalDateTime();
        var here = at.withZoneSameInstant(zone).toLocalDateTime();
        if (here.equals(there)) {
            return Optional.empty();
        }
        String says =
                here.toLocalDate().equals(there.toLocalDate())
                        ? TIME.format(here)
                        : MOMENT.format(here);
        return Optional.of(text("calendar.own", says));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String platforms(CalendarEntry entry) {
        return entry.platforms().stream()
                .map(EntryWords::platform)
                .collect(Collectors.joining(", "));
    }

    static String platform(Platform platform) {
        return word("platform", platform.key());
    }

    static String state(EntryState state) {
        return text("calendar.state." + state.key());
    }

    static StateMark mark(EntryState state) {
        Tone tone =
                switch (state) {
                    case PLANNED -> Tone.QUIET;
                    case SCHEDULED -> Tone.CALM;
                    case POSTED -> Tone.GOOD;
                };
        return new StateMark(tone, state(state));
    }

    /// What is the matter with an entry, beside its state: each a mark of one or two words.
    List<StateMark> troubles(CalendarEntry entry) {
        return Stream.of(early(entry), stands(entry), late(entry))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<StateMark> early(CalendarEntry entry) {
        return isEarly(entry)
                ? Optional.of(new StateMark(Tone.HOLD, text("embargo.early")))
                : Optional.empty();
    }

    private boolean isEarly(CalendarEntry entry) {
        Embargo until = embargo;
        return until != null && until.isBroken(entry.at());
    }

    /// The embargo in one sentence; empty where there is none.
    Optional<String> embargoed() {
        Embargo until = embargo;
        return until == null
                ? Optional.empty()
                : Optional.of(
                        text(
                                "embargo.stands",
                                MOMENT.format(until.moment()),
                                until.zone().getId()));
    }

    private static Optional<StateMark> stands(CalendarEntry entry) {
        return switch (entry.cell()) {
            case STOPPED -> Optional.of(new StateMark(Tone.BAD, text("standing.stopped")));
            case HELD -> Optional.of(new StateMark(Tone.HOLD, text("standing.held")));
            case BLOCKED -> Optional.of(new StateMark(Tone.BAD, text("standing.blocked")));
            case WRITING -> Optional.of(new StateMark(Tone.QUIET, text("cell.writing")));
            case WAITING, READY_TO_APPROVE ->
                    Optional.of(new StateMark(Tone.QUIET, text("calendar.unapproved")));
            case FAILED -> Optional.of(new StateMark(Tone.BAD, text("calendar.failed")));
            case CHANGES_ASKED -> Optional.of(new StateMark(Tone.WARN, text("cell.changes")));
            case READY_TO_RENDER, RENDERED, ACCEPTED, POSTED -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private Optional<StateMark> late(CalendarEntry entry) {
        if (entry.isOverdue(now)) {
            return Optional.of(new StateMark(Tone.BAD, text("calendar.overdue")));
        }
        int late = entry.late(now);
        return late == 0
                ? Optional.empty()
                : Optional.of(new StateMark(Tone.BAD, text("calendar.late", late)));
    }

    /// One sentence on what stands in the way; empty where nothing does.
    String blocker(CalendarEntry entry) {
        if (entry.isOverdue(now)) {
            return text("calendar.overdue.says");
        }
        String blocker = entry.blocker();
        return !blocker.isEmpty() || entry.cell() == null || entry.next() == null
                ? blocker
                : text("calendar.open." + entry.next().key());
    }

    /// What has to stand next, and by when; empty where everything stands.
    Optional<String> next(CalendarEntry entry) {
        LeadTimes lead = entry.lead();
        Milestone next = entry.next();
        if (lead == null || next == null) {
            return Optional.empty();
        }
        int late = entry.late(now);
        String day = day(lead.by(next));
        return Optional.of(
                late == 0
                        ? text("calendar.by." + next.key(), day)
                        : text("calendar.was-by." + next.key(), day, late));
    }

    /// All that has to stand, each with its last day.
    static String times(LeadTimes lead) {
        return text(
                "calendar.times",
                DATE.format(lead.plan()),
                DATE.format(lead.approval()),
                DATE.format(lead.draft()),
                DATE.format(lead.release()));
    }

    /// Everything an entry shows, in one sentence for those who do not see it.
    String whole(CalendarEntry entry) {
        String troubles =
                troubles(entry).stream()
                        .map(StateMark::getText)
                        .map(says -> ", " + says)
                        .collect(Collectors.joining());
        String own = own(entry).map(says -> ", " + says).orElse("");
        return text(
                "calendar.entry",
                entry.title(),
                entry.market(),
                platforms(entry),
                local(entry) + " " + entry.zone().getId() + own,
                state(entry.state()) + troubles,
                blocker(entry));
    }

    /// What a calendar program calls it.
    static String summary(CalendarEntry entry) {
        return text(
                "calendar.event",
                entry.title(),
                entry.market(),
                platforms(entry),
                state(entry.state()));
    }

    /// What a calendar program says of it.
    String description(CalendarEntry entry) {
        LeadTimes lead = entry.lead();
        return Stream.of(
                        local(entry) + " " + entry.zone().getId(),
                        entry.own() ? text("calendar.own-of-market") : "",
                        isEarly(entry) ? text("embargo.early") : "",
                        blocker(entry),
                        next(entry).orElse(""),
                        lead == null ? "" : times(lead))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// Where an entry leads: what is planned to its plan, what was posted to its draft.
    static String path(CalendarEntry entry) {
        return entry.draft() == null
                ? entry.cell() == CellState.WRITING
                        ? Paths.brief(entry.brief())
                        : Paths.plan(entry.brief())
                : Paths.draft(entry.draft().toString());
    }
}
