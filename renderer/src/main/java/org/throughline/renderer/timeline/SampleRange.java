package org.throughline.renderer.timeline;

/// Samples from `from` up to but not including `to`.
public record SampleRange(long from, long to) {
    public SampleRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Not a range of samples: " + from + " to " + to);
        }
    }

    /// How many samples lie in it.
    public long length() {
        return to - from;
    }
}
