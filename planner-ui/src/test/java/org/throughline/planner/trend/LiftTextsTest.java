package org.throughline.planner.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftVerdict;
import org.throughline.planner.Texts;

class LiftTextsTest {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH);

    @Test
    void a_lift_is_told_with_its_interval_and_its_posts() {
        assertThat(
                        filled(
                                "lifts.holds",
                                "customer on camera",
                                filled("lifts.more", 8.6),
                                "watched share",
                                filled("lifts.more", 6.2),
                                filled("lifts.more", 11.0),
                                60,
                                179,
                                0))
                .startsWith(
                        "With customer on camera, watched share has been 9\u00a0% higher so far than"
                                + " without (80\u00a0% interval 6\u00a0% higher to 11\u00a0% higher; 60 against 179"
                                + " posts).");
    }

    @Test
    void what_is_lacking_is_told_in_posts() {
        assertThat(filled("lifts.too-few", "a declared silence, engagement", 6, 233, 14, 22))
                .isEqualTo(
                        "No number on a declared silence, engagement yet: 6 posts on one side, 233"
                                + " on the other. About 14 more would give a number, about 22 more"
                                + " a verdict.");
        assertThat(filled("lifts.too-few", "x", 1, 1_233, 19, 40)).contains("1 post on", "1,233");
        assertThat(filled("lifts.left-out", 2, 7, 0, 18, 0))
                .isEqualTo(
                        "Not compared: 2 posts are younger than 7 days; of none some of the first"
                                + " days are not known; 18 are among the first of their account,"
                                + " so nothing usual is known. Paid posts are left out.");
        assertThat(filled("lifts.left-out", 1, 7, 1, 0, 5))
                .contains("1 post is", "of 1 some", "none is among", "; 5 are older.");
    }

    @ParameterizedTest
    @EnumSource
    void every_verdict_has_a_word(LiftVerdict verdict) {
        assertThat(TEXTS.getString("lifts.verdict." + verdict.key())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void every_measure_has_a_word(LiftMeasure measure) {
        assertThat(TEXTS.getString("lifts.measure." + measure.key())).isNotBlank();
    }

    @Test
    void nobody_is_told_that_anything_is_so_because_of_anything() {
        assertThat(TEXTS.keySet().stream().filter(key -> key.startsWith("lifts.")))
                .allSatisfy(key ->
                        assertThat(Arrays.asList(TEXTS.getString(key).split(" ")))
                                .doesNotContain("because", "due"));
    }

    private static String filled(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.ENGLISH).format(values);
    }
}
