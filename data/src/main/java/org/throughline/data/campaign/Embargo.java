package org.throughline.data.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The one instant before which nothing of a campaign is published, in whichever market.
///
/// @param zone whose clock shows that date and time
public record Embargo(LocalDate date, LocalTime time, ZoneId zone) {

    /// The instant as its zone shows it.
    public ZonedDateTime moment() {
        return date.atTime(time).atZone(zone);
    }

    public Instant instant() {
        return moment().toInstant();
    }

    /// Whether something at a moment would be published too early.
    public boolean isBroken(Instant at) {
        return at.isBefore(instant());
    }
}
