package org.throughline.renderer.timeline;

import java.util.List;

/// The whole sound of a draft: stereo, 48 kHz, mixed and leveled as one piece.
///
/// `silences` are truly silent whatever is placed there. In `untouched` ranges (protected moments)
/// nothing is ducked. A track without placements is silence and is not leveled.
public record Soundtrack(
        List<Placement> placements,
        Ducking ducking,
        List<SampleRange> silences,
        List<SampleRange> untouched,
        Loudness target) {

    /// Samples a second of every track.
    public static final int RATE_HZ = 48_000;

    public Soundtrack {
        placements = List.copyOf(placements);
        silences = List.copyOf(silences);
        untouched = List.copyOf(untouched);
    }

    /// How far and how fast music goes down under a voice.
    public record Ducking(double depthDb, long attackSamples, long releaseSamples) {
        public Ducking {
            if (!(depthDb >= 0 && depthDb <= 60) || attackSamples < 1 || releaseSamples < 1) {
                throw new IllegalArgumentException(
                        "Ducking by %s dB, attack %d, release %d samples."
                                .formatted(depthDb, attackSamples, releaseSamples));
            }
        }

        /// 12 dB down within 0.15 s, back within 0.6 s.
        public static Ducking usual() {
            return new Ducking(12, RATE_HZ * 15 / 100, RATE_HZ * 60 / 100);
        }
    }

    /// The level a track is brought to, as ITU-R BS.1770 measures it.
    public record Loudness(double integratedLufs, double maxTruePeakDbtp) {
        private static final double QUIETEST = -40;
        private static final double LOUDEST = -8;
        private static final double INSIDE = 0.5;

        public Loudness {
            if (!(integratedLufs >= QUIETEST && integratedLufs <= LOUDEST)
                    || !(maxTruePeakDbtp >= -9 && maxTruePeakDbtp <= 0)) {
                throw new IllegalArgumentException(
                        "Loudness %s LUFS, %s dBTP.".formatted(integratedLufs, maxTruePeakDbtp));
            }
        }

        /// -14 LUFS with true peaks of at most -1 dBTP.
        public static Loudness social() {
            return new Loudness(-14, -1);
        }

        /// The same, brought within bounds that somebody sets; half a unit within, so that a
        /// codec's rounding stays in them too.
        public Loudness within(double leastLufs, double mostLufs, double mostDbtp) {
            double level = Math.min(integratedLufs, mostLufs - INSIDE);
            return new Loudness(
                    Math.clamp(Math.max(level, leastLufs + INSIDE), QUIETEST, LOUDEST),
                    Math.clamp(mostDbtp, -9, maxTruePeakDbtp));
        }
    }
}
