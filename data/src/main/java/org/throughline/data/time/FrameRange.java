package org.throughline.data.time;

/// A half-open range of frames: `from` is in it, `to` is not. Ranges that touch tile a track
/// without gap or overlap.
public record FrameRange(long from, long to) {

    public FrameRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "a range runs forward from zero, not from " + from + " to " + to);
        }
    }

    public long length() {
        return to - from;
    }

    public boolean isEmpty() {
        return to == from;
    }

    public boolean contains(long frame) {
        return frame >= from && frame < to;
    }

    public boolean contains(FrameRange other) {
        return other.from >= from && other.to <= to;
    }

    public boolean overlaps(FrameRange other) {
        return from < other.to && other.from < to;
    }

    /// The same range, `frames` later (earlier when negative).
    public FrameRange shifted(long frames) {
        return new FrameRange(from + frames, to + frames);
    }
}
