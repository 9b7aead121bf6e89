package org.throughline.renderer.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.renderer.timeline.SampleRange;

/// Finds stretches whose energy between 200 and 4000 Hz stands out of the file's own floor, which
/// in a voice recording is where somebody speaks. It cannot tell a voice from an instrument.
///
/// Threading: confined.
final class VoiceEnergy {
    private static final double LEAST_DBFS = -45;
    private static final double ABOVE_FLOOR_DB = 10;

    private final int window;
    private final double high;
    private final double low;
    private final List<Double> levels = new ArrayList<>();
    private double sum;
    private int filled;
    private double slow;
    private double fast;

    VoiceEnergy(int rateHz) {
        window = rateHz / 50;
        high = 1 - Math.exp(-2 * Math.PI * 4000 / rateHz);
        low = 1 - Math.exp(-2 * Math.PI * 200 / rateHz);
    }

    void add(float[][] block, int count) {
        for (int i = 0; i < count; i++) {
            double value = 0;
            for (float[] channel : block) {
                value += channel[i] / block.length;
            }
            fast += (value - fast) * high;
            slow += (fast - slow) * low;
            double band = fast - slow;
            sum += band * band;
            if (++filled == window) {
                levels.add(10 * Math.log10(sum / window + 1e-12));
                sum = 0;
                filled = 0;
            }
        }
    }

    /// Stretches of at least 0.2 s; gaps under 0.3 s belong to the speech.
    List<SampleRange> ranges() {
        double[] sorted = levels.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return List.of();
        }
        double floor = sorted[sorted.length / 10];
        double threshold = Math.max(LEAST_DBFS, floor + ABOVE_FLOOR_DB);
        boolean[] loud = new boolean[levels.size()];
        for (int i = 0; i < loud.length; i++) {
            loud[i] = levels.get(i) > threshold;
        }
        closeGaps(loud, 15);
        var ranges = new ArrayList<SampleRange>();
        int from = -1;
        for (int i = 0; i <= loud.length; i++) {
            boolean in = i < loud.length && loud[i];
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                if (i - from >= 10) {
                    ranges.add(new SampleRange((long) from * window, (long) i * window));
                }
                from = -1;
            }
        }
        return ranges;
    }

    private static void closeGaps(boolean[] loud, int atMost) {
        int last = -1;
        for (int i = 0; i < loud.length; i++) {
            if (loud[i]) {
                if (last >= 0 && i - last <= atMost) {
                    Arrays.fill(loud, last, i, true);
                }
                last = i;
            }
        }
    }
}
