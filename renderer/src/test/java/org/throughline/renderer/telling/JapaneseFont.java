package org.throughline.renderer.telling;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.throughline.renderer.lettering.FontBook;

/// The one font that a build may lack.
public final class JapaneseFont {

    private JapaneseFont() {}

    /// Leaves a test out, with a line that says why, where the build could not fetch the font.
    public static void assumeThere() {
        assumeTrue(
                FontBook.shipped().findMissing("消えた", "ja").isEmpty(),
                "left out: this build has no Japanese font, since it found no npm client");
    }
}
