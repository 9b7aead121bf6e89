package org.throughline.data.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.throughline.data.json.Sha256;

/// One thing that was done.
///
/// @param number counted from 1 without gaps
/// @param actor who did it
/// @param action a verb and its object, such as `seal plan`
/// @param subject id of what it was done to
/// @param says one sentence with what matters of it
/// @param previous hash of the entry before; 64 zeros for the first
/// @param hash SHA-256 over all the others
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        String says,
        String previous,
        String hash) {

    public static final String FIRST = "0".repeat(64);

    /// The entry that follows one with this number and hash.
    public static AuditEntry after(
            long number,
            String previous,
            Instant at,
            String actor,
            String action,
            String subject,
            String says) {
        return new AuditEntry(
                number + 1,
                at,
                actor,
                action,
                subject,
                says,
                previous,
                hash(number + 1, at, actor, action, subject, says, previous));
    }

    /// Whether it is what was written, right after the given entry.
    public boolean follows(long number, String previous) {
        return this.number == number + 1
                && this.previous.equals(previous)
                && hash.equals(hash(this.number, at, actor, action, subject, says, previous));
    }

    /// Length before content, so that no two entries read the same.
    private static String hash(
            long number,
            Instant at,
            String actor,
            String action,
            String subject,
            String says,
            String previous) {
        var text = new StringBuilder();
        for (String part :
                new String[] {
                    Long.toString(number), at.toString(), actor, action, subject, says, previous
                }) {
            text.append(part.length()).append(':').append(part).append('\n');
        }
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
