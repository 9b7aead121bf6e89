package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.junit.jupiter.api.Test;

class BundleTextsTest {

    /// Time fields are written by the locale of the page, whatever the browser would choose.
    @Test
    void times_in_fields_are_of_24_hours_as_in_every_text() {
        assertThat(new BundleTexts().getProvidedLocales())
                .isNotEmpty()
                .allSatisfy(locale ->
                        assertThat(
                                        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                                .withLocale(locale)
                                                .format(LocalTime.of(18, 5)))
                                .isEqualTo("18:05"));
    }
}
