package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.timeline.Timeline;

/// Arithmetic of frame ranges.
final class Ranges {
    private Ranges() {}

    /// What is left of a range when holes are taken out of it.
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

    /// The ranges in order, with those that touch or overlap as one.
    static List<FrameRange> merged(List<FrameRange> ranges) {
        var merged = new ArrayList<FrameRange>();
        for (var range : ranges.stream().sorted(Comparator.comparing(FrameRange::from)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && range.from() <= last.to()) {
                merged.set(
                        merged.size() - 1,
                        new FrameRange(last.from(), Math.max(last.to(), range.to())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    static List<FrameRange> grown(List<FrameRange> ranges, long frames) {
        return ranges.stream()
                .map(range ->
                        new FrameRange(Math.max(0, range.from() - frames), range.to() + frames))
                .toList();
    }

    /// The first frame of every clip.
    static List<Long> clipStarts(Timeline timeline) {
        var starts = new ArrayList<Long>();
        long at = 0;
        for (var segment : timeline.segments()) {
            for (var clip : segment.clips()) {
                starts.add(at);
                at += clip.frames();
            }
        }
        return starts;
    }

    static FrameRange shrunk(FrameRange range, long frames) {
        long from = range.from() + frames;
        return new FrameRange(from, Math.max(from, range.to() - frames));
    }

    static String says(FrameRange range) {
        return range.from() + " to " + (range.to() - 1);
    }

    static String says(List<FrameRange> ranges) {
        return ranges.stream().map(Ranges::says).collect(Collectors.joining(", "));
    }
}
