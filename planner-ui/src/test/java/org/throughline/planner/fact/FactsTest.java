package org.throughline.planner.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Texts.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.data.brief.Platform;
import org.throughline.data.metric.Measure;
import org.throughline.data.rulebook.ReadAgain;
import org.throughline.planner.fact.Fact.Topic;
import org.throughline.planner.wiring.ScreenTexts;

@ExtendWith(ScreenTexts.class)
class FactsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private List<Fact> shipped;

    @BeforeEach
    void read() {
        shipped = Facts.shipped();
    }

    @Test
    void every_topic_is_told_and_every_fact_has_a_source_or_is_our_own() {
        for (Topic topic : Topic.values()) {
            assertThat(shipped).as("%s", topic).anyMatch(fact -> fact.topic() == topic);
        }
        assertThat(shipped)
                .allSatisfy(fact -> {
                    assertThat(fact.says()).isNotBlank().doesNotContain("{");
                    assertThat(fact.about()).isNotBlank();
                    assertThat(fact.source() == null).isEqualTo(fact.verifiedOn() == null);
                });
        assertThat(shipped)
                .filteredOn(fact -> fact.topic() != Topic.RATES && fact.source() == null)
                .allSatisfy(fact -> assertThat(fact.says()).startsWith("Not known on "));
    }

    @Test
    void of_every_number_each_platform_is_told_or_named_as_not_known() {
        for (Measure measure : Measure.values()) {
            String name = word("measure", measure.key());
            for (Platform platform : Platform.values()) {
                String there = word("platform", platform.key());
                assertThat(shipped)
                        .as("%s on %s", name, there)
                        .anyMatch(fact ->
                                fact.about().equals(name + ", " + there)
                                        || (fact.about().equals(name)
                                                && fact.says().contains(there)));
            }
        }
    }

    @Test
    void what_was_looked_up_long_ago_is_to_be_read_again() {
        Fact fact = new Fact(Topic.PLATFORMS, "a", "b", null, "c", TODAY);
        assertThat(fact.isOld(TODAY.plusDays(ReadAgain.DAYS))).isFalse();
        assertThat(fact.isOld(TODAY.plusDays(ReadAgain.DAYS + 1))).isTrue();
        assertThat(new Fact(Topic.RATES, "a", "b", null, null, null).isOld(TODAY)).isFalse();
    }

    @Test
    void an_address_says_which_facts_are_shown_and_is_read_back() {
        FactFilter filter =
                FactFilter.of(
                        Map.of(
                                "topic", List.of("platforms"),
                                "words", List.of("TikTok LENGTH"),
                                "old", List.of("")));
        assertThat(FactFilter.of(filter.parameters())).isEqualTo(filter);
        assertThat(shipped)
                .filteredOn(fact -> filter.admits(fact, TODAY.plusYears(1)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.about()).isEqualTo("TikTok: length"));
        assertThat(shipped).noneMatch(fact -> filter.admits(fact, TODAY));
        FactFilter wrong =
                FactFilter.of(
                        Map.of("topic", List.of("nonsense"), "words", List.of("x".repeat(999))));
        assertThat(wrong.topic()).isNull();
        assertThat(wrong.words()).hasSize(FactFilter.LONGEST);
        assertThat(shipped).allMatch(fact -> FactFilter.of(Map.of()).admits(fact, TODAY));
    }

    @Test
    void a_table_holds_no_formula() {
        Fact fact = new Fact(Topic.NUMBERS, "=1+1", "a, b", null, null, null);
        assertThat(FactTable.of(List.of(fact)))
                .isEqualTo(
                        String.join(
                                "\r\n",
                                "\uFEFFtopic,about,says,force,source,verified_on",
                                "numbers,'=1+1,\"a, b\",,,",
                                ""));
    }
}
