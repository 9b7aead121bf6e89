package org.throughline.data.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = Vocabulary.shipped();

    @Test
    void no_list_holds_a_word_twice() {
        assertThat(vocabulary.dimensions())
                .allSatisfy(dimension -> assertThat(dimension.values()).doesNotHaveDuplicates());
    }

    @Test
    void topics_and_dates_are_told_apart_as_fact_and_choice() {
        assertThat(vocabulary.dimension("topic").isFact()).isTrue();
        assertThat(vocabulary.dimension("publish-date").isChoice()).isTrue();
        assertThat(vocabulary.dimension("humour").isChoice()).isTrue();
        assertThat(vocabulary.dimension("placement").isFact()).isTrue();
    }

    @Test
    void a_brand_may_add_words_below_a_shipped_one_only() {
        Dimension topic = vocabulary.dimension("topic");

        assertThat(topic.knows("care-and-repair/lamp")).isTrue();
        assertThat(topic.knows("lamps/care")).isFalse();
        assertThat(topic.rank("care-and-repair/lamp")).isEqualTo(topic.rank("care-and-repair"));
    }

    @Test
    void ordered_answers_have_a_rank() {
        Dimension stakes = vocabulary.dimension("stakes");

        assertThat(stakes.rank("high")).isGreaterThan(stakes.rank("notable"));
        assertThat(stakes.rank("enormous")).isEqualTo(-1);
    }

    @Test
    void a_word_stands_under_itself_and_its_parent_but_not_under_a_word_it_begins_with() {
        assertThat(Dimension.isUnder("care-and-repair/lamp", "care-and-repair")).isTrue();
        assertThat(Dimension.isUnder("care-and-repair", "care-and-repair")).isTrue();
        assertThat(Dimension.isUnder("price-or-offer", "price")).isFalse();
    }

    @Test
    void a_mistyped_word_is_answered_with_the_nearest_one() {
        assertThat(vocabulary.dimension("topic").words().hint("greif-and-loss"))
                .isEqualTo("Maybe grief-and-loss?");
        assertThat(vocabulary.keys().nearest("claim-knid")).contains("claim-kind");
        assertThat(vocabulary.keys().nearest("zzzzzz")).isEmpty();
    }

    @Test
    void an_unknown_list_is_our_own_mistake() {
        assertThatThrownBy(() -> vocabulary.dimension("mood"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mood");
    }
}
