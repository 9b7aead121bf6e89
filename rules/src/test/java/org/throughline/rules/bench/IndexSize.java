package org.throughline.rules.bench;

import java.lang.ref.Reference;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.row.CompiledRulebook;

/// How much heap a compiled rulebook takes beside its rows.
final class IndexSize {

    private IndexSize() {}

    /// In bytes, for rows of a seed; once, after everything else was collected.
    static long of(int rows) {
        RulebookVersion rulebook = GeneratedRulebooks.of(rows, 1);
        new CompiledRulebook(GeneratedRulebooks.of(10, 1));
        long before = used();
        CompiledRulebook compiled = new CompiledRulebook(rulebook);
        try {
            return used() - before;
        } finally {
            Reference.reachabilityFence(compiled);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
