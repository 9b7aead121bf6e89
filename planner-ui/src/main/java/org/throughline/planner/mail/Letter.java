package org.throughline.planner.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.throughline.data.notice.MailAddress;

/// What goes to one address: the same in plain text and as a page.
///
/// @param subject may be any text; it is sent as one line
/// @param out the page that ends such letters; absent where they are asked for one by one
public record Letter(MailAddress to, String subject, String text, String html, @Nullable URI out) {

    private static final int LONGEST_SUBJECT = 150;

    /// The subject as one line of a bearable length.
    String line() {
        String line = subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
        int end =
                line.offsetByCodePoints(
                        0, Math.min(LONGEST_SUBJECT, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }
}
