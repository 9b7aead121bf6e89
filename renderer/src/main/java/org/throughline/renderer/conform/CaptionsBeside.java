package org.throughline.renderer.conform;

import java.util.List;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.renderer.caption.CaptionCue;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.timedtext.CaptionFile;
import org.throughline.renderer.timedtext.TimedText;

/// Holds caption files that lie beside a video to the captions of its plan: the same words, letter
/// by letter, at the same times, give or take a frame. How lines are broken is the file's own
/// business.
public final class CaptionsBeside {
    private static final String CHECK = "captions-beside";

    private final Storyboard board;
    private final double frameMillis;

    CaptionsBeside(Storyboard board) {
        this.board = board;
        this.frameMillis = board.timeline().canvas().rate().seconds(1) * 1000;
    }

    /// A caption file by its plain name, as it reads or with what keeps it from being read.
    public record Beside(String name, Outcome<CaptionFile> read) {}

    Finding finding(List<Beside> files) {
        String expected = "caption files with the plan's captions at their times";
        if (files.isEmpty()) {
            return Finding.unmeasured(CHECK, expected, "no SRT or WebVTT file lies beside it");
        }
        return files.stream()
                .flatMap(file -> mismatch(file).stream())
                .findFirst()
                .orElseGet(() ->
                        Finding.passed(
                                CHECK,
                                expected,
                                board.cues().size()
                                        + " captions in "
                                        + String.join(
                                                " and ",
                                                files.stream().map(Beside::name).toList())));
    }

    private Optional<Finding> mismatch(Beside file) {
        return switch (file.read()) {
            case Outcome.Refused<CaptionFile>(var problems) ->
                    Optional.of(
                            Finding.failed(
                                    CHECK,
                                    null,
                                    "a caption file that reads",
                                    problems.getFirst().says()));
            case Outcome.Accepted<CaptionFile>(CaptionFile captions) ->
                    mismatch(file.name(), captions.cues());
        };
    }

    private Optional<Finding> mismatch(String name, List<TimedText> captions) {
        var cues = board.cues();
        for (int i = 0; i < Math.min(cues.size(), captions.size()); i++) {
            if (!agree(cues.get(i), captions.get(i))) {
                return failed(cues.get(i), says(captions.get(i)) + in(name, captions.get(i)));
            }
        }
        if (captions.size() > cues.size()) {
            var more = captions.get(cues.size());
            return Optional.of(
                    Finding.failed(
                            CHECK,
                            Math.min(board.frames(), Math.round(more.fromMillis() / frameMillis)),
                            "no more than " + cues.size() + " captions",
                            says(more) + in(name, more)));
        }
        return captions.size() == cues.size()
                ? Optional.empty()
                : failed(cues.get(captions.size()), "nothing of it in " + name);
    }

    private boolean agree(CaptionCue cue, TimedText caption) {
        return letters(cue.lines()).equals(letters(caption.lines()))
                && isAt(cue.frames().from(), caption.fromMillis())
                && isAt(cue.frames().to(), caption.toMillis());
    }

    private boolean isAt(long frame, long millis) {
        return Math.abs(frame * frameMillis - millis) <= frameMillis + 1;
    }

    private static String letters(List<String> lines) {
        return String.join("", lines).replaceAll("\\s+", "");
    }

    private Optional<Finding> failed(CaptionCue cue, String found) {
        long from = Math.round(cue.frames().from() * frameMillis);
        long to = Math.round(cue.frames().to() * frameMillis);
        return Optional.of(
                Finding.failed(
                        CHECK, cue.frames().from(), cue.id(), says(cue.text(), from, to), found));
    }

    private static String says(TimedText caption) {
        return says(String.join(" ", caption.lines()), caption.fromMillis(), caption.toMillis());
    }

    private static String says(String text, long fromMillis, long toMillis) {
        return "\"%s\" from %s to %s s"
                .formatted(
                        text,
                        Words.decimal(fromMillis / 1000.0, 3),
                        Words.decimal(toMillis / 1000.0, 3));
    }

    private static String in(String name, TimedText caption) {
        return " (" + name + ", line " + caption.line() + ")";
    }
}
