package org.throughline.data.time;

import java.math.BigInteger;
import java.time.Duration;

/// A frame rate as an exact fraction of frames a second, such as 30/1 or 30000/1001. Always in
/// lowest terms.
public record FrameRate(int numerator, int denominator) {

    public static final FrameRate THIRTY = new FrameRate(30, 1);

    private static final long NANOS = 1_000_000_000L;

    public FrameRate {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException(
                    "a frame rate is positive, not " + numerator + "/" + denominator);
        }
        int divisor =
                BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).intValueExact();
        numerator /= divisor;
        denominator /= divisor;
    }

    /// Reads `30/1`, `30000/1001` or `30`.
    public static FrameRate parse(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0
                    ? new FrameRate(Integer.parseInt(text.strip()), 1)
                    : new FrameRate(
                            Integer.parseInt(text.substring(0, slash).strip()),
                            Integer.parseInt(text.substring(slash + 1).strip()));
        } catch (NumberFormatException notNumbers) {
            throw new IllegalArgumentException(
                    "a frame rate reads like 30/1, not '" + text + "'", notNumbers);
        }
    }

    /// The frame shown at a moment: the last one that has begun by then.
    public long frameAt(Duration moment) {
        return Math.floorDiv(
                Math.multiplyExact(moment.toNanos(), (long) numerator), NANOS * denominator);
    }

    /// The frame whose start lies nearest to a moment.
    public long nearestFrame(Duration moment) {
        return Math.floorDiv(
                Math.multiplyExact(moment.toNanos(), (long) numerator) + NANOS * denominator / 2,
                NANOS * denominator);
    }

    /// The moment at which a frame begins, in seconds; for screens and for files that want seconds.
    public double seconds(long frame) {
        return frame * (double) denominator / numerator;
    }

    /// The moment at which a frame begins, to the nanosecond below.
    public Duration startOf(long frame) {
        return Duration.ofNanos(
                Math.floorDiv(Math.multiplyExact(frame, NANOS * denominator), (long) numerator));
    }

    /// The first audio sample that belongs to a frame.
    public long sampleAt(long frame, int sampleRateHz) {
        return Math.floorDiv(
                Math.multiplyExact(frame, (long) sampleRateHz * denominator), (long) numerator);
    }

    /// The timecode of a frame, `HH:MM:SS:FF`, counting frames without dropping any.
    public String timecode(long frame) {
        int base = Math.ceilDiv(numerator, denominator);
        long second = frame / base;
        return "%02d:%02d:%02d:%02d"
                .formatted(second / 3600, second / 60 % 60, second % 60, frame % base);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
