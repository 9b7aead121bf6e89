package org.throughline.data.story;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.PersonId;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.Speed;

/// What is seen over a stretch of the story. The shots of a beat tile it without gap or overlap.
public sealed interface Shot {

    /// When it is seen, in frames of the story.
    FrameRange at();

    /// How it begins.
    Transition begins();

    /// A stretch of a source.
    ///
    /// @param in where the stretch begins, in source time
    /// @param people who is seen in it, as confirmed by a person
    /// @param ownSound whether the source's own sound is heard
    /// @param says what is seen, for the shot list and for those who cannot see it
    /// @param zoom how a still comes closer or moves away; absent: it stands still
    /// @param speed how fast it runs; absent: as it was filmed
    record Footage(
            FrameRange at,
            Transition begins,
            MediaId media,
            Duration in,
            Framing framing,
            List<PersonId> people,
            boolean ownSound,
            String says,
            @Nullable Zoom zoom,
            @Nullable Speed speed)
            implements Shot {

        public Footage {
            people = List.copyOf(people);
            speed = speed == null || speed.isAsFilmed() ? null : speed;
        }

        /// A shot that stands still or runs as it was filmed.
        public Footage(
                FrameRange at,
                Transition begins,
                MediaId media,
                Duration in,
                Framing framing,
                List<PersonId> people,
                boolean ownSound,
                String says) {
            this(at, begins, media, in, framing, people, ownSound, says, null, null);
        }

        /// How fast it runs.
        public Speed pace() {
            return speed == null ? Speed.AS_FILMED : speed;
        }

        /// The same shot fitted to shapes in another way.
        public Footage framed(Framing other) {
            return new Footage(at, begins, media, in, other, people, ownSound, says, zoom, speed);
        }
    }

    /// Nothing: a dark picture.
    record Dark(FrameRange at, Transition begins) implements Shot {}

    /// A card in the brand's colors with a text on it.
    record Card(FrameRange at, Transition begins, Localized text) implements Shot {

        /// The same card with other words on it.
        public Card worded(Localized words) {
            return new Card(at, begins, words);
        }
    }
}
