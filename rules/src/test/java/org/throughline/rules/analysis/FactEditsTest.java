package org.throughline.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.register.Loosening.FactEdit;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.sample.GeneratedBriefs;
import org.throughline.rules.tag.TagReader;
import org.throughline.rules.wording.Wordings;

/// Which facts of a brief read otherwise, and when they read as before again.
class FactEditsTest {

    private static Briefs everyday() {
        Briefs briefs = Briefs.aBrief();
        briefs.topics = List.of("sport", "pets", "home");
        briefs.placements = List.of("organic");
        briefs.people =
                List.of(
                        Briefs.person("agnes", Briefs.organic()),
                        Briefs.person("kim", Briefs.organic()));
        return briefs;
    }

    private static List<FactEdit> between(Briefs from, Briefs to) {
        return FactEdits.between(from.campaign(), from.brief(), to.brief());
    }

    private static boolean isPutBack(Briefs now, List<FactEdit> edits) {
        return FactEdits.isPutBack(now.campaign(), now.brief(), edits);
    }

    @Test
    void a_fact_is_put_back_when_it_says_what_it_said_no_more_and_no_less() {
        Briefs more = everyday();
        more.placements = List.of("organic", "boosted");
        Briefs other = everyday();
        other.placements = List.of("boosted");

        assertThat(isPutBack(everyday(), between(everyday(), more))).isTrue();
        assertThat(isPutBack(more, between(everyday(), more)))
                .as("what was added is still there")
                .isFalse();
        assertThat(isPutBack(more, between(everyday(), other))).isFalse();
        assertThat(isPutBack(other, between(everyday(), other))).isFalse();
    }

    @Test
    void edits_are_told_in_one_order_however_they_were_made() {
        Briefs after = everyday();
        after.topics = List.of("travel");
        after.placements = List.of("boosted");
        after.commercial = List.of("gifted");
        after.ages = List.of("under-13");

        List<FactEdit> edits = between(everyday(), after);

        assertThat(edits)
                .extracting(FactEdit::question)
                .contains("topic", "placement", "commercial-relation");
        assertThat(edits)
                .extracting(
                        edit -> (edit.about() == null ? "" : edit.about()) + "\t" + edit.question())
                .isSorted();
    }

    @Property(tries = 50)
    void the_order_of_answers_is_no_edit(@ForAll Random random) {
        Briefs shuffled = everyday();
        shuffled.topics = shuffled(shuffled.topics, random);
        shuffled.people = shuffled(shuffled.people, random);

        assertThat(between(everyday(), shuffled)).isEmpty();
    }

    /// Whatever the vocabulary calls a fact is taken from then, and every choice from now.
    @Property(tries = 50)
    void a_brief_with_the_facts_of_then_keeps_its_own_choices(
            @ForAll @LongRange(min = 0) long now, @ForAll @LongRange(min = 0) long then) {
        Briefs drawn = GeneratedBriefs.of(now);
        Briefs other = GeneratedBriefs.of(then);
        other.ages = List.of("under-13");
        other.commercial = List.of("gifted");
        other.productAttributes = List.of("small-parts");
        other.prerequisites = List.of("stock-confirmed");

        Brief both = FactEdits.withFacts(drawn.brief(), other.brief());

        assertThat(FactEdits.between(drawn.campaign(), other.brief(), both))
                .filteredOn(edit -> !dated(edit))
                .isEmpty();
        assertThat(choices(drawn.campaign(), both))
                .isEqualTo(choices(drawn.campaign(), drawn.brief()));
    }

    /// Whether evidence and releases are in date follows from the day, which is a choice.
    private static boolean dated(FactEdit edit) {
        return List.of("evidence-state", "release-state").contains(edit.question());
    }

    private static Map<String, List<String>> choices(Campaign campaign, Brief brief) {
        Map<String, List<String>> choices = new TreeMap<>();
        new TagReader(campaign, brief, List.of(), Wordings.NONE)
                .read(brief)
                .brief()
                .answers()
                .forEach((question, answers) -> {
                    if (Vocabulary.shipped()
                            .find(question)
                            .filter(Dimension::isChoice)
                            .isPresent()) {
                        choices.put(question, answers);
                    }
                });
        return choices;
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        var copy = new java.util.ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }
}
