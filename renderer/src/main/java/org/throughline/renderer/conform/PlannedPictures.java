package org.throughline.renderer.conform;

import java.util.List;
import org.throughline.renderer.measure.FramePrint;

/// What the plan's media show at the frames that {@link Questionnaire#foreseen()} names, before
/// anything is laid over them.
///
/// @param prints one of each frame; none where the media were not looked into
/// @param unknownBecause why there are none, for people; empty where there are
public record PlannedPictures(List<FramePrint> prints, String unknownBecause) {
    public PlannedPictures {
        prints = List.copyOf(prints);
    }

    /// As printed from the media.
    public static PlannedPictures of(List<FramePrint> prints) {
        return new PlannedPictures(prints, "");
    }

    /// Not known, for a reason.
    public static PlannedPictures unknown(String because) {
        return new PlannedPictures(List.of(), because);
    }

    boolean areKnown() {
        return unknownBecause.isEmpty();
    }
}
