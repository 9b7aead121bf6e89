package org.throughline.renderer.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /// The second letter is in the font for what the first has no letters of.
    @ParameterizedTest
    @CsvSource({"en-US, H", "en-US, \u0531", "ja-JP, H"})
    void capitals_are_at_least_as_high_as_their_size_promises(String language, String letter) {
        double size = Letterer.sizeOfCapitals(100);

        var text = FontBook.shipped().attributed(letter, size, language).getIterator();
        double height = new TextLayout(text, CONTEXT).getOutline(null).getBounds2D().getHeight();

        assertThat(height).isGreaterThanOrEqualTo(100);
    }
}
