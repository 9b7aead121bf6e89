package org.throughline.renderer.timedtext;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// What keeps a caption file from being read, each at its line. Confined.
final class FileFaults {
    private static final int MOST = 50;
    private static final int SHOWN = 80;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    FileFaults(String file) {
        this.file = file;
    }

    /// @param line from 1; 0 for the whole file
    void add(String code, int line, String message, String hint) {
        if (problems.size() < MOST) {
            String place = line == 0 ? file : file + ":" + line;
            problems.add(new Problem(code, place, message, hint));
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /// Whether there are so many that reading on tells nothing new.
    boolean isFull() {
        return problems.size() >= MOST;
    }

    <T> Outcome<T> refused() {
        return Outcome.refused(List.copyOf(problems));
    }

    /// A value short enough for a sentence, on one line and without characters that draw nothing.
    static String shown(String value) {
        String plain = value.replaceAll("[\\p{C}\\s]+", " ").strip();
        int end =
                plain.offsetByCodePoints(
                        0, Math.min(SHOWN, plain.codePointCount(0, plain.length())));
        return "'" + plain.substring(0, end) + (end < plain.length() ? "...'" : "'");
    }
}
