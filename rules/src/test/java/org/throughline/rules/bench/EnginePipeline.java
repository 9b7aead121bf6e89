package org.throughline.rules.bench;

import java.util.List;
import org.throughline.rules.delegation.Delegation;
import org.throughline.rules.delegation.Findings;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.tag.TagSheet;

/// The program's own.
record EnginePipeline(Delegation delegation, CompiledRulebook compiled) implements Pipeline {

    @Override
    public Object run(TagSheet sheet) {
        return delegation.run(compiled, sheet, List.of());
    }

    @Override
    public Outcome outcome(Object ran) {
        return Outcome.of((Findings) ran);
    }
}
