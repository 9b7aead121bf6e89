package org.throughline.renderer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.telling.Telling;

/// Refuses a draft in which a shot trims a protected moment or shows it otherwise than it was
/// filmed, or a transition blends over it.
final class MomentCheck {
    private MomentCheck() {}

    static List<Problem> problems(Telling telling) {
        var problems = new ArrayList<Problem>();
        for (var kept : telling.moments()) {
            if (!kept.whole()) {
                problems.add(
                        problem(
                                kept,
                                "the shot trims a protected moment: " + kept.moment().says(),
                                "Maybe let the shot begin earlier or end later."));
            }
            for (var beat : telling.beats()) {
                for (var shot : beat.shots()) {
                    changed(kept, shot).ifPresent(problems::add);
                    var blended = blended(shot);
                    if (blended.overlaps(kept.frames())) {
                        problems.add(
                                problem(
                                        kept,
                                        "the %s into the shot at frame %d, frames %d to %d, would blend over a protected moment: %s, frames %d to %d"
                                                .formatted(
                                                        name(shot.begins()),
                                                        shot.at().from(),
                                                        blended.from(),
                                                        blended.to() - 1,
                                                        kept.moment().says(),
                                                        kept.frames().from(),
                                                        kept.frames().to() - 1),
                                        "Maybe make it a cut, or shorter."));
                    }
                }
            }
        }
        return problems;
    }

    private static Optional<Problem> changed(Telling.Kept kept, Shot shot) {
        if (!(shot instanceof Shot.Footage footage)
                || !footage.media().equals(kept.media())
                || !footage.at().overlaps(kept.frames())
                || (footage.speed() == null && footage.zoom() == null)) {
            return Optional.empty();
        }
        String how =
                footage.speed() == null
                        ? "zooms over"
                        : "runs at " + footage.pace() + " speed over";
        return Optional.of(
                problem(
                        kept,
                        "the shot from frame %d %s a protected moment: %s"
                                .formatted(footage.at().from(), how, kept.moment().says()),
                        "Maybe give the moment a shot of its own, as it was filmed."));
    }

    /// The frames in which a shot's beginning is mixed with something else; empty at a cut.
    private static FrameRange blended(Shot shot) {
        long at = shot.at().from();
        return switch (shot.begins()) {
            case Transition.Cut() -> new FrameRange(at, at);
            case Transition.Crossfade(int frames) -> new FrameRange(Math.max(0, at - frames), at);
            case Transition.Dip(int frames) ->
                    new FrameRange(Math.max(0, at - frames), at + frames);
        };
    }

    private static String name(Transition transition) {
        return switch (transition) {
            case Transition.Cut() -> "cut";
            case Transition.Crossfade _ -> "crossfade";
            case Transition.Dip _ -> "dip";
        };
    }

    private static Problem problem(Telling.Kept kept, String message, String hint) {
        return new Problem("DRAFT-007", "media " + kept.media(), message, hint);
    }
}
