package org.throughline.renderer.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.caption.CaptionCue;

/// SRT and VTT, written and read. UTF-8, lines end in `\n`, no styling.
public final class CaptionFiles {
    private static final Pattern TIMES =
            Pattern.compile(
                    "(?:(\\d{2,}):)?(\\d{2}):(\\d{2})[,.](\\d{3})\\s+-->\\s+(?:(\\d{2,}):)?(\\d{2}):(\\d{2})[,.](\\d{3}).*");

    private CaptionFiles() {}

    /// The cues in milliseconds, to the nearest.
    public static List<TimedText> timed(List<CaptionCue> cues, FrameRate rate) {
        return cues.stream()
                .map(cue ->
                        new TimedText(
                                cue.number(),
                                millis(cue.frames().from(), rate),
                                millis(cue.frames().to(), rate),
                                cue.lines()))
                .toList();
    }

    public static String srt(List<TimedText> cues) {
        var text = new StringBuilder();
        for (var cue : cues) {
            text.append(cue.number()).append('\n');
            text.append(stamp(cue.fromMillis(), ','))
                    .append(" --> ")
                    .append(stamp(cue.toMillis(), ','))
                    .append('\n');
            cue.lines().forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    public static String vtt(List<TimedText> cues) {
        var text = new StringBuilder("WEBVTT\n\n");
        for (var cue : cues) {
            text.append(cue.number()).append('\n');
            text.append(stamp(cue.fromMillis(), '.'))
                    .append(" --> ")
                    .append(stamp(cue.toMillis(), '.'))
                    .append('\n');
            cue.lines().forEach(line -> text.append(escaped(line)).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    /// Reads SRT or VTT; every block that cannot be read is named by its line.
    public static Outcome<List<TimedText>> read(String text) {
        var cues = new ArrayList<TimedText>();
        var problems = new ArrayList<Problem>();
        var lines =
                text.replace("\uFEFF", "")
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .split("\n", -1);
        int at = 0;
        while (at < lines.length) {
            int start = at;
            var block = new ArrayList<String>();
            while (at < lines.length && !lines[at].isBlank()) {
                block.add(lines[at++]);
            }
            at++;
            if (!block.isEmpty() && !isHeader(block.getFirst())) {
                read(block, start + 1, cues, problems);
            }
        }
        if (cues.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new Problem(
                            "CAPTION-020",
                            "",
                            "no caption in this file",
                            "Maybe it is no SRT or VTT."));
        }
        return problems.isEmpty() ? Outcome.accepted(List.copyOf(cues)) : Outcome.refused(problems);
    }

    private static boolean isHeader(String line) {
        return line.startsWith("WEBVTT") || line.startsWith("NOTE") || line.startsWith("STYLE");
    }

    private static void read(
            List<String> block, int line, List<TimedText> cues, List<Problem> problems) {
        int times = TIMES.matcher(block.getFirst().strip()).matches() ? 0 : 1;
        var matcher = times < block.size() ? TIMES.matcher(block.get(times).strip()) : null;
        if (matcher == null || !matcher.matches()) {
            problems.add(
                    new Problem(
                            "CAPTION-021",
                            "line " + line,
                            "'" + block.getFirst() + "' begins no caption",
                            "A caption is a number, a line such as 00:00:01,000 --> 00:00:02,500, and its text."));
            return;
        }
        long from = millis(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
        long to = millis(matcher.group(5), matcher.group(6), matcher.group(7), matcher.group(8));
        var text =
                block.subList(times + 1, block.size()).stream()
                        .map(each -> each.replaceAll("<[^>]*>", "").strip())
                        .map(CaptionFiles::unescaped)
                        .filter(each -> !each.isEmpty())
                        .toList();
        if (to <= from || text.isEmpty()) {
            problems.add(
                    new Problem(
                            "CAPTION-022",
                            "line " + line,
                            text.isEmpty()
                                    ? "a caption without text"
                                    : "a caption that ends before it begins",
                            ""));
            return;
        }
        cues.add(new TimedText(cues.size() + 1, from, to, text));
    }

    private static long millis(
            @Nullable String hours, String minutes, String seconds, String millis) {
        long whole = hours == null ? 0 : Long.parseLong(hours);
        return ((whole * 60 + Long.parseLong(minutes)) * 60 + Long.parseLong(seconds)) * 1000
                + Long.parseLong(millis);
    }

    private static long millis(long frame, FrameRate rate) {
        return Math.round(rate.seconds(frame) * 1000);
    }

    private static String stamp(long millis, char point) {
        return "%02d:%02d:%02d%c%03d"
                .formatted(
                        millis / 3_600_000,
                        millis / 60_000 % 60,
                        millis / 1000 % 60,
                        point,
                        millis % 1000);
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String line) {
        return line.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
