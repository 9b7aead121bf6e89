package org.throughline.renderer.media;

import org.throughline.renderer.timeline.Soundtrack;

/// Brings a mix to its target: measure, gain, limit the true peaks, measure again.
final class Leveling {
    /// What AAC may add to a peak; kept free below the ceiling.
    private static final double AAC_MARGIN_DB = 0.6;

    private static final double NEAR_ENOUGH_LU = 0.15;
    private static final int TRIES = 4;

    private Leveling() {}

    static LoudnessMeter.Level level(Track track, Soundtrack.Loudness target) {
        var limiter = new PeakLimiter(target.maxTruePeakDbtp() - AAC_MARGIN_DB);
        // peaks before there is a gain tell nothing, and cost more than the loudness
        var level = LoudnessMeter.withoutPeaks(track);
        for (int i = 0; i < TRIES && level.integratedLufs() != null; i++) {
            track.scale(Math.pow(10, (target.integratedLufs() - level.integratedLufs()) / 20));
            limiter.limit(track);
            level = LoudnessMeter.of(track);
            if (isReached(level, target, limiter)) {
                break;
            }
        }
        return level;
    }

    private static boolean isReached(
            LoudnessMeter.Level level, Soundtrack.Loudness target, PeakLimiter limiter) {
        var loudness = level.integratedLufs();
        var peak = level.truePeakDbtp();
        return (loudness == null || Math.abs(target.integratedLufs() - loudness) < NEAR_ENOUGH_LU)
                && (peak == null || peak <= limiter.ceilingDb() + 0.05);
    }
}
