package org.throughline.renderer.media;

import java.util.ArrayList;
import java.util.List;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Entry;
import org.throughline.renderer.timeline.Exit;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.Timeline;

/// Cuts the segments of a timeline into smaller ones, of which a change makes fewer frames anew:
/// one a shot, and where `most` frames are exceeded, several for one that moves plainly. Cuts lie
/// `most` frames apart from a shot's own first frame, so that a shot that comes earlier or later is
/// cut the same, and never inside of a transition.
final class Pieces {
    private Pieces() {}

    static Timeline of(Timeline timeline, int most) {
        var pieces = new ArrayList<Segment>();
        for (var segment : timeline.segments()) {
            var clips = segment.clips().stream().flatMap(clip -> of(clip, most).stream()).toList();
            for (int i = 0; i < clips.size(); i++) {
                String id = clips.size() == 1 ? segment.id() : segment.id() + "-" + (i + 1);
                pieces.add(new Segment(id, List.of(clips.get(i))));
            }
        }
        return new Timeline(
                timeline.canvas(),
                timeline.sources(),
                pieces,
                timeline.overlays(),
                timeline.sound(),
                timeline.encoding());
    }

    private static List<Clip> of(Clip clip, int most) {
        var pieces = new ArrayList<Clip>();
        int from = 0;
        if (clip.picture() instanceof Picture.Footage) {
            int last = clip.frames() - Math.max(most, clip.exit().frames() + 1);
            for (int to = most; to <= last; to += most) {
                if (to > clip.entry().frames()) {
                    pieces.add(part(clip, from, to));
                    from = to;
                }
            }
        }
        pieces.add(part(clip, from, clip.frames()));
        return pieces;
    }

    /// The frames `from` up to `to` of a clip, which hold its entry and its exit whole or not at
    /// all.
    static Clip part(Clip clip, int from, int to) {
        return new Clip(
                to - from,
                clip.picture().later(from),
                from == 0 ? clip.entry() : new Entry.Cut(),
                to == clip.frames() ? clip.exit() : new Exit.Cut());
    }
}
