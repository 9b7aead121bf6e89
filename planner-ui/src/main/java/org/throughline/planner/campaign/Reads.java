package org.throughline.planner.campaign;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

/// Values of closed forms: ids, days, times, markets, platforms. What does not read becomes a
/// finding and nothing.
final class Reads {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private static final Pattern MOMENT =
            Pattern.compile("([0-9]{1,3}):([0-5][0-9])(?:\\.([0-9]{1,3})|:([0-9]{2}))?");

    private Reads() {}

    /// An id, made by `make`; a stand-in where it does not read.
    static <T> T id(Fields fields, String key, Function<String, T> make) {
        String text = fields.text(key, "Maybe a short name such as kofi-lamp.");
        T id = text.isEmpty() ? null : made(fields, key, text, make);
        return id == null ? make.apply("unreadable") : id;
    }

    static <T> @Nullable T idOrNull(Fields fields, String key, Function<String, T> make) {
        String text = fields.textOrNull(key);
        return text == null ? null : made(fields, key, text, make);
    }

    static <T> List<T> ids(Fields fields, String key, Function<String, T> make) {
        List<T> ids = new ArrayList<>();
        for (String text : fields.texts(key)) {
            T id = made(fields, key, text, make);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    static Market market(Fields fields, String key) {
        return id(fields, key, code -> new Market(code.equals("unreadable") ? "ZZ" : code));
    }

    static List<Market> markets(Fields fields, String key) {
        return ids(fields, key, Market::new);
    }

    static <T> Map<Market, T> byMarket(Fields fields, String key, Map<String, T> named) {
        Map<Market, T> all = new LinkedHashMap<>();
        named.forEach((code, value) -> {
            Market market = made(fields, key, code, Market::new);
            if (market != null) {
                all.put(market, value);
            }
        });
        return all;
    }

    static List<Platform> platforms(Fields fields, String key) {
        List<Platform> platforms = new ArrayList<>();
        for (String text : fields.texts(key)) {
            Platform platform = platform(fields, key, text);
            if (platform != null) {
                platforms.add(platform);
            }
        }
        return platforms;
    }

    static @Nullable Platform platform(Fields fields, String key, String text) {
        Platform platform = Platform.find(text).orElse(null);
        if (platform == null) {
            List<String> known = Arrays.stream(Platform.values()).map(Platform::key).toList();
            fields.wrong(
                    "CAMPAIGN-010",
                    key,
                    "the platform '" + Findings.shortened(text) + "' is not known",
                    KnownWords.of(known).hint(text));
        }
        return platform;
    }

    static @Nullable LocalDate date(Fields fields, String key) {
        String text = fields.textOrNull(key);
        return text == null ? null : date(fields, key, text);
    }

    static @Nullable LocalDate date(Fields fields, String key, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                fields.wrong(
                        "CAMPAIGN-011",
                        key,
                        "the day '%s' is not between %d and %d"
                                .formatted(Findings.shortened(text), FIRST_YEAR, LAST_YEAR),
                        "Maybe its year is mistyped.");
                return null;
            }
            return day;
        } catch (DateTimeException wrong) {
            fields.wrong(
                    "CAMPAIGN-011",
                    key,
                    "'" + Findings.shortened(text) + "' is no day",
                    "Maybe like 2027-03-11.");
            return null;
        }
    }

    static @Nullable LocalTime time(Fields fields, String key) {
        String text = fields.textOrNull(key);
        return text == null ? null : time(fields, key, text);
    }

    static @Nullable LocalTime time(Fields fields, String key, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException wrong) {
            fields.wrong(
                    "CAMPAIGN-011",
                    key,
                    "'" + Findings.shortened(text) + "' is no time of day",
                    "Maybe like \"18:00\".");
            return null;
        }
    }

    static @Nullable Instant instant(Fields fields, String key) {
        String text = fields.textOrNull(key);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException wrong) {
            fields.wrong(
                    "CAMPAIGN-011",
                    key,
                    "'" + Findings.shortened(text) + "' is no moment",
                    "Maybe like 2027-02-15T09:00:00Z.");
            return null;
        }
    }

    /// A time in a video or a source: `mm:ss.mmm`, or `mm:ss:ff` in frames of the story.
    static @Nullable Duration moment(Fields fields, String key, FrameRate rate) {
        String text = fields.textOrNull(key);
        if (text == null) {
            return null;
        }
        Matcher parts = MOMENT.matcher(text);
        int framesASecond = Math.ceilDiv(rate.numerator(), rate.denominator());
        if (!parts.matches()
                || (parts.group(4) != null && Integer.parseInt(parts.group(4)) >= framesASecond)) {
            fields.wrong(
                    "CAMPAIGN-011",
                    key,
                    "'" + Findings.shortened(text) + "' is no time in a video at " + rate,
                    "Maybe like \"00:02.800\" (minutes, seconds, thousandths) or \"00:02:24\" (frames).");
            return null;
        }
        long seconds = Long.parseLong(parts.group(1)) * 60 + Long.parseLong(parts.group(2));
        if (parts.group(4) != null) {
            return rate.startOf(seconds * framesASecond + Long.parseLong(parts.group(4)));
        }
        String fraction = parts.group(3) == null ? "0" : parts.group(3);
        return Duration.ofSeconds(seconds)
                .plusMillis(Long.parseLong((fraction + "00").substring(0, 3)));
    }

    /// The stretch from `from` to `to`, in frames; nothing when either is absent or they run
    /// backward.
    static @Nullable FrameRange range(Fields fields, FrameRate rate) {
        Duration from = moment(fields, "from", rate);
        Duration to = moment(fields, "to", rate);
        if (from == null || to == null) {
            return null;
        }
        long first = rate.nearestFrame(from);
        long end = rate.nearestFrame(to);
        if (end <= first) {
            fields.wrong(
                    "STORY-002",
                    "to",
                    "it ends (frame " + end + ") before it begins (frame " + first + ")",
                    "Maybe 'from' and 'to' are the wrong way round.");
            return null;
        }
        return new FrameRange(first, end);
    }

    /// As [#range], for what must have one.
    static FrameRange neededRange(Fields fields, FrameRate rate) {
        for (String key : List.of("from", "to")) {
            if (!fields.has(key)) {
                fields.missing(key, "Maybe like \"00:02.800\".");
            }
        }
        FrameRange range = range(fields, rate);
        return range == null ? new FrameRange(0, 1) : range;
    }

    private static <T> @Nullable T made(
            Fields fields, String key, String text, Function<String, T> make) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException wrong) {
            fields.wrong("CAMPAIGN-011", key, String.valueOf(wrong.getMessage()), "");
            return null;
        }
    }
}
