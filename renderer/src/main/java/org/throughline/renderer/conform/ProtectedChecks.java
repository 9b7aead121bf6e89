package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.telling.Telling;

/// Checks that moments which a person marked are left alone: whole, without words over them, lit,
/// heard, and frame by frame the picture of their media.
final class ProtectedChecks {
    private static final String CHECK = "protected-moment";
    private static final String EXPECTED =
            "protected moments whole, as their media show them, without text, dark or silence";
    private static final double MOSTLY = 0.5;

    private final Storyboard board;
    private final Reading reading;
    private final FrameMatch match;
    private final PlannedPictures pictures;
    private final Sightings sightings;

    ProtectedChecks(Storyboard board, Reading reading, FrameMatch match, PlannedPictures pictures) {
        this.board = board;
        this.reading = reading;
        this.match = match;
        this.pictures = pictures;
        this.sightings = new Sightings(reading);
    }

    Finding finding() {
        var moments = board.telling().moments();
        if (moments.isEmpty()) {
            return Finding.unmeasured(CHECK, EXPECTED, "no moment is marked");
        }
        long frames = 0;
        long compared = 0;
        for (var kept : moments) {
            var touched = touched(kept);
            if (touched.isPresent()) {
                return touched.get();
            }
            var sights = sights(kept.frames());
            var changed = changed(kept.frames(), sights);
            if (changed.isPresent()) {
                return changed.get();
            }
            frames += sights.size();
            compared += sights.stream().filter(each -> each instanceof Sight.Same).count();
        }
        String at = "frames " + Ranges.says(moments.stream().map(Telling.Kept::frames).toList());
        if (!pictures.areKnown() || compared < frames * MOSTLY) {
            String why =
                    pictures.areKnown()
                            ? "only %d of %d frames could be compared".formatted(compared, frames)
                            : pictures.unknownBecause();
            return Finding.unmeasured(
                    CHECK,
                    EXPECTED,
                    at
                            + " are lit and heard; not measured is their picture, and with it what may lie over it: "
                            + why);
        }
        return Finding.passed(
                CHECK,
                EXPECTED,
                at
                        + " free of text, lit and heard, "
                        + compared
                        + " of them compared with their media's");
    }

    private Optional<Finding> touched(Telling.Kept kept) {
        var frames = kept.frames();
        var inner = Ranges.shrunk(frames, 1);
        if (!kept.whole()) {
            return failed(frames.from(), "its shot trims it");
        }
        for (var shown : board.shown()) {
            var covered = sightings.first(shown, inner);
            if (covered.isPresent()) {
                return Optional.of(
                        Finding.failed(
                                CHECK,
                                covered.getAsLong(),
                                shown.id(),
                                EXPECTED,
                                "\"" + shown.text() + "\" covers it"));
            }
        }
        for (var black : reading.black()) {
            if (black.overlaps(inner)) {
                return failed(Math.max(frames.from(), black.from()), "it is dark");
            }
        }
        return SoundChecks.isSilent(board, reading, frames)
                ? failed(frames.from(), "it cannot be heard")
                : Optional.empty();
    }

    /// How its frames are seen, but for one at either end, which a neighbor may have mixed into.
    private List<Sight> sights(FrameRange frames) {
        var inner = Ranges.shrunk(frames, 1);
        var sights = new ArrayList<Sight>();
        for (long frame = inner.from(); frame < inner.to(); frame++) {
            sights.add(match.at(frame));
        }
        return sights;
    }

    /// The first frame that is not as it should be, and what was done to it.
    private Optional<Finding> changed(FrameRange frames, List<Sight> sights) {
        for (int i = 0; i < sights.size(); i++) {
            long frame = frames.from() + 1 + i;
            switch (sights.get(i)) {
                case Sight.Same _, Sight.Unknown _ -> {}
                case Sight.Ended _ -> {
                    return failed(frame, "the file ends before it is over");
                }
                case Sight.Moved(long by) -> {
                    return failed(frame, moved(frame, by, sights.subList(i, sights.size())));
                }
                case Sight.Other(double share) -> {
                    return failed(
                            frame,
                            share > MOSTLY
                                    ? "another picture than its media show" + later(sights, i)
                                    : "a part of it is another picture: something covers it, or it comes from elsewhere");
                }
            }
        }
        return Optional.empty();
    }

    /// A moment whose frames come later and later runs slower, one whose come earlier and earlier
    /// faster; one whose all come as much earlier or later has been cut.
    private static String moved(long frame, long by, List<Sight> rest) {
        long last = lastBy(rest, by);
        String how =
                Math.abs(last - by) <= 1
                        ? by < 0 ? "it was cut shorter" : "it comes late"
                        : last > by ? "it was slowed" : "it was sped up or cut shorter";
        return "%s: what belongs at frame %d comes at frame %d".formatted(how, frame, frame + by);
    }

    private static long lastBy(List<Sight> rest, long by) {
        long last = by;
        for (var sight : rest) {
            last = sight instanceof Sight.Moved(long more) ? more : last;
        }
        return last;
    }

    /// What of it is seen elsewhere, when its first frames are not seen at all.
    private static String later(List<Sight> sights, int from) {
        for (var sight : sights.subList(from, sights.size())) {
            if (sight instanceof Sight.Moved(long by)) {
                return ", and the rest of it comes "
                        + Math.abs(by)
                        + " frames "
                        + (by < 0 ? "early" : "late");
            }
        }
        return "";
    }

    private static Optional<Finding> failed(long frame, String found) {
        return Optional.of(Finding.failed(CHECK, frame, EXPECTED, found));
    }
}
