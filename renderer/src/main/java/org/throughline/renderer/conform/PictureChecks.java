package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.timeline.Picture;

/// Checks of the picture: beats where they were planned, a hook that ends in time, nothing black,
/// frozen or flashing that nobody asked for.
final class PictureChecks {
    private static final double HOOK_SECONDS = 3;
    private static final double FROZEN_SECONDS = 2;
    private static final double MOVED_SECONDS = 1;
    private static final int FLASHES_A_SECOND = 3;

    private final Storyboard board;
    private final Reading reading;
    private final Limits limits;

    PictureChecks(Storyboard board, Reading reading, Limits limits) {
        this.board = board;
        this.reading = reading;
        this.limits = limits;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(hookEnds());
        findings.addAll(beatBorders());
        findings.addAll(black());
        findings.add(declaredDark());
        findings.add(frozen());
        findings.add(flashes());
        return findings;
    }

    /// A hook ends where the next picture is seen to begin. Where none is seen at its border, the
    /// plan's own figure can fail it, but is no proof that the file keeps to it.
    private Finding hookEnds() {
        long planned = board.beats().getFirst().frames().to();
        double seconds = board.telling().atMost("hook-end").orElse(HOOK_SECONDS);
        long most = limits.frames(seconds);
        boolean isCut =
                board.beats().stream()
                        .skip(1)
                        .limit(1)
                        .allMatch(Storyboard.BeatSpan::beginsWithCut);
        var cut =
                isCut
                        ? seen(planned).or(() -> moved(planned).filter(at -> at > most))
                        : Optional.<Long>empty();
        String expected = "the hook ends by " + Words.decimal(seconds, 1) + " s";
        String found = seconds(cut.orElse(planned));
        if (cut.orElse(planned) > most) {
            return Finding.failed("hook-by-3s", cut.orElse(planned), expected, found);
        }
        return cut.isPresent()
                ? Finding.passed("hook-by-3s", expected, found)
                : Finding.unmeasured(
                        "hook-by-3s",
                        expected,
                        "it is planned to end at " + found + ", where no new picture was seen");
    }

    private String seconds(long frame) {
        return Words.decimal(board.timeline().canvas().rate().seconds(frame), 2) + " s";
    }

    /// A border that begins with a cut is where a new picture begins, give or take a frame. Where
    /// the pictures on both sides look alike no cut can be seen: such a border is not measured,
    /// unless a cut that nobody planned close by says that it has moved.
    private List<Finding> beatBorders() {
        var beats =
                board.beats().stream().skip(1).filter(Storyboard.BeatSpan::beginsWithCut).toList();
        String expected = beats.size() + " beats that begin with a cut, to the frame";
        if (beats.isEmpty()) {
            return List.of(
                    Finding.unmeasured("beat-borders", expected, "no beat begins with a cut"));
        }
        var failed = new ArrayList<Finding>();
        var unseen = new ArrayList<String>();
        for (var beat : beats) {
            long border = beat.frames().from();
            if (seen(border).isPresent()) {
                continue;
            }
            unseen.add(beat.id() + " at frame " + border);
            moved(border)
                    .ifPresent(cut ->
                            failed.add(
                                    Finding.failed(
                                            "beat-borders",
                                            Math.min(border, cut),
                                            beat.id(),
                                            "%s begins at frame %d".formatted(beat.id(), border),
                                            "a new picture begins at frame " + cut)));
        }
        if (!failed.isEmpty()) {
            return failed;
        }
        return List.of(
                unseen.isEmpty()
                        ? Finding.passed(
                                "beat-borders", expected, beats.size() + " seen where planned")
                        : Finding.unmeasured(
                                "beat-borders", expected, unseen(beats.size(), unseen)));
    }

    private String unseen(int borders, List<String> unseen) {
        var others =
                reading.cuts().stream()
                        .filter(cut -> !isPlanned(cut))
                        .map(String::valueOf)
                        .toList();
        return "%d of %d seen where planned, and not %s, where the pictures on both sides may look alike%s"
                .formatted(
                        borders - unseen.size(),
                        borders,
                        String.join(", ", unseen),
                        others.isEmpty()
                                ? ""
                                : "; new pictures that nobody planned begin at frame "
                                        + String.join(", ", others));
    }

    /// The cut that is seen at a border, give or take a frame.
    private Optional<Long> seen(long border) {
        return reading.cuts().stream()
                .map(Integer::longValue)
                .filter(cut -> Math.abs(cut - border) <= 1)
                .findFirst();
    }

    /// The cut closest to a border, within a second, that no border of shots explains. Footage may
    /// have cuts of its own, so that one farther away says nothing.
    private Optional<Long> moved(long border) {
        return reading.cuts().stream()
                .map(Integer::longValue)
                .filter(cut -> Math.abs(cut - border) <= limits.frames(MOVED_SECONDS))
                .filter(cut -> !isPlanned(cut))
                .min(Comparator.comparing(cut -> Math.abs(cut - border)));
    }

    private boolean isPlanned(long cut) {
        return plannedCuts().stream().anyMatch(other -> Math.abs(cut - other) <= 1);
    }

    private List<Long> plannedCuts() {
        var cuts = new ArrayList<Long>();
        long at = 0;
        for (var segment : board.timeline().segments()) {
            for (var clip : segment.clips()) {
                cuts.add(at);
                at += clip.frames();
            }
        }
        return cuts;
    }

    private List<Finding> black() {
        long most = limits.darkFrames();
        String expected =
                "at most "
                        + Words.decimal(limits.darkSeconds(), 1)
                        + " s of dark picture that is not declared";
        var findings = new ArrayList<Finding>();
        for (var black : reading.black()) {
            for (var rest : Ranges.without(black, Ranges.grown(board.dark(), 1))) {
                if (rest.length() > most) {
                    findings.add(
                            Finding.failed(
                                    "black",
                                    rest.from(),
                                    expected,
                                    "dark in frames " + Ranges.says(rest)));
                }
            }
        }
        findings.addAll(
                limits.declaredBeyond("black", Limits.DARK, board.dark(), expected, "dark"));
        return findings.isEmpty() ? List.of(Finding.passed("black", expected, "none")) : findings;
    }

    private Finding declaredDark() {
        String expected = "declared dark is dark throughout";
        if (board.dark().isEmpty()) {
            return Finding.unmeasured("dark-declared", expected, "nothing is declared dark");
        }
        for (var dark : board.dark()) {
            var inner = Ranges.shrunk(dark, 1);
            var lit = Ranges.without(inner, reading.black());
            if (!lit.isEmpty()) {
                return Finding.failed(
                        "dark-declared",
                        lit.getFirst().from(),
                        expected,
                        "a picture in frames " + Ranges.says(lit.getFirst()));
            }
        }
        return Finding.passed("dark-declared", expected, "frames " + Ranges.says(board.dark()));
    }

    /// A picture that stands still across a border of two shots is stuck. Within one shot the scene
    /// itself may be still, which the file alone cannot tell.
    private Finding frozen() {
        long most = limits.frames(FROZEN_SECONDS);
        String expected =
                "no picture of footage stands still for " + Words.decimal(FROZEN_SECONDS, 1) + " s";
        var still =
                reading.frozen().stream()
                        .flatMap(frozen ->
                                Ranges.without(frozen, Ranges.grown(stillByPlan(), 1)).stream())
                        .filter(rest -> rest.length() >= most)
                        .toList();
        for (var rest : still) {
            if (plannedCuts().stream().anyMatch(Ranges.shrunk(rest, 2)::contains)) {
                return Finding.failed(
                        "frozen", rest.from(), expected, "still in frames " + Ranges.says(rest));
            }
        }
        return still.isEmpty()
                ? Finding.passed("frozen", expected, "none")
                : Finding.unmeasured(
                        "frozen",
                        expected,
                        "still in frames "
                                + Ranges.says(still)
                                + "; the scene itself may be still");
    }

    private List<FrameRange> stillByPlan() {
        var still = new ArrayList<FrameRange>();
        long at = 0;
        for (var segment : board.timeline().segments()) {
            for (var clip : segment.clips()) {
                if (!(clip.picture() instanceof Picture.Footage)) {
                    still.add(new FrameRange(at, at + clip.frames()));
                }
                at += clip.frames();
            }
        }
        return still;
    }

    private Finding flashes() {
        double asked = board.telling().atMost("flashes").orElse(FLASHES_A_SECOND);
        int most = (int) Math.floor(Math.min(FLASHES_A_SECOND, asked));
        String expected =
                "at most %d flashes in any second%s"
                        .formatted(most, asked < FLASHES_A_SECOND ? "" : " (WCAG 2.3.1)");
        long second = limits.frames(1);
        var flashes = reading.flashes();
        for (int i = 0; i + most < flashes.size(); i++) {
            if (flashes.get(i + most) - flashes.get(i) < second) {
                return Finding.failed(
                        "flashes",
                        (long) flashes.get(i),
                        expected,
                        "more than " + most + " within a second");
            }
        }
        return Finding.passed("flashes", expected, flashes.size() + " in all");
    }
}
