package org.throughline.planner.joining;

import static org.throughline.planner.Texts.text;

import java.util.ArrayList;
import java.util.List;

/// Why a post is suggested, in words.
final class SignSentence {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    private SignSentence() {}

    static String of(Signs signs) {
        List<String> parts = new ArrayList<>();
        parts.add(time(signs));
        Signs.Shared shared = signs.sharedWords();
        parts.add(
                shared == null
                        ? text("joins.sign.no-title")
                        : text("joins.sign.title", shared.words(), shared.of()));
        parts.add(length(signs));
        return String.join("; ", parts) + ".";
    }

    private static String time(Signs signs) {
        Long late = signs.minutesLate();
        if (late == null) {
            return text("joins.sign.no-time");
        }
        long off = Math.abs(late);
        if (signs.byTheDay()) {
            return late == 0
                    ? text("joins.sign.same-day")
                    : text(
                            late > 0 ? "joins.sign.days-after" : "joins.sign.days-before",
                            off / DAY);
        }
        if (off == 0) {
            return text("joins.sign.on-time");
        }
        String much =
                off < 2 * HOUR
                        ? text("joins.minutes", off)
                        : off < 2 * DAY
                                ? text("joins.hours", off / HOUR)
                                : text("joins.days", off / DAY);
        return text(late > 0 ? "joins.sign.after" : "joins.sign.before", much);
    }

    private static String length(Signs signs) {
        Double longer = signs.longerSeconds();
        if (longer == null) {
            return text("joins.sign.no-length");
        }
        double off = Math.abs(longer);
        if (off < 0.5) {
            return text("joins.sign.same-length");
        }
        return text(longer > 0 ? "joins.sign.longer" : "joins.sign.shorter", off);
    }
}
