package org.throughline.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.analysis.Rulebooks.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.sample.Briefs;

class HealthTest {

    private static final Desk DESK = new Desk(RuleBook.open());

    private static final RulebookVersion TRIED =
            rulebook(
                    """
                    {"id": "A", "when": {"topic": "pets"}, "then": [{"note": "Look twice"}]},
                    {"id": "B", "when": {"topic": "weapons"}, "then": [{"note": "Look twice"}]}
                    """);

    private final List<PlanRecord> plans = new ArrayList<>();

    private void add(int count, boolean broken, Boolean reached) {
        Briefs briefs = Briefs.aBrief();
        briefs.topics = List.of("pets");
        for (int i = 0; i < count; i++) {
            plans.add(
                    new PlanRecord(
                            briefs.campaign(),
                            briefs.brief(),
                            broken ? Set.of("A") : Set.of(),
                            reached));
        }
    }

    private RuleHealth health(String rule) {
        return DESK.health(TRIED, plans.iterator()).stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_rule_that_held_in_no_plan_is_named_with_their_number() {
        add(7, false, null);

        assertThat(health("B").neverHeld()).isTrue();
        assertThat(health("B").plans()).isEqualTo(7);
        assertThat(health("A").held()).isEqualTo(7);
    }

    @Test
    void a_rule_that_is_broken_more_often_than_kept_is_mostly_broken_once_it_held_often_enough() {
        add(3, true, null);
        add(1, false, null);
        assertThat(health("A").isMostlyBroken()).isFalse();

        add(1, false, null);
        assertThat(health("A").isMostlyBroken()).isTrue();
        add(1, false, null);
        assertThat(health("A").isMostlyBroken()).isFalse();
    }

    @Test
    void nine_results_on_one_side_are_too_few_to_say_anything() {
        add(9, true, true);
        add(50, false, false);

        RuleHealth.Results results = health("A").results();

        assertThat(results.verdict()).isEqualTo(RuleHealth.Verdict.TOO_EARLY);
        assertThat(results.low()).isNull();
        assertThat(results.brokenWithResult()).isEqualTo(9);
    }

    /// The example of Newcombe 1998, table II: 56 of 70 beside 48 of 80 gives 0.0524 to 0.3339.
    @Test
    void a_difference_comes_with_its_published_interval() {
        add(56, true, true);
        add(14, true, false);
        add(48, false, true);
        add(32, false, false);

        RuleHealth.Results results = health("A").results();

        assertThat(results.low()).isCloseTo(0.0524, Offset.offset(0.0001));
        assertThat(results.high()).isCloseTo(0.3339, Offset.offset(0.0001));
        assertThat(results.verdict()).isEqualTo(RuleHealth.Verdict.CONTRADICTED);
    }

    @Test
    void an_interval_that_holds_no_difference_says_none() {
        add(6, true, true);
        add(6, true, false);
        add(6, false, true);
        add(6, false, false);

        assertThat(health("A").results().verdict()).isEqualTo(RuleHealth.Verdict.NO_DIFFERENCE);
    }
}
