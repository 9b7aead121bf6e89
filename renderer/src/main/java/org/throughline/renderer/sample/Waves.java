package org.throughline.renderer.sample;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Sounds made of noise and sine waves, mono at 48 kHz, each the same on every machine.
final class Waves {
    static final int RATE_HZ = 48_000;

    private Waves() {}

    private static RandomGenerator noise(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static float[] silence(double seconds) {
        return new float[(int) Math.round(seconds * RATE_HZ)];
    }

    /// The air of a quiet room, about -60 dBFS.
    static float[] room(double seconds, long seed) {
        float[] room = silence(seconds);
        var noise = noise(seed);
        double low = 0;
        double lower = 0;
        for (int i = 0; i < room.length; i++) {
            low += (noise.nextDouble() * 2 - 1 - low) * 0.04;
            lower += (low - lower) * 0.01;
            room[i] = (float) ((low * 0.35 + lower * 2) * 0.02);
        }
        return room;
    }

    /// A switch or a bulb that locks: two short knocks and a little metal.
    static float[] click() {
        float[] click = silence(0.22);
        var noise = noise(7);
        for (int i = 0; i < click.length; i++) {
            double t = i / (double) RATE_HZ;
            click[i] =
                    (float)
                            (knock(t, noise) * 0.8
                                    + (t > 0.045 ? knock(t - 0.045, noise) * 0.5 : 0));
        }
        return click;
    }

    private static double knock(double t, RandomGenerator noise) {
        double snap = (noise.nextDouble() * 2 - 1) * Math.exp(-t * 900);
        double body = Math.sin(2 * Math.PI * 210 * t) * Math.exp(-t * 130) * 0.6;
        double metal = Math.sin(2 * Math.PI * 3150 * t) * Math.exp(-t * 90) * 0.18;
        return snap * 0.7 + body + metal;
    }

    /// One breath in, and a softer one out.
    static float[] breath() {
        float[] breath = silence(1.8);
        var noise = noise(11);
        double low = 0;
        double high = 0;
        for (int i = 0; i < breath.length; i++) {
            double t = i / (double) RATE_HZ;
            double in = hump(t, 0.05, 0.95);
            double out = hump(t, 1.02, 1.78) * 0.55;
            double cutoff = 0.12 + 0.2 * in;
            low += (noise.nextDouble() * 2 - 1 - low) * cutoff;
            high += (low - high) * 0.05;
            breath[i] = (float) ((low - high) * (in + out) * 0.5);
        }
        return breath;
    }

    private static double hump(double t, double from, double to) {
        double share = (t - from) / (to - from);
        return share <= 0 || share >= 1
                ? 0
                : Math.pow(Math.sin(Math.PI * Math.pow(share, 0.8)), 1.5);
    }

    /// Warm, quiet chords of 32 s that begin again without a seam.
    static float[] bed() {
        float[] bed = silence(32);
        double[][] chords = {
            {110, 164.81, 196, 261.63},
            {87.31, 130.81, 174.61, 220},
            {130.81, 164.81, 196, 246.94},
            {98, 146.83, 196, 246.94}
        };
        for (int bar = 0; bar < 8; bar++) {
            double[] chord = chords[bar % chords.length];
            for (int voice = 0; voice < chord.length; voice++) {
                pad(bed, bar * 4.0, chord[voice], 0.055);
            }
            int[] order = {1, 3, 2, 3};
            for (int step = 0; step < 4; step++) {
                pluck(bed, bar * 4.0 + step, chord[order[(step + bar) % 4]] * 2, 0.07);
            }
        }
        return bed;
    }

    private static void pad(float[] into, double at, double hertz, double level) {
        int length = (int) (5.6 * RATE_HZ);
        for (int i = 0; i < length; i++) {
            double t = i / (double) RATE_HZ;
            double rise = Math.min(1, t / 1.2);
            double fall = Math.min(1, (5.6 - t) / 1.6);
            double shape = rise * rise * (3 - 2 * rise) * fall * fall;
            double tone =
                    Math.sin(2 * Math.PI * hertz * t)
                            + 0.6 * Math.sin(2 * Math.PI * hertz * 1.003 * t)
                            + 0.22 * Math.sin(4 * Math.PI * hertz * t + 0.4);
            add(into, at, i, tone * shape * level);
        }
    }

    private static void pluck(float[] into, double at, double hertz, double level) {
        int length = 2 * RATE_HZ;
        for (int i = 0; i < length; i++) {
            double t = i / (double) RATE_HZ;
            double shape = Math.min(1, t / 0.012) * Math.exp(-t * 2.6);
            double tone =
                    Math.sin(2 * Math.PI * hertz * t)
                            + 0.3 * Math.sin(4 * Math.PI * hertz * t) * Math.exp(-t * 4)
                            + 0.1 * Math.sin(6 * Math.PI * hertz * t) * Math.exp(-t * 8);
            add(into, at, i, tone * shape * level);
        }
    }

    private static void add(float[] into, double at, int offset, double value) {
        int index = ((int) (at * RATE_HZ) + offset) % into.length;
        into[index] += (float) value;
    }

    /// Adds a sound to another from a second on.
    static void lay(float[] onto, float[] sound, double at, double gain) {
        int start = (int) Math.round(at * RATE_HZ);
        for (int i = 0; i < sound.length && start + i < onto.length; i++) {
            onto[start + i] += (float) (sound[i] * gain);
        }
    }

    /// How loud a sound is at a second, 0..1, smoothed as a mouth moves.
    static double openness(float[] sound, double seconds) {
        int middle = (int) (seconds * RATE_HZ);
        int half = RATE_HZ / 40;
        double sum = 0;
        for (int i = Math.max(0, middle - half); i < Math.min(sound.length, middle + half); i++) {
            sum += sound[i] * sound[i];
        }
        return Math.min(1, Math.sqrt(sum / (2 * half)) * 7);
    }
}
