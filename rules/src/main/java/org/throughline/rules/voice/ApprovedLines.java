package org.throughline.rules.voice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.rules.wording.Folded;

/// The lines of a brand by the trios of letters in them, so that the nearest can be told in any
/// language. Likeness is the cosine of the counts of trios; it orders lines and is never shown.
/// Immutable, so thread-safe.
final class ApprovedLines {

    private static final int TRIO = 3;

    private record Line(String text, Map<String, Integer> trios, double length) {

        static Line of(String text) {
            Map<String, Integer> trios = new HashMap<>();
            String folded =
                    " " + Folded.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
            for (int i = 0; i + TRIO <= folded.length(); i++) {
                trios.merge(folded.substring(i, i + TRIO), 1, Integer::sum);
            }
            double squares = trios.values().stream().mapToDouble(each -> each * each).sum();
            return new Line(text, trios, Math.sqrt(squares));
        }

        double likeness(Line other) {
            double shared = 0;
            for (Map.Entry<String, Integer> trio : trios.entrySet()) {
                shared += trio.getValue() * other.trios.getOrDefault(trio.getKey(), 0);
            }
            return shared == 0 ? 0 : shared / (length * other.length);
        }
    }

    private record Ranked(String text, double likeness) {}

    private final List<Line> lines;

    ApprovedLines(List<String> lines) {
        this.lines = lines.stream().distinct().map(Line::of).toList();
    }

    /// The most alike first; of equally alike ones the one that was approved first.
    List<String> nearest(String text, int most) {
        Line asked = Line.of(text);
        return lines.stream()
                .map(line -> new Ranked(line.text(), asked.likeness(line)))
                .filter(line -> line.likeness() > 0)
                .sorted(Comparator.comparingDouble(Ranked::likeness).reversed())
                .limit(most)
                .map(Ranked::text)
                .toList();
    }
}
