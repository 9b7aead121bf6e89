package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.timeline.Picture;

/// Checks of the picture: the sources' frames as planned, nothing black, frozen or flashing that
/// nobody asked for.
final class PictureChecks {
    private static final double FROZEN_SECONDS = 2;
    private static final double MOSTLY = 0.5;
    private static final int FLASHES_A_SECOND = 3;

    private final Storyboard board;
    private final Reading reading;
    private final Limits limits;
    private final FrameMatch match;
    private final String unknownBecause;

    PictureChecks(
            Storyboard board,
            Reading reading,
            Limits limits,
            FrameMatch match,
            String unknownBecause) {
        this.board = board;
        this.reading = reading;
        this.limits = limits;
        this.match = match;
        this.unknownBecause = unknownBecause;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(picturesMatch());
        findings.addAll(black());
        findings.add(declaredDark());
        findings.add(frozen());
        findings.add(flashes());
        return findings;
    }

    /// Looks at a frame every half second, borders of shots left out. A picture is another one when
    /// most of it is; words that stand where none are planned are the business of other checks.
    private Finding picturesMatch() {
        String expected = "every half second the frame that the plan takes from its media";
        if (!unknownBecause.isEmpty()) {
            return Finding.unmeasured("pictures-match", expected, unknownBecause);
        }
        var samples = Questionnaire.samples(board);
        int compared = 0;
        for (long frame : samples) {
            switch (match.at(frame)) {
                case Sight.Same() -> compared++;
                case Sight.Unknown(), Sight.Ended() -> {}
                case Sight.Moved(long by) -> {
                    return Finding.failed(
                            "pictures-match",
                            frame,
                            expected,
                            "what belongs at frame %d comes at frame %d"
                                    .formatted(frame, frame + by));
                }
                case Sight.Other(double share) -> {
                    if (share > MOSTLY) {
                        return Finding.failed("pictures-match", frame, expected, "another picture");
                    }
                    compared++;
                }
            }
        }
        return compared == 0
                ? Finding.unmeasured(
                        "pictures-match", expected, "nearly all of every frame lies under words")
                : Finding.passed(
                        "pictures-match",
                        expected,
                        compared + " of " + samples.size() + " frames compared");
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

    /// A picture that stands still where the plan's media move, or across a border of two shots, is
    /// stuck. Without the media, a scene within one shot may be still itself.
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
        boolean told = true;
        for (var rest : still) {
            var moves = moves(rest);
            if (moves.orElse(crossesBorder(rest))) {
                return Finding.failed(
                        "frozen", rest.from(), expected, "still in frames " + Ranges.says(rest));
            }
            told &= moves.isPresent();
        }
        return still.isEmpty() || told
                ? Finding.passed(
                        "frozen", expected, still.isEmpty() ? "none" : "none but in the media too")
                : Finding.unmeasured(
                        "frozen",
                        expected,
                        "still in frames "
                                + Ranges.says(still)
                                + "; the scene itself may be still");
    }

    /// Whether the plan's media move in a range, as far as that is known.
    private Optional<Boolean> moves(FrameRange range) {
        var samples =
                Questionnaire.samples(board).stream()
                        .filter(Ranges.shrunk(range, 2)::contains)
                        .toList();
        boolean known = samples.size() > 1;
        for (int i = 1; i < samples.size(); i++) {
            if (match.planMoves(samples.get(i - 1), samples.get(i))) {
                return Optional.of(true);
            }
            known &= match.planned(samples.get(i - 1), samples.get(i)).isPresent();
        }
        return known ? Optional.of(false) : Optional.empty();
    }

    private boolean crossesBorder(FrameRange range) {
        return Ranges.clipStarts(board.timeline()).stream()
                .anyMatch(Ranges.shrunk(range, 2)::contains);
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
