package org.throughline.data.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address at which a calendar program fetches a calendar again and again, in the place of one
/// person. It is read, and nothing else, until it is revoked.
///
/// @param id names it where its key must not stand
/// @param person id of whose it is, made of the name as that of an account is
/// @param name of the person
/// @param role the one in which it was made; an account says another where it has one
/// @param label what the person calls it, such as the program it was made for; may be empty
/// @param campaign whose calendar; absent: all that the person may see
/// @param sha256 of its key; the key itself is not kept
/// @param used the last day on which it was fetched, in UTC; absent until then
/// @param revoked when it was taken back; absent: it was not
public record Subscription(
        UUID id,
        String person,
        String name,
        String role,
        String label,
        @Nullable String campaign,
        String sha256,
        Instant made,
        @Nullable LocalDate used,
        @Nullable Instant revoked) {

    public static final int LONGEST_LABEL = 60;

    public Subscription {
        if (person.isBlank() || name.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException(
                    "a subscription is somebody's, not '%s', '%s', '%s'"
                            .formatted(person, name, role));
        }
        if (label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("a label of " + label.length() + " signs");
        }
    }

    public boolean isOpen() {
        return revoked == null;
    }

    /// The same, fetched on a day.
    public Subscription used(LocalDate day) {
        return new Subscription(
                id, person, name, role, label, campaign, sha256, made, day, revoked);
    }

    /// The same, taken back.
    public Subscription revoked(Instant at) {
        return new Subscription(id, person, name, role, label, campaign, sha256, made, used, at);
    }
}
