package org.throughline.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Level;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.sample.Briefs;

/// What a version may do to decisions, whatever its rows are.
class MonotoneTest {

    private static final RuleBook RULES = RuleBook.open();
    private static final Desk DESK = new Desk(RULES);
    private static final List<Briefs> SPACE = EnumeratedBriefs.all();

    private static List<Briefs> some(long seed) {
        int from = (int) (seed % 660);
        return SPACE.subList(from, from + 40);
    }

    private static BlastRadius radius(RulebookVersion now, RulebookVersion then, long seed) {
        return DESK.blastRadius(
                now,
                then,
                some(seed).stream()
                        .map(each ->
                                new Replayed(each.campaign(), each.brief(), Replayed.State.PAST))
                        .iterator());
    }

    /// Every level one step further toward a person.
    private static RuleOutcome tighter(RuleOutcome outcome) {
        return outcome instanceof RuleOutcome.Who(var step, Level level)
                ? new RuleOutcome.Who(step, tighter(level))
                : outcome;
    }

    private static Level tighter(Level level) {
        return switch (level) {
            case MACHINE -> Level.MACHINE_DRAFTS;
            case MACHINE_DRAFTS -> Level.PERSON_LEADS;
            case PERSON_LEADS, PERSON_ONLY -> Level.PERSON_ONLY;
        };
    }

    @Property(tries = 10)
    void a_tighter_row_never_loosens(@ForAll @LongRange(min = 0) long seed) {
        RulebookVersion now = DrawnRulebooks.of(seed, 12);
        List<Rule> rules = new ArrayList<>(now.rules());
        Rule one = rules.get((int) (seed % 12));
        rules.set(
                (int) (seed % 12),
                new Rule(
                        one.id(),
                        one.version(),
                        one.setBy(),
                        one.setOn(),
                        true,
                        one.when(),
                        one.outcomes().stream().map(MonotoneTest::tighter).toList(),
                        one.card()));
        RulebookVersion then = now.with(now.name(), 2, rules);

        assertThat(radius(now, then, seed).looser()).isZero();
        assertThat(radius(then, now, seed).tighter()).isZero();
    }

    @Property(tries = 10)
    void a_version_that_is_put_in_force_again_decides_all_past_briefs_as_before(
            @ForAll @LongRange(min = 0) long seed) {
        RulebookVersion before = DrawnRulebooks.of(seed, 12);
        RulebookVersion between = DrawnRulebooks.of(seed + 1, 12);
        List<Assessment> first = decided(before, seed);
        decided(between, seed);

        assertThat(decided(before, seed)).isEqualTo(first);
        assertThat(radius(before, before, seed).changedBriefs()).isZero();
    }

    private static List<Assessment> decided(RulebookVersion rulebook, long seed) {
        return some(seed).stream()
                .map(each -> RULES.decide(each.campaign(), each.brief(), rulebook))
                .toList();
    }
}
