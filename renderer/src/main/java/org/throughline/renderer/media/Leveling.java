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
        var level = LoudnessMeter.of(track);
        for (int i = 0; i < TRIES && level.integratedLufs() != null; i++) {
            double missing = target.integratedLufs() - level.integratedLufs();
            boolean peaks =
                    level.truePeakDbtp() != null
                            && level.truePeakDbtp() > limiter.ceilingDb() + 0.05;
            if (Math.abs(missing) < NEAR_ENOUGH_LU && !peaks) {
                break;
            }
            track.scale(Math.pow(10, missing / 20));
            limiter.limit(track);
            level = LoudnessMeter.of(track);
        }
        return level;
    }
}
