package org.throughline.renderer.timedtext;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line of a caption file that says from when to when.
///
/// SRT: `00:00:01,000 --> 00:00:02,500`, hours always, a comma or a point before three digits; what
/// may follow are coordinates. WebVTT: hours may be left out, always a point and three digits;
/// settings may follow. Players read other forms differently or not at all.
final class Stamps {
    static final String ARROW = "-->";

    private static final Pattern SRT =
            Pattern.compile(
                    "\\s*(\\d{1,3}):(\\d{1,2}):(\\d{1,2})[,.](\\d{3})\\s*-->\\s*"
                            + "(\\d{1,3}):(\\d{1,2}):(\\d{1,2})[,.](\\d{3})(?:\\s.*)?");
    private static final Pattern VTT =
            Pattern.compile(
                    "\\s*(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})\\.(\\d{3})\\s*-->\\s*"
                            + "(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})\\.(\\d{3})(?:\\s.*)?");

    private static final Pattern MOMENT =
            Pattern.compile("<(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})\\.(\\d{3})>");

    private Stamps() {}

    /// Whether a line says when, in the form of its file.
    static boolean isTime(String line, CaptionFile.Form form) {
        return line.contains(ARROW) && pattern(form).matcher(line).matches();
    }

    /// From and to in milliseconds; a fault and an empty array where the line does not read.
    static long[] times(String line, int number, CaptionFile.Form form, FileFaults faults) {
        var matcher = pattern(form).matcher(line);
        if (!matcher.matches()) {
            faults.add(
                    "CAPTION-106",
                    number,
                    "the times do not read: " + FileFaults.shown(line),
                    form == CaptionFile.Form.SRT
                            ? "Maybe write them like 00:00:01,000 --> 00:00:02,500."
                            : "Maybe write them like 00:01.000 --> 00:02.500.");
            return new long[0];
        }
        long[] times = {millis(matcher, 1), millis(matcher, 5)};
        if (times[0] < 0 || times[1] < 0) {
            faults.add(
                    "CAPTION-106",
                    number,
                    "minutes and seconds go up to 59: " + FileFaults.shown(line),
                    "");
            return new long[0];
        }
        return times;
    }

    /// The moment within a caption of WebVTT that a tag like `<00:01.500>` says, in milliseconds;
    /// below 0 where it says none.
    static long moment(String tag) {
        var matcher = MOMENT.matcher(tag);
        return matcher.matches() ? millis(matcher, 1) : -1;
    }

    private static Pattern pattern(CaptionFile.Form form) {
        return form == CaptionFile.Form.SRT ? SRT : VTT;
    }

    /// Below 0 where minutes or seconds are none.
    private static long millis(Matcher matcher, int group) {
        String hours = matcher.group(group);
        long minutes = Long.parseLong(matcher.group(group + 1));
        long seconds = Long.parseLong(matcher.group(group + 2));
        if (minutes > 59 || seconds > 59) {
            return -1;
        }
        return ((hours == null ? 0 : Long.parseLong(hours)) * 3600 + minutes * 60 + seconds) * 1000
                + Long.parseLong(matcher.group(group + 3));
    }
}
