package org.throughline.renderer.caption;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.renderer.lettering.Letterer;

/// Breaks a text into as few lines as fit a width, where a reader would pause: after punctuation,
/// before a conjunction, never after an article or a number, not between two names, and in lines of
/// like length. Thread-safe.
public final class LineBreaker {
    private static final double PAUSE = -0.45;
    private static final double SOFT_PAUSE = -0.25;
    private static final double TORN = 0.6;
    private static final double NUMBER_TORN = 1.2;

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
        var search = new Search(flat, places, room, pace);
        for (int count = 1; count <= room.linesAtMost(); count++) {
            var best = search.best(0, count);
            if (best.cost < Double.MAX_VALUE) {
                return Optional.of(best.lines);
            }
        }
        return Optional.empty();
    }

    /// Whether a single line fits.
    public boolean fits(String line, Room room, LanguagePace pace) {
        return pace.units(line) <= room.unitsALine()
                && letterer.widthPx(line, room.sizePx(), pace.language()) <= room.widthPx();
    }

    /// The best divisions of one text, each of them looked for once: the work grows with the text
    /// times the lines, not with the ways to divide it. Confined.
    private final class Search {
        private final String text;
        private final List<Integer> places;
        private final Room room;
        private final LanguagePace pace;
        private final Map<Start, Division> found = new HashMap<>();
        private final Map<Long, Double> slacks = new HashMap<>();

        private record Start(int from, int count) {}

        Search(String text, List<Integer> places, Room room, LanguagePace pace) {
            this.text = text;
            this.places = places;
            this.room = room;
            this.pace = pace;
        }

        Division best(int from, int count) {
            var start = new Start(from, count);
            var known = found.get(start);
            if (known == null) {
                known = count == 1 ? last(from) : divided(from, count);
                found.put(start, known);
            }
            return known;
        }

        private Division last(int from) {
            double slack = slack(from, text.length());
            return slack < 0
                    ? Division.NONE
                    : new Division(List.of(text.substring(from).strip()), slack);
        }

        private Division divided(int from, int count) {
            var best = Division.NONE;
            int first = Collections.binarySearch(places, from + 1);
            for (int place : places.subList(first < 0 ? -first - 1 : first, places.size())) {
                double slack = slack(from, place);
                if (slack < 0) {
                    break;
                }
                var rest = best(place, count - 1);
                double cost = slack + breakCost(text, place, pace) + rest.cost;
                if (cost < best.cost) {
                    var lines = new ArrayList<String>();
                    lines.add(text.substring(from, place).strip());
                    lines.addAll(rest.lines);
                    best = new Division(lines, cost);
                }
            }
            return best;
        }

        /// How empty a line is, squared; below 0 where it does not fit.
        private double slack(int from, int to) {
            return slacks.computeIfAbsent(
                    (long) from << 32 | to,
                    _ -> {
                        String line = text.substring(from, to).strip();
                        if (pace.units(line) > room.unitsALine()) {
                            return -1.0;
                        }
                        double width = letterer.widthPx(line, room.sizePx(), pace.language());
                        double part = 1 - width / room.widthPx();
                        return part < 0 ? -1.0 : part * part;
                    });
        }
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
        int next = after.codePointAt(0);
        if (isNumeral(last)) {
            return NUMBER_TORN;
        }
        if (!pace.spaced()) {
            return Character.isWhitespace(text.codePointBefore(place)) || betweenPhrases(last, next)
                    ? SOFT_PAUSE
                    : TORN;
        }
        if (pace.neverEndOn().contains(lastWord(before)) || isName(before, after)) {
            return TORN;
        }
        return pace.breakBefore().contains(firstWord(after)) ? SOFT_PAUSE : 0;
    }

    static boolean endsPart(int point) {
        return ".,;:!?\u2026\u2013\u2014。、！？」』，：；".indexOf(point) >= 0;
    }

    /// A number of its own or the last figure of one, in digits or in those of Chinese; what it
    /// counts stands behind it.
    private static boolean isNumeral(int point) {
        return Character.isDigit(point) || "一二三四五六七八九十百千万".indexOf(point) >= 0;
    }

    /// Whether two words with capitals meet, as in the two names of a person.
    private static boolean isName(String before, String after) {
        int start = before.lastIndexOf(' ') + 1;
        return start > 0
                && Character.isUpperCase(before.codePointAt(start))
                && Character.isUpperCase(after.codePointAt(0));
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
