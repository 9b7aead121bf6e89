package org.throughline.data.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A mail of notices that was begun.
///
/// @param person id of the account of whom it is for
/// @param sha256 of the key in its way out, which is not kept itself
/// @param things how many it tells of
/// @param tries how often in a row it was tried, this one included
/// @param says what the server said, or what went wrong; empty where nothing did
public record Mail(
        UUID id,
        String person,
        String sha256,
        State state,
        Instant begun,
        int things,
        int tries,
        String says) {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(12));

    /// What became of it.
    public enum State {
        UNDER_WAY,
        SENT,
        /// Did not get out; what it told of goes with the next try.
        FAILED,
        /// The server says that it takes nothing for this address, now or later. Nothing more is
        /// sent there until the address is confirmed anew, or the server is another one.
        REFUSED,
        /// Whether it got out is not known; it is not sent again.
        UNKNOWN
    }

    public Mail {
        if (things < 1 || tries < 1) {
            throw new IllegalArgumentException("a mail tells of something: " + id);
        }
    }

    public Mail ended(State state, String says) {
        return new Mail(id, person, sha256, state, begun, things, tries, says);
    }

    /// Whether the next one would go another way than this one.
    public boolean isMended(MailServer server, NoticeWishes wishes) {
        Instant confirmed = wishes.confirmed();
        return server.at().isAfter(begun) || (confirmed != null && confirmed.isAfter(begun));
    }

    /// From when on it is tried again, where it failed.
    public Instant again() {
        return begun.plus(PAUSES.get(Math.min(tries, PAUSES.size()) - 1));
    }
}
