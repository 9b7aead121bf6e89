package org.throughline.data.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.throughline.data.json.Documents;
import org.throughline.data.json.NotReadable;

class ReadTextsTest {

    record One(String name, int count) {}

    record Other(String name, int count) {}

    private final ReadTexts texts = new ReadTexts(new Documents());

    @Test
    void an_equal_text_gives_the_record_it_gave_before() {
        One first = texts.read("{\"name\":\"a\",\"count\":1}", One.class);
        assertThat(texts.read("  {\"name\":\"a\",\"count\":1}".strip(), One.class)).isSameAs(first);
        assertThat(texts.read("{\"name\":\"b\",\"count\":1}", One.class))
                .isEqualTo(new One("b", 1));
    }

    @Test
    void the_same_text_of_another_type_is_another_record() {
        assertThat(texts.read("{\"name\":\"a\",\"count\":1}", One.class))
                .isEqualTo(new One("a", 1));
        assertThat(texts.read("{\"name\":\"a\",\"count\":1}", Other.class))
                .isEqualTo(new Other("a", 1));
    }

    @Test
    void what_cannot_be_read_is_told_each_time() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> texts.read("{\"nam\":\"a\"}", One.class))
                    .isInstanceOf(NotReadable.class);
        }
    }
}
