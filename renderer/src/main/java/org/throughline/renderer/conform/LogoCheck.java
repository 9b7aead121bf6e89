package org.throughline.renderer.conform;

import java.util.List;
import java.util.Optional;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;

/// Checks that the brand's logo stands where and as long as it should. On a ground as busy as
/// itself a mark of one color cannot be told from it for certain: then that is said.
final class LogoCheck {
    private static final String CHECK = "logo";

    private final Storyboard board;
    private final Sightings sightings;

    LogoCheck(Storyboard board, Reading reading) {
        this.board = board;
        this.sightings = new Sightings(reading);
    }

    /// None where the plan has no logo.
    List<Finding> findings() {
        var logo = board.telling().plan().story().logo();
        if (logo == null) {
            return List.of();
        }
        var marks =
                board.shown().stream().filter(each -> each.role() == Role.LOGO_PICTURE).toList();
        String expected = "the logo %d %% wide, at its place".formatted(logo.widthPercent());
        if (marks.isEmpty()) {
            return List.of(
                    Finding.unmeasured(
                            CHECK, expected, "its file is not at hand, or no beat shows it"));
        }
        for (var mark : marks) {
            var missing = missing(mark, expected);
            if (missing.isPresent()) {
                return List.of(missing.get());
            }
        }
        for (var mark : marks) {
            var unsure = sightings.firstWithout(mark, inner(mark));
            if (unsure.isPresent()) {
                return List.of(
                        Finding.unmeasured(
                                CHECK,
                                expected,
                                "something like it is there, and from frame %d on its ground is too busy to tell it for certain"
                                        .formatted(unsure.getAsLong())));
            }
        }
        return List.of(
                Finding.passed(
                        CHECK,
                        expected,
                        "frames " + Ranges.says(marks.stream().map(Shown::frames).toList())));
    }

    private Optional<Finding> missing(Shown mark, String expected) {
        return sightings.firstAbsent(mark, inner(mark)).stream()
                .mapToObj(frame ->
                        Finding.failed(
                                CHECK, frame, mark.id(), expected, "missing at frame " + frame))
                .findFirst();
    }

    private static FrameRange inner(Shown mark) {
        return Ranges.shrunk(mark.frames(), 1 + mark.fadeFrames());
    }
}
