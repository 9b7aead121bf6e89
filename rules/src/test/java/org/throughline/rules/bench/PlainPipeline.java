package org.throughline.rules.bench;

import java.util.List;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.rules.delegation.Ruling;
import org.throughline.rules.row.CompiledRow;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.row.View;
import org.throughline.rules.tag.TagSheet;

/// Loops over the same index, without an engine: as fast as it can be.
record PlainPipeline(CompiledRulebook compiled) implements Pipeline {

    @Override
    public Object run(TagSheet sheet) {
        Gathered gathered = new Gathered();
        List<View> views = compiled.views(sheet);
        for (CompiledRow<SensitivityRow> row : compiled.sensitivityCandidates(views)) {
            for (View view : views) {
                if (row.about().equals(view.about()) && row.holds(view.bits())) {
                    gathered.found(row);
                }
            }
        }
        List<View> known = compiled.views(views, gathered.known(sheet).brief(), Gathered.FOUND);
        for (CompiledRow<Rule> row : compiled.ruleCandidates(known)) {
            for (View view : known) {
                if (row.about().equals(view.about()) && row.holds(view.bits())) {
                    gathered.ruled(Ruling.of(row, view));
                }
            }
        }
        return gathered;
    }

    @Override
    public Outcome outcome(Object ran) {
        return ((Gathered) ran).outcome();
    }
}
