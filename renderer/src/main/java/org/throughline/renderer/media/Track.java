package org.throughline.renderer.media;

/// Stereo samples at 48 kHz, -1..1, both channels of the same length.
///
/// Threading: confined; the samples are meant to be changed in place.
final class Track {
    private final float[][] channels;

    Track(int samples) {
        channels = new float[2][samples];
    }

    /// The left and the right samples themselves.
    float[][] channels() {
        return channels;
    }

    int samples() {
        return channels[0].length;
    }

    void scale(double factor) {
        for (float[] channel : channels) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] *= (float) factor;
            }
        }
    }
}
