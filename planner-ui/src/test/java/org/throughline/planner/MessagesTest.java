package org.throughline.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The texts of the screens, as a file.
class MessagesTest {

    private static final String FILE = "/" + Texts.BUNDLE.replace('.', '/') + ".properties";
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH);

    @Test
    void no_text_hides_another_of_the_same_name() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice;
        try (Reader text =
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        MessagesTest.class.getResourceAsStream(FILE), FILE),
                                StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(text)) {
            twice =
                    lines.lines()
                            .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .filter(key -> !seen.add(key))
                            .toList();
        }

        assertThat(seen).hasSizeGreaterThan(1_000);
        assertThat(twice).isEmpty();
    }

    @Test
    void one_and_none_are_told_as_such() {
        assertThat(filled("own.scorecard.too-few", "No machine voice", 1, 1, 19))
                .startsWith("No machine voice: broken once. What came of it is known of 1 post");
        assertThat(filled("monthly.lead.decided", 1, 0))
                .isEqualTo(
                        "The numbers say one thing about next month; nothing is decided so far.");
        assertThat(filled("monthly.posts.about", 1, 7)).startsWith("1 organic post of this month");
        assertThat(filled("tags.lead", 1, 0))
                .isEqualTo("1 post in the history, none tagged completely.");
        assertThat(filled("coverage.days-missing", 0, 28, "1 Feb"))
                .startsWith("No day, 28 missing");
    }

    private static String filled(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.ENGLISH).format(values);
    }
}
