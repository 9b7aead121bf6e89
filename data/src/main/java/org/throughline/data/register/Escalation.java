package org.throughline.data.register;

import java.time.Instant;

/// When a seal that is late is brought before the brand lead.
///
/// @param brand its name
/// @param afterDays working days by which a seal is late and still waits for its approver alone
/// @param by who said so
public record Escalation(String brand, int afterDays, String by, Instant at) {

    /// What counts while nobody has said anything.
    public static final int USUAL_DAYS = 2;

    /// The most that can be asked for.
    public static final int MOST_DAYS = 30;

    public Escalation {
        if (afterDays < 0 || afterDays > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "from 0 to %d working days, not %d".formatted(MOST_DAYS, afterDays));
        }
    }
}
