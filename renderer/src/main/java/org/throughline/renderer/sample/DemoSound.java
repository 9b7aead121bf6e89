package org.throughline.renderer.sample;

import java.util.List;
import java.util.Optional;
import org.throughline.renderer.sample.ScratchVoice.Timbre;

/// A sound of the demo: a spoken line, a noise or music. Each is one mono wave file at 48 kHz.
sealed interface DemoSound {
    /// Its id and the stem of its file name.
    String id();

    /// Its samples.
    float[] samples();

    /// A line spoken by the scratch voice; `spelled` is how the English engine is made to say it.
    record Line(String id, String spelled, Timbre timbre) implements DemoSound {
        @Override
        public float[] samples() {
            return ScratchVoice.speak(spelled, timbre);
        }
    }

    /// The music bed.
    record Bed() implements DemoSound {
        @Override
        public String id() {
            return "bed-warm";
        }

        @Override
        public float[] samples() {
            return Waves.bed();
        }
    }

    /// A click on its own.
    record Click() implements DemoSound {
        @Override
        public String id() {
            return "click";
        }

        @Override
        public float[] samples() {
            return Waves.click();
        }
    }

    /// The air of a quiet room, ten seconds.
    record Air() implements DemoSound {
        @Override
        public String id() {
            return "room";
        }

        @Override
        public float[] samples() {
            return Waves.room(10, 3);
        }
    }

    /// All sounds there are.
    List<DemoSound> ALL =
            List.of(
                    new Line("kofi-hook-en", "Lamp died? Don't hold a funeral.", Timbre.KOFI),
                    new Line(
                            "kofi-clicks-en",
                            "Two clicks. Old light out, new light in. No tools, no shop, no waiting. Twenty seconds.",
                            Timbre.KOFI),
                    new Line("kofi-plants-en", "My plants can't say the same.", Timbre.KOFI),
                    new Line("kofi-hook-de", "Lumpa toat? Kyna trower fire nur tick.", Timbre.KOFI),
                    new Line(
                            "kofi-clicks-de",
                            "Tsvy mall click. Altess leaked house, noyess leaked rine. Own a vairk tsoyg. Tsvan tsick say coonden.",
                            Timbre.KOFI),
                    new Line(
                            "kofi-plants-de",
                            "My nah flantsen curnen dass nisht sargen.",
                            Timbre.KOFI),
                    new Line("kofi-hook-ja", "Key yeta? Knee joo byo day, foo katsu.", Timbre.KOFI),
                    new Line("pia-hook-a-en", "How long should a lamp live?", Timbre.PIA),
                    new Line("pia-hook-b-en", "One tiny part killed my lamp.", Timbre.PIA),
                    new Line(
                            "pia-parts-en",
                            "Every part of this one can be replaced, for fifteen years. Nine watts, where the old bulb took sixty. Parts start at four dollars.",
                            Timbre.PIA),
                    new Line("pia-keep-en", "Keep the lamp. Change the part.", Timbre.PIA),
                    new Line(
                            "pia-drawing-en",
                            "If we ever stop making one, the drawing is yours.",
                            Timbre.PIA),
                    new Line("agnes-fixed-en", "The last thing he fixed.", Timbre.AGNES),
                    new Line(
                            "agnes-funeral-en",
                            "After the funeral I couldn't switch it on. Then it broke. So that was that.",
                            Timbre.AGNES),
                    new Line(
                            "agnes-mended-en",
                            "It only wanted one new part. He would have liked that.",
                            Timbre.AGNES),
                    new Line("agnes-leave-en", "I leave it on, now, when I go out.", Timbre.AGNES),
                    new Bed(),
                    new Click(),
                    new Air());

    /// The sound of an id.
    static Optional<DemoSound> find(String id) {
        return ALL.stream().filter(sound -> sound.id().equals(id)).findFirst();
    }
}
