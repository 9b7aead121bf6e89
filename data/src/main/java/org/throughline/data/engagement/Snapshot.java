package org.throughline.data.engagement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// One post as an export saw it: values from publishing to the day the export was taken. The
/// difference of two snapshots is one increment over the span between them; it is never spread over
/// its days.
///
/// @param account as the file names it, or as the person who imports it says; absent = not known
/// @param publishedAt in the zone of the account's page, which the file does not name
public record Snapshot(
        LocalDate taken,
        PostKey post,
        @Nullable String account,
        @Nullable LocalDateTime publishedAt,
        @Nullable Double lengthSeconds,
        Counts counts) {

    /// The same, and in place of what it does not tell what another one of that day does.
    public Snapshot or(Snapshot before) {
        return new Snapshot(
                taken, post, account, publishedAt, lengthSeconds, counts.or(before.counts));
    }
}
