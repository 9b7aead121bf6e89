package org.throughline.planner.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.data.notice.MailAddress;

/// A letter by which a mail server is tried.
///
/// @param by name of whoever tries it
/// @param came what came of it; absent while it is under way
public record Trial(MailAddress to, String by, Instant begun, @Nullable Carried came) {

    Trial ended(Carried came) {
        return new Trial(to, by, begun, came);
    }
}
