package org.throughline.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1", "\n=1", "\uff1d1", "'=1", "''-1"})
    void what_begins_like_a_formula_gets_an_apostrophe_and_loses_it_again(String text) {
        assertThat(CellText.given(text)).isEqualTo("'" + text);
        assertThat(CellText.taken(CellText.given(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1-2", "'tis", "don't =1"})
    void other_texts_stay_as_they_are(String text) {
        assertThat(CellText.given(text)).isEqualTo(text);
        assertThat(CellText.taken(text)).isEqualTo(text);
    }
}
