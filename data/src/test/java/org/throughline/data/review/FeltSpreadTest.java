package org.throughline.data.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.FeelingMatch;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.plan.PlanSamples;

class FeltSpreadTest {

    private static final List<String> WORDS = Vocabulary.shipped().dimension("feeling").values();
    private static final Feeling MEANT = new Feeling("moved", "tender");

    @Test
    void the_same_word_matches_its_family_is_near_and_the_rest_is_a_miss() {
        assertThat(FeelingMatch.of("tender", "tender")).contains(FeelingMatch.MATCH);
        assertThat(FeelingMatch.of("nostalgic", "tender")).contains(FeelingMatch.NEAR);
        assertThat(FeelingMatch.of("bored", "tender")).contains(FeelingMatch.MISS);
        assertThat(FeelingMatch.of("tender", "tender/at-dusk")).contains(FeelingMatch.MATCH);
        assertThat(FeelingMatch.of("tender", "other")).isEmpty();
        assertThat(FeelingMatch.of("tender", "")).isEmpty();
    }

    @Test
    void what_was_felt_instead_is_told_the_most_frequent_first() {
        FeltSpread spread =
                FeltSpread.of(felt("bored", "moved", "tender", "moved", "confused"), MEANT);

        assertThat(spread)
                .isEqualTo(
                        new FeltSpread(
                                5,
                                1,
                                2,
                                2,
                                List.of(
                                        new FeltSpread.Count("moved", 2),
                                        new FeltSpread.Count("bored", 1),
                                        new FeltSpread.Count("confused", 1))));
    }

    @Test
    void where_what_is_meant_is_of_no_list_nothing_is_judged() {
        FeltSpread spread = FeltSpread.of(felt("bored"), new Feeling("other", "other"));

        assertThat(spread.isJudged()).isFalse();
        assertThat(spread.others()).hasSize(1);
    }

    @Test
    void only_words_of_the_list_and_strengths_from_one_to_five_are_kept() {
        assertThatThrownBy(() -> felt("hungry")).hasMessageContaining("hungry");
        assertThatThrownBy(() -> answer("bored", 6)).hasMessageContaining("6");
        assertThatThrownBy(() -> answer("bored", 0)).hasMessageContaining("0");
    }

    @Property
    void everybody_counts_once(
            @ForAll("answers") List<String> words, @ForAll("words") String meant) {
        FeltSpread spread =
                FeltSpread.of(felt(words.toArray(String[]::new)), new Feeling("moved", meant));

        assertThat(spread.isJudged()).isTrue();
        assertThat(spread.people()).isEqualTo(words.size());
        assertThat(
                        spread.matches()
                                + spread.others().stream().mapToInt(FeltSpread.Count::people).sum())
                .isEqualTo(words.size());
        assertThat(spread.others()).extracting(FeltSpread.Count::feeling).doesNotContain(meant);
    }

    @Property
    void near_goes_both_ways(@ForAll("words") String one, @ForAll("words") String other) {
        assertThat(FeelingMatch.of(one, other)).isEqualTo(FeelingMatch.of(other, one)).isPresent();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(WORDS);
    }

    @Provide
    Arbitrary<List<String>> answers() {
        return Arbitraries.of(WORDS).list().ofMaxSize(40);
    }

    private static List<Felt> felt(String... words) {
        return Arrays.stream(words).map(each -> answer(each, null)).toList();
    }

    private static Felt answer(String word, @Nullable Integer strength) {
        var draft = new DraftId(PlanSamples.plan().id(), new Market("US"), Platform.TIKTOK);
        return new Felt(draft, "a".repeat(64), "Noor", Instant.EPOCH, word, strength);
    }
}
