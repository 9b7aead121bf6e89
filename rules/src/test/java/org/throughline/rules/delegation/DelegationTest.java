package org.throughline.rules.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.StepTable;
import org.throughline.rules.bench.BusyBriefs;
import org.throughline.rules.bench.GeneratedRulebooks;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.sample.GeneratedBriefs;
import org.throughline.rules.tag.TagReader;
import org.throughline.rules.tag.TagSheet;

class DelegationTest {

    private static final Delegation RULES = Delegation.open();
    private static final CompiledRulebook TINDREL = new CompiledRulebook(RuleBook.sample());

    static Findings run(Briefs briefs) {
        return run(briefs, TINDREL);
    }

    private static Findings run(Briefs briefs, CompiledRulebook rulebook) {
        TagSheet sheet =
                new TagReader(
                                briefs.campaign(),
                                briefs.brief(),
                                rulebook.source().calendar(),
                                rulebook.wordings())
                        .read(briefs.brief());
        return RULES.run(rulebook, sheet, List.of());
    }

    @Property(tries = 200)
    void the_engine_finds_what_plain_loops_find(@ForAll @LongRange(min = 0) long seed) {
        Findings findings = run(GeneratedBriefs.of(seed));

        assertThat(holding(findings))
                .isEqualTo(PlainReference.holding(TINDREL.source(), findings.sheet()));
    }

    @Property(tries = 20)
    void that_holds_for_rows_over_the_whole_vocabulary(
            @ForAll @LongRange(min = 0) long seed, @ForAll @LongRange(min = 0, max = 9) long rows) {
        CompiledRulebook rulebook = new CompiledRulebook(GeneratedRulebooks.of(300, rows));
        Findings findings = run(BusyBriefs.of(seed), rulebook);

        assertThat(holding(findings))
                .isNotEmpty()
                .isEqualTo(PlainReference.holding(rulebook.source(), findings.sheet()));
    }

    @Property(tries = 200)
    void the_strictest_ruling_stands_and_never_under_the_floor(
            @ForAll @LongRange(min = 0) long seed) {
        Findings findings = run(GeneratedBriefs.of(seed));
        Map<Place, Standing> standings = Levels.of(findings);

        assertThat(standings.values())
                .allSatisfy(standing -> {
                    Level floor = StepTable.shipped().row(standing.place().step()).floor();
                    assertThat(standing.level()).isGreaterThanOrEqualTo(floor);
                });
        assertThat(findings.steps())
                .allSatisfy(ruling -> {
                    Standing own = standings.get(ruling.place());
                    Standing all = standings.get(new Place(ruling.place().step(), null));
                    assertThat((own == null ? all : own).level())
                            .isGreaterThanOrEqualTo(ruling.level());
                });
    }

    static Set<String> holding(Findings findings) {
        Stream<Ruling> rulings =
                Stream.of(
                                findings.steps().stream(),
                                findings.holds().stream(),
                                findings.others().stream(),
                                findings.approvals().stream()
                                        .flatMap(approval -> approval.asks().stream()))
                        .flatMap(each -> each);
        Set<String> holding = new TreeSet<>();
        rulings.forEach(ruling ->
                holding.add(
                        ruling.rule().id()
                                + " @ "
                                + ruling.tags().kind()
                                + " "
                                + ruling.tags().id()));
        return holding;
    }
}
