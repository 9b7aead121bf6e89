package org.throughline.renderer.timedtext;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.caption.CaptionCue;

/// SRT and VTT as they are written. UTF-8, lines end in `\n`, no styling; text that looks like a
/// tag is kept from being one.
public final class CaptionFiles {
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

    /// The captions of a file that was brought, at its own times.
    public static List<TimedText> timed(BroughtCaptions brought) {
        var timed = new ArrayList<TimedText>();
        for (var cue : brought.cues()) {
            timed.add(
                    new TimedText(timed.size() + 1, cue.fromMillis(), cue.toMillis(), cue.lines()));
        }
        return timed;
    }

    public static String srt(List<TimedText> cues) {
        var text = new StringBuilder();
        for (var cue : cues) {
            text.append(cue.number()).append('\n');
            text.append(stamp(cue.fromMillis(), ','))
                    .append(" --> ")
                    .append(stamp(cue.toMillis(), ','))
                    .append('\n');
            cue.lines().forEach(line -> text.append(SrtCues.written(line)).append('\n'));
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
}
