package org.throughline.renderer.media;

/// The sound of a place, as long as is wanted: where the source ends it goes over into its own
/// beginning. Both parts are unlike, so that their powers add up to an even level.
///
/// Threading: confined.
final class RoomLoop {
    /// The longest way from the end into the beginning, in samples.
    private static final int LONGEST_SEAM = 24_000;

    private final float[] samples;
    private final int seam;
    private final int turn;

    RoomLoop(float[] samples) {
        this.samples = samples;
        seam = Math.min(LONGEST_SEAM, samples.length / 4);
        turn = Math.max(1, samples.length - seam);
    }

    /// The sample at a time, counted from where the source began first.
    float at(long time) {
        int place = (int) (time % turn);
        if (samples.length == 0) {
            return 0;
        }
        if (time < turn || place >= seam) {
            return samples[place];
        }
        double way = place / (double) seam * Math.PI / 2;
        return (float) (samples[place] * Math.sin(way) + samples[turn + place] * Math.cos(way));
    }
}
