package org.throughline.renderer.timeline;

import org.throughline.data.time.Speed;

/// A stretch of one source's sound laid on the track, in samples of the track's rate.
///
/// At another speed than filmed the source's sound is stretched or pressed together and keeps its
/// pitch. `loops` lets a source shorter than `samples` begin again (music beds); otherwise what the
/// source does not have stays silent.
public record Placement(
        String id,
        Role role,
        SourceId source,
        long inSample,
        long atSample,
        long samples,
        double gainDb,
        long fadeInSamples,
        long fadeOutSamples,
        boolean loops,
        Speed speed) {

    /// What a sound is for, which decides what it ducks and what ducks it.
    public enum Role {
        /// A speaking person; ducks music and is never ducked.
        VOICE,
        /// The sound of the footage itself; never ducked.
        OWN_SOUND,
        /// A click, a whoosh; never ducked.
        EFFECT,
        /// The sound of a place; never ducked, and begins again without a seam.
        ROOM,
        /// Music; goes down under a voice.
        MUSIC
    }

    public Placement {
        if (inSample < 0 || atSample < 0 || samples < 1) {
            throw new IllegalArgumentException(
                    "Sound %s: in %d, at %d, length %d."
                            .formatted(id, inSample, atSample, samples));
        }
        if (fadeInSamples < 0 || fadeOutSamples < 0 || fadeInSamples + fadeOutSamples > samples) {
            throw new IllegalArgumentException(
                    "Fades %d and %d of sound %s do not fit into %d samples."
                            .formatted(fadeInSamples, fadeOutSamples, id, samples));
        }
        if (!(gainDb >= -96 && gainDb <= 24)) {
            throw new IllegalArgumentException("Gain of " + id + " outside -96..24 dB: " + gainDb);
        }
    }

    /// A sound as it was recorded.
    public Placement(
            String id,
            Role role,
            SourceId source,
            long inSample,
            long atSample,
            long samples,
            double gainDb,
            long fadeInSamples,
            long fadeOutSamples,
            boolean loops) {
        this(
                id,
                role,
                source,
                inSample,
                atSample,
                samples,
                gainDb,
                fadeInSamples,
                fadeOutSamples,
                loops,
                Speed.AS_FILMED);
    }

    /// The samples of the track it covers.
    public SampleRange range() {
        return new SampleRange(atSample, atSample + samples);
    }
}
