package org.throughline.renderer.media;

import java.util.ArrayList;
import java.util.List;
import org.throughline.renderer.timeline.SampleRange;

/// Finds stretches in which every sample of every channel lies under -60 dBFS.
///
/// Threading: confined.
final class Silences {
    private static final float FLOOR = 0.001f;

    private final int least;
    private final List<SampleRange> ranges = new ArrayList<>();
    private long position;
    private long from = -1;

    /// Shorter stretches than `least` samples are not silences.
    Silences(int least) {
        this.least = least;
    }

    void add(float[][] block, int count) {
        for (int i = 0; i < count; i++, position++) {
            boolean quiet = true;
            for (float[] channel : block) {
                quiet &= Math.abs(channel[i]) < FLOOR;
            }
            if (quiet && from < 0) {
                from = position;
            } else if (!quiet) {
                end();
            }
        }
    }

    void finish() {
        end();
    }

    List<SampleRange> ranges() {
        return ranges;
    }

    private void end() {
        if (from >= 0 && position - from >= least) {
            ranges.add(new SampleRange(from, position));
        }
        from = -1;
    }
}
