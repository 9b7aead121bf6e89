package org.throughline.rules.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void numbers_in_words_and_digits_count_once() {
        assertThat(Numbers.count(List.of("Fifteen years.", "for 15 years"), "en")).isEqualTo(1);
        assertThat(Numbers.count(List.of("Nine watts, where the old bulb took sixty."), "en"))
                .isEqualTo(2);
        assertThat(Numbers.count(List.of("twenty-five of two hundred"), "en")).isEqualTo(2);
    }

    @Test
    void one_is_a_pronoun() {
        assertThat(Numbers.count(List.of("It only wanted one new part."), "en")).isZero();
    }

    @Test
    void german_numbers_count_too() {
        assertThat(Numbers.count(List.of("Zwanzig Sekunden, 20 Sekunden"), "de")).isEqualTo(1);
    }

    @Test
    void a_phrase_is_a_whole_word_where_words_have_borders() {
        Map<String, List<String>> list =
                Map.of(
                        "en", List.of("burial"),
                        "de", List.of("trauerfeier"),
                        "ja", List.of("葬儀"));

        assertThat(Wording.found(Passage.of("en", "", "A BURIAL, then."), list)).hasSize(1);
        assertThat(Wording.found(Passage.of("en", "", "two burials"), list)).isEmpty();
        assertThat(Wording.found(Passage.of("de-AT", "", "Keine Trauerfeierreden"), list))
                .hasSize(1);
        assertThat(Wording.found(Passage.of("ja", "", "葬儀のあと"), list)).hasSize(1);
    }
}
