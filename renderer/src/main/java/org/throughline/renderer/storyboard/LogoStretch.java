package org.throughline.renderer.storyboard;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Logo;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.telling.Telling;

/// Frames in a row in which the brand's mark stands in one place.
///
/// @param onCards whether nothing but cards is seen there
record LogoStretch(FrameRange frames, boolean onCards) {

    /// The stretches of a telling, in order; protected moments and declared dark are left out.
    static List<LogoStretch> of(Telling telling, Logo logo) {
        var whole = new ArrayList<LogoStretch>();
        for (var beat : telling.beats()) {
            if (!logo.isIn(beat)) {
                continue;
            }
            boolean cards = showsCards(beat);
            var last = whole.isEmpty() ? null : whole.getLast();
            if (last != null && last.onCards == cards && last.frames.to() == beat.at().from()) {
                whole.removeLast();
                whole.add(
                        new LogoStretch(new FrameRange(last.frames.from(), beat.at().to()), cards));
            } else {
                whole.add(new LogoStretch(beat.at(), cards));
            }
        }
        var free = free(telling);
        return whole.stream()
                .flatMap(stretch ->
                        ReviewMarks.without(stretch.frames, free).stream()
                                .map(frames -> new LogoStretch(frames, stretch.onCards)))
                .toList();
    }

    private static boolean showsCards(Beat beat) {
        return beat.shots().stream().noneMatch(Shot.Footage.class::isInstance);
    }

    /// What is left free of it.
    private static List<FrameRange> free(Telling telling) {
        var free = new ArrayList<FrameRange>();
        telling.moments().forEach(moment -> free.add(moment.frames()));
        telling.beats().stream()
                .flatMap(beat -> beat.shots().stream())
                .filter(Shot.Dark.class::isInstance)
                .forEach(shot -> free.add(shot.at()));
        return free;
    }
}
