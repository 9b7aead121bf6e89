package org.throughline.rules.bench;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.delegation.Delegation;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.tag.TagReader;
import org.throughline.rules.tag.TagSheet;

class PipelinesAgreeTest {

    private static final RulebookVersion RULEBOOK = GeneratedRulebooks.of(500, 1);
    private static final CompiledRulebook COMPILED = new CompiledRulebook(RULEBOOK);
    private static final Pipeline ENGINE = new EnginePipeline(Delegation.open(), COMPILED);
    private static final Pipeline PLAIN = new PlainPipeline(COMPILED);
    private static final Pipeline EVRETE = new EvretePipeline(COMPILED);
    private static final Pipeline EASY = new EasyRulesPipeline(COMPILED);

    @Property(tries = 100)
    void all_find_the_same(@ForAll @LongRange(min = 0) long seed) {
        Briefs briefs = BusyBriefs.of(seed);
        TagSheet sheet =
                new TagReader(
                                briefs.campaign(),
                                briefs.brief(),
                                RULEBOOK.calendar(),
                                COMPILED.wordings())
                        .read(briefs.brief());
        Outcome engine = ENGINE.outcome(ENGINE.run(sheet));

        assertThat(PLAIN.outcome(PLAIN.run(sheet))).isEqualTo(engine);
        assertThat(EVRETE.outcome(EVRETE.run(sheet))).isEqualTo(engine);
        assertThat(EASY.outcome(EASY.run(sheet))).isEqualTo(engine);
    }
}
