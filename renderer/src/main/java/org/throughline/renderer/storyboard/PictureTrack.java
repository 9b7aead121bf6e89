package org.throughline.renderer.storyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.data.story.Beat;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.telling.SourceFacts;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Entry;
import org.throughline.renderer.timeline.Exit;
import org.throughline.renderer.timeline.Fit;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Rgb;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.SourceId;
import org.throughline.renderer.timeline.Zooming;

/// The picture of a telling: a segment a beat, a clip a shot. A crossfade into a shot lies in the
/// clip before it.
final class PictureTrack {
    private final Telling telling;
    private final Map<MediaId, SourceFacts> sources;
    private final Canvas canvas;
    private final Palette palette;

    PictureTrack(
            Telling telling, Map<MediaId, SourceFacts> sources, Canvas canvas, Palette palette) {
        this.telling = telling;
        this.sources = sources;
        this.canvas = canvas;
        this.palette = palette;
    }

    List<Segment> segments() {
        var beats = telling.beats();
        var shots = beats.stream().flatMap(beat -> beat.shots().stream()).toList();
        var segments = new ArrayList<Segment>();
        int next = 0;
        int seenBefore = 0;
        for (int i = 0; i < beats.size(); i++) {
            var clips = new ArrayList<Clip>();
            for (var shot : beats.get(i).shots()) {
                next++;
                var following = next < shots.size() ? List.of(shots.get(next)) : List.<Shot>of();
                var clip = clip(shot, seenBefore, following);
                clips.add(clip);
                seenBefore = clip.exit() instanceof Exit.Crossfade(int frames, _) ? frames : 0;
            }
            segments.add(new Segment(name(i, beats.get(i)), clips));
        }
        return segments;
    }

    private static String name(int index, Beat beat) {
        return "beat-" + (index + 1) + "-" + beat.kind().key();
    }

    /// @param seenBefore frames in which a crossfade has shown the shot already
    private Clip clip(Shot shot, int seenBefore, List<Shot> following) {
        int frames = Math.toIntExact(shot.at().length());
        var entry =
                shot.begins() instanceof Transition.Dip(int dip)
                        ? new Entry.FadeFrom(Math.min(dip, Math.max(1, frames / 2)), Rgb.BLACK)
                        : new Entry.Cut();
        Exit exit = new Exit.Cut();
        for (var next : following) {
            exit = exit(next, frames - entry.frames());
        }
        return new Clip(frames, picture(shot, seenBefore).later(seenBefore), entry, exit);
    }

    private Exit exit(Shot next, int room) {
        return switch (next.begins()) {
            case Transition.Cut() -> new Exit.Cut();
            case Transition.Dip(int frames) ->
                    new Exit.FadeTo(Math.max(1, Math.min(frames, room)), Rgb.BLACK);
            case Transition.Crossfade(int frames) -> crossfade(next, Math.min(frames, room));
        };
    }

    /// What is seen of the next shot before it begins lies before its in-point: where the source
    /// has no more before it, the crossfade is that much shorter.
    private Exit crossfade(Shot next, int frames) {
        int before =
                next instanceof Shot.Footage footage && !facts(footage).isStill()
                        ? (int) (inFrame(footage) / footage.pace().ratio())
                        : frames;
        int length = Math.min(frames, before);
        return length < 1 ? new Exit.Cut() : new Exit.Crossfade(length, picture(next, length));
    }

    /// A shot as it is seen from so many frames before its first on.
    private Picture picture(Shot shot, int framesEarlier) {
        return switch (shot) {
            case Shot.Dark _ -> new Picture.Solid(Rgb.BLACK);
            case Shot.Card _ -> new Picture.Solid(palette.paper());
            case Shot.Footage footage -> footage(footage, framesEarlier);
        };
    }

    private Picture footage(Shot.Footage shot, int framesEarlier) {
        var facts = facts(shot);
        var fit = fit(shot, facts);
        if (facts.isStill()) {
            return still(facts.source().id(), fit, shot, framesEarlier);
        }
        return shot.speed() == null
                ? new Picture.Footage(facts.source().id(), inFrame(shot) - framesEarlier, fit)
                : new Picture.Retimed(
                        facts.source().id(), inFrame(shot), -framesEarlier, shot.speed(), fit);
    }

    private int inFrame(Shot.Footage shot) {
        return Math.toIntExact(telling.rate().nearestFrame(shot.in()));
    }

    private static Picture still(SourceId source, Fit fit, Shot.Footage shot, int framesEarlier) {
        var zoom = shot.zoom();
        if (zoom == null) {
            return new Picture.Still(source, fit);
        }
        int close = 100 + zoom.percent();
        int over = Math.toIntExact(shot.at().length()) + framesEarlier;
        return new Picture.Zoomed(
                source,
                fit,
                new Zooming(zoom.away() ? close : 100, zoom.away() ? 100 : close, 0, over));
    }

    private SourceFacts facts(Shot.Footage shot) {
        return Objects.requireNonNull(sources.get(shot.media()), shot.media()::value);
    }

    /// A protected moment is shown whole; so is what its framing shows so.
    private Fit fit(Shot.Footage shot, SourceFacts facts) {
        var framing = shot.framing();
        double source = facts.widthPx() / (double) facts.heightPx();
        double shape = canvas.widthPx() / (double) canvas.heightPx();
        return protects(shot.at()) || framing.showsWhole(source, shape)
                ? new Fit.BlurPad()
                : new Fit.Cover(framing.focusX() / 1000.0, framing.focusY() / 1000.0);
    }

    private boolean protects(FrameRange frames) {
        return telling.moments().stream().anyMatch(moment -> moment.frames().overlaps(frames));
    }
}
