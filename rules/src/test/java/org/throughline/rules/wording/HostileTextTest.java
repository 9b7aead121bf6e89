package org.throughline.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.data.rulebook.WordingList;

class HostileTextTest {

    private static final int LONG = 100_000;

    private static Wordings wordings(String language, List<String> phrases) {
        return Wordings.of(List.of(new WordingList("list", Map.of(language, phrases))));
    }

    static List<String> covers() {
        return List.of(
                "fun\u200beral",
                "fu\u00adneral",
                "\u202efuneral\u202c",
                "f\u2066u\u2069neral",
                "funeral\u0000",
                "\ufefffuneral",
                "fu\ufe0fneral",
                "\ud800 funeral \udc00");
    }

    @ParameterizedTest
    @MethodSource("covers")
    void what_cannot_be_seen_does_not_hide_a_phrase(String text) {
        assertThat(wordings("en", List.of("funeral")).in("en", text)).hasSize(1);
    }

    @Test
    void a_flood_of_marks_is_one_character() {
        String text = "a" + "\u0301\u0316".repeat(LONG / 2) + " funeral";

        assertThat(wordings("en", List.of("funeral")).in("en", text))
                .extracting(WordingMatch::start)
                .containsExactly(LONG + 2);
    }

    @Test
    void the_same_letter_without_end_tells_a_bounded_number_of_places() {
        List<String> phrases = new ArrayList<>();
        for (int length = 1; length <= 200; length++) {
            phrases.add("あ".repeat(length));
        }

        assertThat(wordings("ja", phrases).in("ja", "あ".repeat(LONG))).hasSizeLessThan(20_001);
        assertThat(wordings("en", phrases).in("en", "あ".repeat(LONG))).isEmpty();
    }

    @Test
    void ligatures_that_grow_keep_their_places() {
        String text = "\ufdfa".repeat(1_000) + " funeral";

        assertThat(wordings("en", List.of("funeral")).in("en", text))
                .extracting(match -> text.substring(match.start(), match.end()))
                .containsExactly("funeral");
    }

    @Test
    void signs_of_patterns_are_letters_like_any_other() {
        Wordings wordings = wordings("en", List.of("f.*", "(a+)+$", "\\E[x]", "${jndi:x}"));

        assertThat(wordings.in("en", "funeral aaaaaaaaaaaaaaaaaaaaaaaa!")).isEmpty();
        assertThat(wordings.in("en", "see f.* there ${jndi:x}")).hasSize(2);
    }

    @Test
    void a_phrase_of_nothing_but_blanks_and_hyphens_is_found_nowhere() {
        assertThat(wordings("en", List.of(" ", "-", "\u00ad", "\u0000")).in("en", "a - b"))
                .isEmpty();
        assertThat(wordings("ja", List.of(" ", "-")).in("ja", "あ - い")).isEmpty();
    }
}
