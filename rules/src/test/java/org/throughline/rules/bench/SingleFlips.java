package org.throughline.rules.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.brief.Brief;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.counterfactual.Counterfactuals;
import org.throughline.rules.counterfactual.Verdict;
import org.throughline.rules.delegation.Breaks;
import org.throughline.rules.delegation.Delegation;
import org.throughline.rules.delegation.Findings;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.row.Sight;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.tag.TagReader;
import org.throughline.rules.tag.TagSheet;

/// Decides a brief with each change of one field, as an assessment does before it tries two.
final class SingleFlips {

    private final Delegation delegation = Delegation.open();
    private final CompiledRulebook rulebook;

    SingleFlips(RulebookVersion source) {
        this.rulebook = new CompiledRulebook(source);
    }

    Object of(Briefs briefs) {
        Brief brief = briefs.brief();
        TagReader reader =
                new TagReader(
                        briefs.campaign(), brief, rulebook.calendar(brief), rulebook.wordings());
        Findings now = delegation.run(rulebook, reader.read(brief), List.of());
        Map<List<Sight>, Verdict> known = new HashMap<>();
        return new Counterfactuals(
                brief,
                rulebook,
                now,
                Verdict.of(now, Breaks.NONE),
                false,
                changed -> {
                    TagSheet sheet = reader.read(changed);
                    return known.computeIfAbsent(
                            CompiledRulebook.sights(rulebook.views(sheet)), any -> verdict(sheet));
                });
    }

    private Verdict verdict(TagSheet sheet) {
        return Verdict.of(delegation.run(rulebook, sheet, List.of()), Breaks.NONE);
    }
}
