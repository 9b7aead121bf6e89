package org.throughline.data.story;

import java.time.Duration;
import java.util.List;

/// The sound of a place, which lies under a telling or some beats of it. A source that is shorter
/// begins again without a seam. Where a beat is declared silent there is none.
///
/// @param gainDb how loud it is against its source, in whole decibels
/// @param fade how long it comes and goes
/// @param beats ids of the beats that it lies under; none: the whole telling
public record RoomTone(MediaId media, int gainDb, Duration fade, List<String> beats) {

    /// How long it comes and goes where nobody says.
    public static final Duration USUAL_FADE = Duration.ofMillis(400);

    public RoomTone {
        beats = List.copyOf(beats);
        if (gainDb < -60 || gainDb > 12) {
            throw new IllegalArgumentException(
                    "the level of a room tone lies between -60 and 12 dB, not at " + gainDb);
        }
        if (fade.isNegative() || fade.compareTo(Duration.ofSeconds(5)) > 0) {
            throw new IllegalArgumentException(
                    "a room tone fades within 5 seconds, not within " + fade);
        }
    }

    public boolean isUnder(Beat beat) {
        return !beat.silent() && (beats.isEmpty() || beats.contains(beat.id()));
    }
}
