package org.throughline.renderer.conform;

import java.util.ArrayList;
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
    private static final int MOVED_FRAMES = 12;
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

    private Finding hookEnds() {
        var hook = board.beats().getFirst();
        double seconds = board.timeline().canvas().rate().seconds(hook.frames().to());
        String expected = "the hook ends by " + Words.decimal(HOOK_SECONDS, 1) + " s";
        String found = Words.decimal(seconds, 2) + " s";
        return seconds <= HOOK_SECONDS
                ? Finding.passed("hook-by-3s", expected, found)
                : Finding.failed("hook-by-3s", hook.frames().to(), expected, found);
    }

    /// A border that begins with a cut is where a new picture begins, give or take a frame. Where
    /// the pictures on both sides look alike no cut can be seen, and none is missed.
    private List<Finding> beatBorders() {
        var planned = plannedCuts();
        var failed = new ArrayList<Finding>();
        int seen = 0;
        int borders = 0;
        for (var beat : board.beats().subList(1, board.beats().size())) {
            if (!beat.beginsWithCut()) {
                continue;
            }
            borders++;
            long border = beat.frames().from();
            if (reading.cuts().stream().anyMatch(cut -> Math.abs(cut - border) <= 1)) {
                seen++;
                continue;
            }
            moved(border, planned)
                    .ifPresent(cut ->
                            failed.add(
                                    Finding.failed(
                                            "beat-borders",
                                            Math.min(border, cut),
                                            beat.id(),
                                            "%s begins at frame %d".formatted(beat.id(), border),
                                            "a new picture begins at frame " + cut)));
        }
        String expected = borders + " beats that begin with a cut, to the frame";
        if (!failed.isEmpty()) {
            return failed;
        }
        return List.of(
                seen == 0
                        ? Finding.unmeasured(
                                "beat-borders",
                                expected,
                                borders == 0
                                        ? "no beat begins with a cut"
                                        : "the pictures on both sides look alike")
                        : Finding.passed("beat-borders", expected, seen + " seen where planned"));
    }

    private Optional<Long> moved(long border, List<Long> planned) {
        return reading.cuts().stream()
                .map(Integer::longValue)
                .filter(cut -> Math.abs(cut - border) <= MOVED_FRAMES)
                .filter(cut -> planned.stream().noneMatch(other -> Math.abs(cut - other) <= 1))
                .findFirst();
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
        if (!findings.isEmpty()) {
            return findings;
        }
        return List.of(
                limits.brokenOnPurpose(board.dark(), most)
                        .map(broken ->
                                Finding.broken(
                                        "black",
                                        broken.at().from(),
                                        expected,
                                        "dark on purpose in frames "
                                                + Ranges.says(broken.at())
                                                + broken.says()))
                        .orElseGet(() -> Finding.passed("black", expected, "none")));
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
        String expected = "at most " + FLASHES_A_SECOND + " flashes in any second (WCAG 2.3.1)";
        long second = limits.frames(1);
        var flashes = reading.flashes();
        for (int i = 0; i + FLASHES_A_SECOND < flashes.size(); i++) {
            if (flashes.get(i + FLASHES_A_SECOND) - flashes.get(i) < second) {
                return Finding.failed(
                        "flashes",
                        (long) flashes.get(i),
                        expected,
                        "more than " + FLASHES_A_SECOND + " within a second");
            }
        }
        return Finding.passed("flashes", expected, flashes.size() + " in all");
    }
}
