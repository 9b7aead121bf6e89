package org.throughline.renderer.caption;

import java.util.List;

/// How fast a language is read and spoken, and how its captions are set.
///
/// Units are characters; in a language of wide letters a half-width character counts half.
///
/// @param readingPerSecond units that are read in a second at most
/// @param speechPerSecond units that are spoken in a second
/// @param unitsALine units that stand on a line of an upright or square picture at most
/// @param unitsAcross the same for a picture that is much wider than high
/// @param wide whether its letters are as wide as they are high
/// @param spaced whether spaces part its words
/// @param breakBefore words that a new line may well begin with
/// @param neverEndOn words that a line does not end on
public record LanguagePace(
        String language,
        double readingPerSecond,
        double speechPerSecond,
        double unitsALine,
        double unitsAcross,
        boolean wide,
        boolean spaced,
        List<String> breakBefore,
        List<String> neverEndOn,
        String source) {

    private static final int HALF_WIDTH_END = 0x2E80;
    private static final int JOINER = 0x200D;

    public LanguagePace {
        breakBefore = List.copyOf(breakBefore);
        neverEndOn = List.copyOf(neverEndOn);
    }

    /// The same, read no faster than so many units a second.
    public LanguagePace readAtMost(double perSecond) {
        return new LanguagePace(
                language,
                Math.min(readingPerSecond, perSecond),
                speechPerSecond,
                unitsALine,
                unitsAcross,
                wide,
                spaced,
                breakBefore,
                neverEndOn,
                source);
    }

    /// Units that stand at most on a line of a picture with these sides.
    public double unitsALine(int widthPx, int heightPx) {
        return 3 * widthPx > 4 * heightPx ? unitsAcross : unitsALine;
    }

    /// Two parts of a text as one.
    public String join(String first, String second) {
        return spaced ? first + " " + second : first + second;
    }

    /// How many seconds a text takes to speak.
    public double speechSeconds(String text) {
        return units(text) / speechPerSecond;
    }

    /// How many seconds a text takes to read at least.
    public double readingSeconds(String text) {
        return units(text) / readingPerSecond;
    }

    /// How many units a text counts. A picture made of several emoji is one.
    public double units(String text) {
        double units = 0;
        int before = 0;
        for (int point : text.codePoints().toArray()) {
            boolean more = before == JOINER && Character.isEmoji(point);
            units += more || Character.isEmojiModifier(point) ? 0 : unit(point);
            before = point;
        }
        return units;
    }

    private double unit(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean half = point < HALF_WIDTH_END || (point >= 0xFF61 && point <= 0xFF9F);
        return wide && half ? 0.5 : 1;
    }
}
