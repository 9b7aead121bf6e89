package org.throughline.data.story;

import java.time.Duration;
import java.util.List;
import org.throughline.data.brief.PersonId;
import org.throughline.data.time.FrameRange;

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
    record Footage(
            FrameRange at,
            Transition begins,
            MediaId media,
            Duration in,
            Framing framing,
            List<PersonId> people,
            boolean ownSound,
            String says)
            implements Shot {

        public Footage {
            people = List.copyOf(people);
        }

        /// The same shot fitted to shapes in another way.
        public Footage framed(Framing other) {
            return new Footage(at, begins, media, in, other, people, ownSound, says);
        }
    }

    /// Nothing: a dark picture.
    record Dark(FrameRange at, Transition begins) implements Shot {}

    /// A card in the brand's colors with a text on it.
    record Card(FrameRange at, Transition begins, Localized text) implements Shot {}
}
