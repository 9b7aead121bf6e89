package org.throughline.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Market;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.sample.GeneratedBriefs;

class AssessmentPropertiesTest {

    private static final RuleBook RULES = RuleBook.open();
    private static final RulebookVersion TINDREL = RuleBook.sample();
    private static final List<String> SENSITIVE =
            TINDREL.sensitivities().stream()
                    .filter(row -> row.kind().equals("topic"))
                    .map(SensitivityRow::when)
                    .flatMap(when -> when.brief().getFirst().values().stream())
                    .toList();

    private static Assessment decide(Briefs briefs) {
        return RULES.decide(briefs.campaign(), briefs.brief(), TINDREL);
    }

    @Property(tries = 100)
    void adding_a_sensitive_topic_never_moves_a_step_away_from_a_person(
            @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(max = 1000) int topic) {
        Briefs briefs = GeneratedBriefs.of(seed);
        Assessment before = decide(briefs);
        briefs.topics = new ArrayList<>(briefs.topics);
        briefs.topics.add(SENSITIVE.get(topic % SENSITIVE.size()));

        Assessment after = decide(briefs);

        for (Step step : Step.values()) {
            for (Market market : briefs.markets) {
                assertThat(after.decision(step, market).level())
                        .isGreaterThanOrEqualTo(before.decision(step, market).level());
            }
        }
        assertThat(after.severity()).isGreaterThanOrEqualTo(before.severity());
    }

    @Property(tries = 100)
    void the_order_of_facts_never_changes_an_assessment(
            @ForAll @LongRange(min = 0) long seed, @ForAll long order) {
        assertThat(decide(GeneratedBriefs.shuffled(seed, order)))
                .isEqualTo(decide(GeneratedBriefs.of(seed)));
    }
}
