package org.throughline.renderer.storyboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.Box;
import org.throughline.renderer.canvas.PlatformProfile;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.timeline.Canvas;

/// The marks burnt into a draft for those who review it: that it is a draft and for where, in the
/// first beat of which plan and with which hook, and where a stand-in is seen (the only place where
/// that is burnt in: the drawn files themselves carry no words). The fingerprint stands in the
/// first beat alone, so that a change to one beat leaves the other beats' frames as they were.
/// Marks leave protected moments and declared dark alone. In a tall picture they stand outside of
/// where viewers read; in other shapes texts make room for them.
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
        var painted = painted();
        var corner = new Box(edge(), edge(), 0, 0);
        add(
                all,
                Role.FINGERPRINT,
                painted.first,
                corner,
                without(new FrameRange(0, opening), free));
        add(
                all,
                Role.DRAFT_MARK,
                painted.later,
                corner,
                without(new FrameRange(opening, end), free));
        for (var range : standIns()) {
            add(all, Role.STAND_IN, painted.label, labelBox(painted), without(range, free));
        }
        return all;
    }

    /// What all marks cover together.
    Box box() {
        var painted = painted();
        var label = labelBox(painted);
        int right = Math.max(edge() + painted.widest(), label.rightPx());
        int bottom = Math.max(edge() + painted.highest(), label.bottomPx());
        return new Box(edge(), edge(), right - edge(), bottom - edge());
    }

    /// In the other corner, where it stands the same whatever the hook and the fingerprint are;
    /// below the other marks where a long name reaches that far.
    private Box labelBox(Painted painted) {
        int gap = edge() / 8 * 2;
        int width = painted.label.painted().widthPx();
        int height = painted.label.painted().heightPx();
        int corner = canvas.widthPx() - edge() - width;
        return edge() + painted.widest() + gap <= corner
                ? new Box(corner, edge(), width, height)
                : new Box(edge(), edge() + painted.highest() + gap, width, height);
    }

    private record Painted(TextSetter.Set first, TextSetter.Set later, TextSetter.Set label) {
        int widest() {
            return Math.max(first.painted().widthPx(), later.painted().widthPx());
        }

        int highest() {
            return Math.max(first.painted().heightPx(), later.painted().heightPx());
        }
    }

    private Painted painted() {
        var variant = telling.variant();
        String print = telling.plan().fingerprint().shown();
        return new Painted(
                setter.paint(
                        Role.FINGERPRINT, List.of(telling.mark() + "  " + print, variant.says())),
                setter.paint(Role.DRAFT_MARK, List.of(telling.mark(), variant.place())),
                setter.paint(Role.STAND_IN, List.of(standInLabel())));
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
            List<Shown> all, Role role, TextSetter.Set set, Box at, List<FrameRange> ranges) {
        for (var range : ranges) {
            long count = all.stream().filter(each -> each.role() == role).count() + 1;
            all.add(
                    new Shown(
                            role.key() + "-" + count,
                            role,
                            set.lines(),
                            set.painted(),
                            at.xPx(),
                            at.yPx(),
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
