package org.throughline.renderer.storyboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.PlatformProfile;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.timeline.Canvas;

/// The marks burnt into a draft for those who review it: that it is a draft and for where, in the
/// first beat of which plan and with which hook, and where a stand-in is seen (the only place where
/// that is burnt in: the drawn files themselves carry no words). The fingerprint stands in the
/// first beat alone, so that a change to one beat leaves the other beats' frames as they were.
/// Marks leave protected moments and declared dark alone, and stand outside of where viewers read.
final class ReviewMarks {
    private final Telling telling;
    private final TextSetter setter;
    private final Canvas canvas;

    ReviewMarks(Telling telling, TextSetter setter, Canvas canvas) {
        this.telling = telling;
        this.setter = setter;
        this.canvas = canvas;
    }

    List<Shown> marks(List<FrameRange> dark) {
        long end = telling.beats().getLast().at().to();
        long opening = telling.beats().getFirst().at().to();
        var free = new ArrayList<>(dark);
        telling.moments().forEach(moment -> free.add(moment.frames()));
        var all = new ArrayList<Shown>();
        var variant = telling.variant();
        String print = telling.plan().fingerprint().shown();
        var first =
                setter.paint(
                        Role.FINGERPRINT, List.of(telling.mark() + "  " + print, variant.says()));
        var later = setter.paint(Role.DRAFT_MARK, List.of(telling.mark(), variant.place()));
        int edge = edge();
        add(all, Role.FINGERPRINT, first, edge, without(new FrameRange(0, opening), free));
        add(all, Role.DRAFT_MARK, later, edge, without(new FrameRange(opening, end), free));
        var label = setter.paint(Role.STAND_IN, List.of(standInLabel()));
        int below = edge + first.painted().heightPx() + edge / 8 * 2;
        for (var range : standIns()) {
            add(all, Role.STAND_IN, label, below, without(range, free));
        }
        return all;
    }

    /// As far from the edges as {@link PlatformProfile} keeps other shapes' texts, nearly.
    private int edge() {
        return Math.max(2, Math.min(canvas.widthPx(), canvas.heightPx()) * 18 / 1080) * 2;
    }

    private static String standInLabel() {
        return "drawn stand-in";
    }

    private List<FrameRange> standIns() {
        var ranges = new ArrayList<FrameRange>();
        for (var beat : telling.beats()) {
            for (var shot : beat.shots()) {
                if (shot instanceof Shot.Footage footage && isStandIn(footage)) {
                    var last = ranges.isEmpty() ? null : ranges.getLast();
                    if (last != null && last.to() == shot.at().from()) {
                        ranges.set(ranges.size() - 1, new FrameRange(last.from(), shot.at().to()));
                    } else {
                        ranges.add(shot.at());
                    }
                }
            }
        }
        return ranges;
    }

    private boolean isStandIn(Shot.Footage footage) {
        return telling.findMedia(footage.media()).map(MediaItem::standIn).orElse(false);
    }

    private void add(
            List<Shown> all, Role role, TextSetter.Set set, int yPx, List<FrameRange> ranges) {
        for (var range : ranges) {
            long count = all.stream().filter(each -> each.role() == role).count() + 1;
            all.add(
                    new Shown(
                            role.key() + "-" + count,
                            role,
                            set.lines(),
                            set.painted(),
                            edge(),
                            yPx,
                            range,
                            0,
                            List.of()));
        }
    }

    static List<FrameRange> without(FrameRange whole, List<FrameRange> holes) {
        var left = new ArrayList<FrameRange>();
        long from = whole.from();
        for (var hole : holes.stream().sorted(Comparator.comparing(FrameRange::from)).toList()) {
            if (hole.to() <= from || hole.from() >= whole.to()) {
                continue;
            }
            if (hole.from() > from) {
                left.add(new FrameRange(from, hole.from()));
            }
            from = hole.to();
        }
        if (from < whole.to()) {
            left.add(new FrameRange(from, whole.to()));
        }
        return left;
    }
}
