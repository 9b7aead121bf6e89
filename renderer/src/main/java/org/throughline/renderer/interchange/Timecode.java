package org.throughline.renderer.interchange;

import org.throughline.data.time.FrameRate;

/// SMPTE timecode of a rate. 29.97 and 59.94 frames a second count in drop-frame, so that an hour
/// of timecode is an hour: the first numbers of each minute are left out, but not in every tenth.
/// Other rates count every number. Immutable.
record Timecode(FrameRate rate) {

    private static final int MINUTES = 60;

    /// Frames that the timecode counts in a second.
    int base() {
        return Math.ceilDiv(rate.numerator(), rate.denominator());
    }

    /// Whether numbers are dropped.
    boolean drops() {
        return rate.denominator() == 1001 && base() % 30 == 0;
    }

    private int dropped() {
        return drops() ? base() / 15 : 0;
    }

    /// Frames before `HH:00:00:00`.
    long hours(int hours) {
        long minutes = (long) hours * MINUTES;
        return minutes * MINUTES * base() - dropped() * (minutes - minutes / 10);
    }

    /// `HH:MM:SS:FF`, with `;` before the frames where numbers are dropped.
    String of(long frame) {
        long number = frame + skippedBefore(frame);
        long seconds = number / base();
        return "%02d:%02d:%02d%c%02d"
                .formatted(
                        seconds / 3600,
                        seconds / 60 % MINUTES,
                        seconds % 60,
                        drops() ? ';' : ':',
                        number % base());
    }

    /// Numbers left out before a frame.
    private long skippedBefore(long frame) {
        if (!drops()) {
            return 0;
        }
        long minute = (long) base() * 60 - dropped();
        long tenMinutes = minute * 10 + dropped();
        long inTen = frame % tenMinutes;
        // the first minute of ten is longer: nothing is left out in it
        long skips = inTen < (long) base() * 60 ? 0 : 1 + (inTen - (long) base() * 60) / minute;
        return dropped() * (frame / tenMinutes * 9 + skips);
    }
}
