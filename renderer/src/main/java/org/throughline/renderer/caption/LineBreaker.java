package org.throughline.renderer.caption;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.renderer.lettering.Letterer;

/// Breaks a text into as few lines as fit a width, where a reader would pause: after punctuation,
/// before a conjunction, never after an article, and in lines of like length. Thread-safe.
public final class LineBreaker {
    private static final double PAUSE = -0.45;
    private static final double SOFT_PAUSE = -0.25;
    private static final double TORN = 0.6;

    private final Letterer letterer;

    public LineBreaker(Letterer letterer) {
        this.letterer = letterer;
    }

    /// The room that lines have.
    ///
    /// @param unitsALine bound in units of the language, next to the bound in pixels
    public record Room(double widthPx, double sizePx, double unitsALine, int linesAtMost) {}

    /// The lines, or nothing when the text does not fit.
    public Optional<List<String>> lines(String text, Room room, LanguagePace pace) {
        String flat = text.strip().replaceAll("\\s+", " ");
        var places = places(flat, pace);
        for (int count = 1; count <= room.linesAtMost(); count++) {
            var best = best(flat, places, 0, count, room, pace);
            if (best.cost < Double.MAX_VALUE) {
                return Optional.of(best.lines);
            }
        }
        return Optional.empty();
    }

    /// Whether a single line fits.
    boolean fits(String line, Room room, LanguagePace pace) {
        return pace.units(line) <= room.unitsALine()
                && letterer.widthPx(line, room.sizePx(), pace.language()) <= room.widthPx();
    }

    private Division best(
            String text, List<Integer> places, int from, int count, Room room, LanguagePace pace) {
        if (count == 1) {
            String line = text.substring(from).strip();
            return fits(line, room, pace)
                    ? new Division(List.of(line), slack(line, room, pace))
                    : Division.NONE;
        }
        var found = Division.NONE;
        for (int place : places) {
            if (place <= from) {
                continue;
            }
            String line = text.substring(from, place).strip();
            if (!fits(line, room, pace)) {
                break;
            }
            var rest = best(text, places, place, count - 1, room, pace);
            if (rest.cost == Double.MAX_VALUE) {
                continue;
            }
            double cost = slack(line, room, pace) + breakCost(text, place, pace) + rest.cost;
            if (cost < found.cost) {
                var lines = new ArrayList<String>();
                lines.add(line);
                lines.addAll(rest.lines);
                found = new Division(lines, cost);
            }
        }
        return found;
    }

    private double slack(String line, Room room, LanguagePace pace) {
        double part = 1 - letterer.widthPx(line, room.sizePx(), pace.language()) / room.widthPx();
        return part * part;
    }

    private static List<Integer> places(String text, LanguagePace pace) {
        var iterator = BreakIterator.getLineInstance(Locale.forLanguageTag(pace.language()));
        iterator.setText(text);
        var places = new ArrayList<Integer>();
        for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
            if (at < text.length()) {
                places.add(at);
            }
        }
        return places;
    }

    private static double breakCost(String text, int place, LanguagePace pace) {
        String before = text.substring(0, place).strip();
        String after = text.substring(place).strip();
        int last = before.codePointBefore(before.length());
        if (endsPart(last)) {
            return PAUSE;
        }
        if (pace.wide()) {
            return betweenPhrases(last, after.codePointAt(0)) ? SOFT_PAUSE : TORN;
        }
        if (pace.neverEndOn().contains(lastWord(before))) {
            return TORN;
        }
        return pace.breakBefore().contains(firstWord(after)) ? SOFT_PAUSE : 0;
    }

    static boolean endsPart(int point) {
        return ".,;:!?\u2026\u2013\u2014。、！？」』，：；".indexOf(point) >= 0;
    }

    /// A phrase of Japanese mostly ends on hiragana, and the next one begins with something else.
    private static boolean betweenPhrases(int last, int next) {
        return Character.UnicodeScript.of(last) == Character.UnicodeScript.HIRAGANA
                && Character.UnicodeScript.of(next) != Character.UnicodeScript.HIRAGANA;
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static String firstWord(String text) {
        int end = text.indexOf(' ');
        return (end < 0 ? text : text.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private record Division(List<String> lines, double cost) {
        static final Division NONE = new Division(List.of(), Double.MAX_VALUE);
    }
}
