package org.throughline.planner.activity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.planner.Texts;

/// Days and moments within what was recorded of an act, as everywhere else on the screens: acts
/// keep them as machines write them, `2027-03-11T18:00-05:00[America/New_York]`.
final class SaidMoments {

    private static final String ALONE = "(?<![\\w./:-])";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern MOMENT =
            Pattern.compile(
                    ALONE
                            + DAY
                            + "T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?"
                            + "(?:Z|[+-]\\d{2}:\\d{2})(?:\\[[A-Za-z0-9_/+-]+])?");
    private static final Pattern LONE_DAY = Pattern.compile(ALONE + DAY + "(?![\\w/:-]|\\.\\w)");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private SaidMoments() {}

    /// A text with its moments by the clock of a zone. What is part of something longer, such as
    /// the name of a file, stays.
    static String in(String says, ZoneId zone) {
        String moments = replaced(MOMENT, says, text -> moment(ZonedDateTime.parse(text), zone));
        return replaced(LONE_DAY, moments, text -> Texts.day(LocalDate.parse(text)));
    }

    private static String moment(ZonedDateTime at, ZoneId zone) {
        String name = zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        return SHOWN.format(at.withZoneSameInstant(zone)) + " " + name;
    }

    private static String replaced(Pattern what, String says, Function<String, String> shown) {
        return what.matcher(says)
                .replaceAll((MatchResult found) -> {
                    try {
                        return Matcher.quoteReplacement(shown.apply(found.group()));
                    } catch (DateTimeException noSuchDay) {
                        return Matcher.quoteReplacement(found.group());
                    }
                });
    }
}
