package org.throughline.renderer.timedtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads WebVTT: a header, then blocks between empty lines; recognizers write a line of a space
/// where a row has no words yet. Notes, styles and regions are passed over, as are settings of a
/// cue and the name in `<v Name>`. Confined.
///
/// Source: WebVTT, W3C Candidate Recommendation.
final class VttCues {
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9A-Fa-f]{1,6}|[a-z]{2,4});");
    private static final Map<String, String> NAMED =
            Map.of(
                    "amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00A0", "lrm", "\u200E", "rlm",
                    "\u200F");

    private final List<String> lines;
    private final FileFaults faults;
    private final List<TimedText> cues = new ArrayList<>();
    private int at;

    VttCues(CaptionText text, FileFaults faults) {
        this.lines = text.lines();
        this.faults = faults;
    }

    List<TimedText> read() {
        while (at < lines.size() && !lines.get(at).isEmpty() && !isTimed(at)) {
            at++;
        }
        while (at < lines.size() && !faults.isFull()) {
            if (lines.get(at).isBlank()) {
                at++;
            } else {
                readBlock();
            }
        }
        if (cues.isEmpty() && faults.isEmpty()) {
            faults.add("CAPTION-105", 0, "no captions are in it", "Maybe it was not saved whole.");
        }
        return cues;
    }

    private void readBlock() {
        String line = lines.get(at);
        if (isAside(line)) {
            skipBlock();
            return;
        }
        if (!isTimed(at) && at + 1 < lines.size() && isTimed(at + 1)) {
            at++;
            line = lines.get(at);
        }
        if (!isTimed(at)) {
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
        long[] times = Stamps.times(line, number, CaptionFile.Form.VTT, faults);
        at++;
        var words = new WordMarks(times);
        var text = text(words);
        if (times.length == 2) {
            cues.add(
                    new TimedText(
                            cues.size() + 1, number, times[0], times[1], text, words.times()));
            Cues.checkLines(text, number, faults);
            Cues.checkCount(cues, number, faults);
        }
    }

    private static boolean isAside(String line) {
        return line.equals("NOTE")
                || line.startsWith("NOTE ")
                || line.startsWith("NOTE\t")
                || line.stripTrailing().equals("STYLE")
                || line.stripTrailing().equals("REGION");
    }

    private List<String> text(WordMarks marks) {
        var words = new ArrayList<String>();
        while (at < lines.size() && !lines.get(at).isEmpty() && !isTimed(at)) {
            marks.read(lines.get(at), piece -> unescaped(TAG.matcher(piece).replaceAll("")));
            String plain = plain(lines.get(at), at + 1).strip();
            if (!plain.isEmpty()) {
                words.add(plain);
            }
            at++;
        }
        return words;
    }

    private String plain(String line, int number) {
        String untagged = TAG.matcher(line).replaceAll("").replace('\t', ' ');
        if (untagged.contains("<")) {
            faults.add(
                    "CAPTION-108",
                    number,
                    "a '<' begins a tag that does not end, and players drop what follows: "
                            + FileFaults.shown(line),
                    "Maybe write &lt; for the sign itself.");
        }
        return unescaped(untagged);
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(entity(match.group(1), match.group())));
    }

    private static String entity(String name, String written) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, written);
        }
        boolean hex = name.startsWith("#x");
        String digits = name.substring(hex ? 2 : 1);
        if (digits.isEmpty() || (!hex && !digits.chars().allMatch(Character::isDigit))) {
            return written;
        }
        int point = Integer.parseInt(digits, hex ? 16 : 10);
        boolean character =
                Character.isValidCodePoint(point)
                        && !Character.isISOControl(point)
                        && Character.getType(point) != Character.SURROGATE;
        return character ? Character.toString(point) : written;
    }

    private boolean isTimed(int index) {
        return lines.get(index).contains(Stamps.ARROW);
    }

    private void skipBlock() {
        at++;
        while (at < lines.size() && !lines.get(at).isEmpty() && !isTimed(at)) {
            at++;
        }
    }
}
