package org.throughline.renderer.sample;

import java.awt.Color;

/// How one of the drawn people looks.
record Look(Color skin, Color skinShade, Color hair, Color clothes, Color collar, Style style) {
    /// Hair and face.
    enum Style {
        /// Short hair, short beard.
        KOFI,
        /// Hair pinned up, a working apron.
        PIA,
        /// A grey bob and glasses.
        AGNES
    }

    static final Look KOFI =
            new Look(
                    new Color(0x8A5A3C),
                    new Color(0x6A4029),
                    new Color(0x1C1715),
                    new Color(0x3F6169),
                    new Color(0x2F4A51),
                    Style.KOFI);
    static final Look PIA =
            new Look(
                    new Color(0xF0C3A0),
                    new Color(0xD79C78),
                    new Color(0x9A4A24),
                    new Color(0xEFE6D6),
                    new Color(0x39465C),
                    Style.PIA);
    static final Look AGNES =
            new Look(
                    new Color(0xEBC4A8),
                    new Color(0xCB9B80),
                    new Color(0xC9C6C4),
                    new Color(0x6E5064),
                    new Color(0xE6DDD0),
                    Style.AGNES);
}
