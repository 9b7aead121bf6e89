package org.throughline.rules.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @Test
    void numbers_in_words_and_digits_count_once() {
        assertThat(Numbers.count(List.of("Fifteen years.", "for 15 years"), "en")).isEqualTo(1);
        assertThat(Numbers.count(List.of("Nine watts, where the old bulb took sixty."), "en"))
                .isEqualTo(2);
        assertThat(Numbers.count(List.of("twenty-five of two hundred"), "en")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ten, twenty, thirty, forty | 4
                    two, three                 | 2
                    two. Three                 | 2
                    twenty, five               | 2
                    ten twenty                 | 2
                    two three                  | 2
                    twenty ten                 | 2
                    ten five                   | 2
                    twenty five                | 1
                    twenty-five, 25            | 1
                    twenty \u2013 thirty        | 2
                    two hundred thousand       | 1
                    two thousand five hundred or 2500 | 1
                    fifteen hundred, 1500      | 1
                    two million three hundred thousand twenty-five, 2300025 | 1
                    hundred hundred            | 1
                    """)
    void words_make_one_number_where_a_blank_or_hyphen_parts_them_and_their_places_fall(
            String text, int numbers) {
        assertThat(Numbers.count(List.of(text), "en")).isEqualTo(numbers);
    }

    @Test
    void one_is_a_pronoun() {
        assertThat(Numbers.count(List.of("It only wanted one new part."), "en")).isZero();
    }

    @Test
    void german_numbers_count_too() {
        assertThat(Numbers.count(List.of("Zwanzig Sekunden, 20 Sekunden"), "de")).isEqualTo(1);
    }
}
