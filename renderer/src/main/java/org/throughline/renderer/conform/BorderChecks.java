package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;

/// Checks that beats begin where they were planned, give or take a frame, and that the hook ends in
/// time.
///
/// Where the plan's media are known, the frames around a border are compared with theirs, so that
/// crossfades, dips and borders that no cut shows are checked like any other. Elsewhere, and where
/// the pictures are others, only cuts that are seen tell, and a border without one is not measured.
final class BorderChecks {
    private static final double HOOK_SECONDS = 3;
    private static final double MOVED_SECONDS = 1;

    private final Storyboard board;
    private final Reading reading;
    private final Limits limits;
    private final FrameMatch match;

    BorderChecks(Storyboard board, Reading reading, Limits limits, FrameMatch match) {
        this.board = board;
        this.reading = reading;
        this.limits = limits;
        this.match = match;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(hookEnds());
        findings.addAll(beatBorders());
        return findings;
    }

    /// Where a border was found.
    ///
    /// @param at the frame at which the beat is seen to begin; absent where that was not seen
    /// @param compared whether frames were compared with the media, rather than a cut seen
    private record Border(
            Storyboard.BeatSpan beat, @Nullable Long at, boolean compared, boolean moved) {}

    private Border border(Storyboard.BeatSpan beat) {
        long planned = beat.frames().from();
        var sights = match.at(Questionnaire.around(board, planned));
        for (var sight : sights) {
            if (sight instanceof Sight.Moved(long by)) {
                return new Border(beat, planned + by, true, true);
            }
        }
        boolean same =
                sights.stream().allMatch(each -> each instanceof Sight.Same) && !sights.isEmpty();
        if (same) {
            return new Border(beat, planned, true, false);
        }
        if (!beat.beginsWithCut()) {
            return new Border(beat, null, false, false);
        }
        var seen = seen(planned);
        return seen.isPresent()
                ? new Border(beat, seen.get(), false, false)
                : new Border(beat, moved(planned).orElse(null), false, true);
    }

    /// A hook ends where the next beat is seen to begin. Where it is not, the plan's own figure can
    /// fail it, but is no proof that the file keeps to it.
    private Finding hookEnds() {
        long planned = board.beats().getFirst().frames().to();
        double seconds = board.telling().atMost("hook-end").orElse(HOOK_SECONDS);
        long most = limits.frames(seconds);
        var seen =
                board.beats().stream()
                        .skip(1)
                        .limit(1)
                        .map(this::border)
                        .flatMap(border ->
                                Optional.ofNullable(border.at())
                                        .filter(at ->
                                                border.compared() || !border.moved() || at > most)
                                        .stream())
                        .findFirst();
        String expected = "the hook ends by " + Words.decimal(seconds, 1) + " s";
        long ends = seen.orElse(planned);
        if (ends > most) {
            return Finding.failed("hook-by-3s", ends, expected, seconds(ends));
        }
        return seen.isPresent()
                ? Finding.passed("hook-by-3s", ends, expected, seconds(ends))
                : Finding.unmeasured(
                        "hook-by-3s",
                        expected,
                        "it is planned to end at "
                                + seconds(planned)
                                + ", where no new picture was seen");
    }

    private String seconds(long frame) {
        return Words.decimal(board.timeline().canvas().rate().seconds(frame), 2) + " s";
    }

    private List<Finding> beatBorders() {
        var borders = board.beats().stream().skip(1).map(this::border).toList();
        String expected = borders.size() + " beats begin where planned, to the frame";
        if (borders.isEmpty()) {
            return List.of(Finding.unmeasured("beat-borders", expected, "there is one beat alone"));
        }
        var failed =
                borders.stream()
                        .filter(Border::moved)
                        .flatMap(border ->
                                Optional.ofNullable(border.at())
                                        .map(at -> moved(border, at))
                                        .stream())
                        .toList();
        if (!failed.isEmpty()) {
            return failed;
        }
        var unseen = borders.stream().filter(border -> border.at() == null).toList();
        return List.of(
                unseen.isEmpty()
                        ? Finding.passed("beat-borders", expected, found(borders))
                        : Finding.unmeasured("beat-borders", expected, unseen(borders, unseen)));
    }

    private static Finding moved(Border border, long at) {
        long planned = border.beat().frames().from();
        return Finding.failed(
                "beat-borders",
                Math.min(planned, at),
                border.beat().id(),
                "%s begins at frame %d".formatted(border.beat().id(), planned),
                border.compared()
                        ? "what its media show there comes at frame " + at
                        : "a new picture begins at frame " + at);
    }

    private static String found(List<Border> borders) {
        long compared = borders.stream().filter(Border::compared).count();
        long cuts = borders.stream().filter(border -> !border.compared()).count();
        return "%d seen where planned%s%s"
                .formatted(
                        borders.size(),
                        compared > 0
                                ? ", " + compared + " of them compared with their media's frames"
                                : "",
                        compared > 0 && cuts > 0 ? ", " + cuts + " by a cut alone" : "");
    }

    private String unseen(List<Border> borders, List<Border> unseen) {
        var others =
                reading.cuts().stream()
                        .filter(cut -> !isPlanned(cut))
                        .map(String::valueOf)
                        .toList();
        var named =
                unseen.stream()
                        .map(Border::beat)
                        .map(beat -> beat.id() + " at frame " + beat.frames().from())
                        .toList();
        return "%d of %d seen where planned, and not %s, where no cut is to be seen and no media were compared%s"
                .formatted(
                        borders.size() - unseen.size(),
                        borders.size(),
                        String.join(", ", named),
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
        return Ranges.clipStarts(board.timeline()).stream()
                .anyMatch(other -> Math.abs(cut - other) <= 1);
    }
}
