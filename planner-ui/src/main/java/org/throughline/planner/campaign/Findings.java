package org.throughline.planner.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.data.problem.Problem;

/// Every problem found in one file, each at its line. Confined to the thread that reads the file.
final class Findings {

    private static final int SHOWN = 60;

    private record Found(int line, String path, Problem problem) {}

    private final String file;
    private final List<Found> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(String code, int line, String path, String message, String hint) {
        String place = file + ":" + line + (path.isEmpty() ? "" : " " + path);
        found.add(new Found(line, path, new Problem(code, place, message, hint)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// Whether nothing was found at a path or below it.
    boolean isCleanAt(String path) {
        return found.stream().noneMatch(one -> one.path().startsWith(path));
    }

    /// All problems, in the order of the file.
    List<Problem> problems() {
        return found.stream()
                .sorted(Comparator.comparingInt(Found::line))
                .map(Found::problem)
                .distinct()
                .toList();
    }

    /// The same where there is no file: each with its path as its field, and without hints, which
    /// speak of the file.
    List<Problem> atPaths() {
        return found.stream()
                .map(one ->
                        new Problem(one.problem().code(), one.path(), one.problem().message(), ""))
                .distinct()
                .toList();
    }

    /// A value short enough for a sentence, on one line.
    static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
