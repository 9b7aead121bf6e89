package org.throughline.planner.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.data.notice.NoticeWishes;

/// When somebody is told, by the clock of their zone.
final class TellingTimes {

    private static final int WEEK = 7;

    private TellingTimes() {}

    /// The last moment up to now at which a digest was due; none where it has no days. On a day
    /// whose clock leaves the hour out it is as much later; where the clock shows it twice, the
    /// first time counts.
    static Optional<Instant> lastDigest(NoticeWishes wishes, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, wishes.zone());
        return IntStream.rangeClosed(0, WEEK)
                .mapToObj(today::minusDays)
                .filter(day -> wishes.digestDays().contains(day.getDayOfWeek()))
                .map(day -> ZonedDateTime.of(day, wishes.digestAt(), wishes.zone()).toInstant())
                .filter(moment -> !moment.isAfter(now))
                .findFirst();
    }

    static boolean isQuiet(NoticeWishes wishes, Instant now) {
        LocalTime from = wishes.quietFrom();
        LocalTime until = wishes.quietUntil();
        if (from == null || until == null || from.equals(until)) {
            return false;
        }
        LocalTime time = LocalTime.ofInstant(now, wishes.zone());
        boolean begun = !time.isBefore(from);
        boolean goesOn = time.isBefore(until);
        return from.isBefore(until) ? begun && goesOn : begun || goesOn;
    }
}
