package org.throughline.renderer.timedtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads SRT as tools write it: numbers may be missing, doubled or out of order, a blank line
/// between captions or at the end may be missing, text may carry HTML-like tags and `{\an8}`. A
/// line of spaces is no blank line. Confined.
final class SrtCues {
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");
    private static final String TAG =
            "(?i:</?(?:i|b|u|s|em|strong|font|c|v|span)(?:[\\s.][^<>]*)?>|\\{\\\\[^{}]*\\}|\\{/?[ibus]\\})";
    private static final Pattern STYLING = Pattern.compile(TAG);
    private static final Pattern BEGINS_TAG = Pattern.compile("(?=" + TAG + ")(.)");

    /// What keeps text that looks like a tag from being one: SRT has no signs for it, and players
    /// show a tag that does not begin with a letter. It draws nothing and has no width.
    private static final String APART = "\u200B";

    private final List<String> lines;
    private final String first;
    private final FileFaults faults;
    private final List<TimedText> cues = new ArrayList<>();
    private int at;

    SrtCues(CaptionText text, FileFaults faults) {
        this.lines = text.lines();
        this.first = text.first();
        this.faults = faults;
    }

    List<TimedText> read() {
        if (lines.stream().noneMatch(line -> line.contains(Stamps.ARROW))) {
            faults.add(
                    "CAPTION-105",
                    0,
                    "no captions are in it; it begins with " + FileFaults.shown(first),
                    "Maybe export it as SRT or WebVTT.");
            return List.of();
        }
        while (at < lines.size() && !faults.isFull()) {
            if (lines.get(at).isBlank()) {
                at++;
            } else {
                readBlock();
            }
        }
        return cues;
    }

    /// Text so written that players and this reader show it as it is.
    static String written(String text) {
        return BEGINS_TAG.matcher(text).replaceAll("$1" + APART);
    }

    private static String plain(String line) {
        return STYLING.matcher(line)
                .replaceAll("")
                .replace("<" + APART, "<")
                .replace("{" + APART, "{")
                .replace('\t', ' ')
                .strip();
    }

    private void readBlock() {
        if (isNumber(at) && at + 1 < lines.size() && lines.get(at + 1).contains(Stamps.ARROW)) {
            at++;
        }
        String line = lines.get(at);
        if (!line.contains(Stamps.ARROW)) {
            faults.add(
                    "CAPTION-107",
                    at + 1,
                    "text stands outside of a caption, where players drop it: "
                            + FileFaults.shown(line),
                    "Maybe a blank line cuts the caption before it, or its times are missing.");
            skipBlock();
            return;
        }
        int number = at + 1;
        long[] times = Stamps.times(line, number, CaptionFile.Form.SRT, faults);
        at++;
        var words = text();
        if (times.length == 2) {
            cues.add(new TimedText(cues.size() + 1, number, times[0], times[1], words));
            Cues.checkLines(words, number, faults);
            Cues.checkCount(cues, number, faults);
        }
    }

    private List<String> text() {
        var words = new ArrayList<String>();
        while (at < lines.size() && !lines.get(at).isEmpty() && !isNext()) {
            String plain = plain(lines.get(at));
            if (!plain.isEmpty()) {
                words.add(plain);
            }
            at++;
        }
        return words;
    }

    /// Whether the next caption begins here, without a blank line before it.
    private boolean isNext() {
        return isTime(at) || (isNumber(at) && isTime(at + 1));
    }

    private boolean isTime(int index) {
        return index < lines.size() && Stamps.isTime(lines.get(index), CaptionFile.Form.SRT);
    }

    private boolean isNumber(int index) {
        return NUMBER.matcher(lines.get(index)).matches();
    }

    private void skipBlock() {
        at++;
        while (at < lines.size() && !lines.get(at).isEmpty() && !isTime(at)) {
            at++;
        }
    }
}
