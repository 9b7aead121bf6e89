package org.throughline.data.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRange;

/// Where what one cut of a video shows lies in another one: the same moment of the same source in
/// the same beat. What is shown in another beat alone is another place. Each shot is looked up
/// once, however many stretches are asked for. Confined.
public final class Recut {

    private final CutMap before;
    private final CutMap after;

    /// Of each shot of the cut before, frame by frame, what shows it after.
    private final Map<ShotPlace, List<Optional<CutMap.Found>>> found = new HashMap<>();

    public Recut(CutMap before, CutMap after) {
        this.before = before;
        this.after = after;
    }

    /// The frame that shows what a frame showed; empty where it is no longer in the cut.
    public Optional<Long> frame(long frame) {
        return before.anchor(frame).flatMap(after::find);
    }

    /// A drawing over a frame, over the one that shows what that frame showed: moved along where
    /// the two cut their pictures out of the source in other ways. Empty where it is no longer in
    /// the cut.
    ///
    /// @param was the draft it was drawn on
    /// @param is the draft of the other cut
    public Optional<CarriedDrawing> drawing(long frame, Drawing drawing, Draft was, Draft is) {
        return before.place(frame)
                .flatMap(place ->
                        after.found(place.anchor(frame))
                                .map(found -> drawing(drawing, frame, place, found, was, is)));
    }

    private static CarriedDrawing drawing(
            Drawing drawing, long frame, ShotPlace place, CutMap.Found found, Draft was, Draft is) {
        if (was.ratio() == is.ratio() && place.isCutAs(found.place(), frame, found.frame())) {
            return CarriedDrawing.asDrawn(drawing);
        }
        Optional<SeenPart> from = place.seen(frame, was, is);
        Optional<SeenPart> to = found.place().seen(found.frame(), is, was);
        if (from.isEmpty() || to.isEmpty()) {
            return CarriedDrawing.unsure(drawing);
        }
        return from.get().isAs(to.get())
                ? CarriedDrawing.asDrawn(drawing)
                : MovedDrawing.of(drawing, from.get(), to.get());
    }

    /// The stretches that show what a stretch showed, in the order of the new cut, without gap
    /// where nothing was put between; none where nothing of it is left.
    public List<FrameRange> stretches(FrameRange stretch) {
        List<FrameRange> parts = new ArrayList<>();
        for (ShotPlace place : before.places()) {
            FrameRange part = common(place.at(), stretch);
            if (part != null) {
                parts.addAll(ofShot(place, part));
            }
        }
        return joined(parts);
    }

    /// Of one shot: frame by frame, since it may be cut in two.
    private List<FrameRange> ofShot(ShotPlace place, FrameRange part) {
        List<Optional<CutMap.Found>> shown = found.computeIfAbsent(place, this::found);
        List<FrameRange> stretches = new ArrayList<>();
        ShotPlace last = null;
        for (long frame = part.from(); frame < part.to(); frame++) {
            Optional<CutMap.Found> next = shown.get((int) (frame - place.at().from()));
            if (next.isEmpty()) {
                last = null;
                continue;
            }
            long at = next.get().frame();
            if (next.get().place().equals(last) && at >= stretches.getLast().from()) {
                FrameRange longer = stretches.removeLast();
                stretches.add(new FrameRange(longer.from(), Math.max(longer.to(), at + 1)));
            } else {
                stretches.add(new FrameRange(at, at + 1));
            }
            last = next.get().place();
        }
        return stretches;
    }

    private List<Optional<CutMap.Found>> found(ShotPlace place) {
        return LongStream.range(place.at().from(), place.at().to())
                .mapToObj(frame -> after.found(place.anchor(frame)))
                .toList();
    }

    private static @Nullable FrameRange common(FrameRange one, FrameRange other) {
        long from = Math.max(one.from(), other.from());
        long to = Math.min(one.to(), other.to());
        return from < to ? new FrameRange(from, to) : null;
    }

    private static List<FrameRange> joined(List<FrameRange> all) {
        List<FrameRange> joined = new ArrayList<>();
        for (FrameRange next :
                all.stream().sorted(Comparator.comparingLong(FrameRange::from)).toList()) {
            if (!joined.isEmpty() && next.from() <= joined.getLast().to()) {
                FrameRange last = joined.removeLast();
                joined.add(new FrameRange(last.from(), Math.max(last.to(), next.to())));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }
}
