package org.throughline.rules.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.delegation.Delegation;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.tag.TagReader;

/// What the rule desk waits for.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DeskWork {

    private static final int REPLAYED = 1_000;
    private static final long SEED = 1;

    @Param({"500", "5000"})
    public int rows;

    private record Case(Campaign campaign, Brief brief) {}

    private final List<Case> cases = new ArrayList<>();
    private final Delegation delegation = Delegation.open();
    private RulebookVersion rulebook;

    @Setup
    public void open() {
        rulebook = GeneratedRulebooks.of(rows, SEED);
        for (long seed = 0; seed < REPLAYED; seed++) {
            Briefs briefs = BusyBriefs.of(seed);
            cases.add(new Case(briefs.campaign(), briefs.brief()));
        }
    }

    /// From a version's rows to the first brief decided under it.
    @Benchmark
    public Object publish() {
        return run(new CompiledRulebook(rulebook), cases.getFirst());
    }

    /// A thousand briefs under one version, decided without sentences.
    @Benchmark
    public void replay(Blackhole seen) {
        CompiledRulebook compiled = new CompiledRulebook(rulebook);
        cases.forEach(each -> seen.consume(run(compiled, each)));
    }

    private Object run(CompiledRulebook compiled, Case each) {
        return delegation.run(
                compiled,
                new TagReader(
                                each.campaign(),
                                each.brief(),
                                rulebook.calendar(),
                                compiled.wordings())
                        .read(each.brief()),
                List.of());
    }
}
