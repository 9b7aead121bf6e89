package org.throughline.renderer.media;

import java.util.Arrays;

/// Keeps true peaks under a ceiling: looks 5 ms ahead, goes down smoothly, comes back within 80 ms.
///
/// Peaks between samples are estimated on a fourfold oversampled signal (windowed sinc of 12 taps a
/// phase, the shape ITU-R BS.1770-4 annex 2 uses); only neighborhoods of loud samples are looked
/// at.
final class PeakLimiter {
    private static final int AHEAD = 240;
    private static final int TAPS = 12;
    private static final int PHASES = 4;
    private static final double RELEASE = 1 - Math.exp(-1 / (0.08 * 48_000));
    private static final float[][] KERNEL = kernel();

    private final double ceilingDb;
    private final float ceiling;

    PeakLimiter(double ceilingDb) {
        this.ceilingDb = ceilingDb;
        this.ceiling = (float) Math.pow(10, ceilingDb / 20);
    }

    double ceilingDb() {
        return ceilingDb;
    }

    void limit(Track track) {
        float[] gain = wanted(track);
        hold(gain);
        smooth(gain);
        for (float[] channel : track.channels()) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] *= gain[i];
            }
        }
    }

    private float[] wanted(Track track) {
        float[] gain = new float[track.samples()];
        Arrays.fill(gain, 1);
        for (float[] channel : track.channels()) {
            for (int i = 0; i < channel.length; i++) {
                if (Math.abs(channel[i]) > ceiling * 0.5f) {
                    float peak = Math.max(Math.abs(channel[i]), between(channel, i));
                    if (peak > ceiling) {
                        gain[i] = Math.min(gain[i], ceiling / peak);
                    }
                }
            }
        }
        return gain;
    }

    private static float between(float[] channel, int at) {
        float peak = 0;
        for (int phase = 1; phase < PHASES; phase++) {
            float sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                int index = at + tap - TAPS / 2 + 1;
                if (index >= 0 && index < channel.length) {
                    sum += channel[index] * KERNEL[phase][tap];
                }
            }
            peak = Math.max(peak, Math.abs(sum));
        }
        return peak;
    }

    /// Spreads every dip over the samples before it that may see it coming and a few after.
    private static void hold(float[] gain) {
        float[] wanted = gain.clone();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] < 1) {
                int to = Math.min(gain.length, i + 8);
                for (int k = Math.max(0, i - AHEAD); k < to; k++) {
                    gain[k] = Math.min(gain[k], wanted[i]);
                }
            }
        }
    }

    /// Averages over the look-ahead so that the gain has arrived when the peak does; slow return.
    private static void smooth(float[] gain) {
        double current = 1;
        for (int i = 0; i < gain.length; i++) {
            current = gain[i] < current ? gain[i] : current + (gain[i] - current) * RELEASE;
            gain[i] = (float) current;
        }
        double sum = 0;
        int window = AHEAD;
        float[] held = gain.clone();
        for (int i = held.length - 1; i >= 0; i--) {
            sum += held[i] - (i + window < held.length ? held[i + window] : 0);
            int count = Math.min(window, held.length - i);
            gain[i] = (float) Math.min(held[i], sum / count);
        }
    }

    private static float[][] kernel() {
        float[][] kernel = new float[PHASES][TAPS];
        for (int phase = 0; phase < PHASES; phase++) {
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                double x = tap - TAPS / 2.0 + 1 - phase / (double) PHASES;
                double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
                double window = 0.5 + 0.5 * Math.cos(Math.PI * x / (TAPS / 2.0 + 1));
                kernel[phase][tap] = (float) (sinc * window);
                sum += kernel[phase][tap];
            }
            for (int tap = 0; tap < TAPS; tap++) {
                kernel[phase][tap] /= (float) sum;
            }
        }
        return kernel;
    }
}
