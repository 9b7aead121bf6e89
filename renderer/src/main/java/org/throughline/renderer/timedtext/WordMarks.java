package org.throughline.renderer.timedtext;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.throughline.data.story.BroughtCaptions.WordTime;

/// When words of one caption of WebVTT begin, from tags like `<00:01.500>` in its text. As players
/// do, it passes over those that are not after the one before or lie outside of the caption.
/// Confined.
final class WordMarks {
    private static final Pattern MARK = Pattern.compile("<[\\d:.]{9,13}>");

    private final List<WordTime> times = new ArrayList<>();
    private final long[] range;
    private int before;

    /// @param range from and to of the caption; empty where its times do not read
    WordMarks(long[] range) {
        this.range = range.clone();
    }

    /// Reads the next line.
    ///
    /// @param plain takes what is no text out of a piece of it
    void read(String line, UnaryOperator<String> plain) {
        var matcher = MARK.matcher(line);
        int from = 0;
        while (matcher.find()) {
            before += letters(plain.apply(line.substring(from, matcher.start())));
            mark(Stamps.moment(matcher.group()));
            from = matcher.end();
        }
        before += letters(plain.apply(line.substring(from)));
    }

    private void mark(long millis) {
        boolean inside = range.length == 2 && millis > range[0] && millis < range[1];
        if (inside && (times.isEmpty() || millis > times.getLast().atMillis())) {
            times.add(new WordTime(before, millis));
        }
    }

    private static int letters(String text) {
        return (int)
                text.codePoints()
                        .filter(point ->
                                !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                        .count();
    }

    List<WordTime> times() {
        return List.copyOf(times);
    }
}
