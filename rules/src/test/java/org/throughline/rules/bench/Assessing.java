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
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.delegation.Delegation;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.tag.TagReader;
import org.throughline.rules.tag.TagSheet;

/// One whole assessment, from the brief on: one of a hundred briefs after the other.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Assessing {

    private static final int BRIEFS = 100;
    private static final long SEED = 1;

    @Param({"500", "5000", "50000"})
    public int rows;

    private record Case(Campaign campaign, Brief brief, TagReader reader) {}

    private final List<Case> cases = new ArrayList<>();
    private RulebookVersion rulebook;
    private RuleBook rules;
    private Pipeline engine;
    private Pipeline plain;
    private Pipeline evrete;
    private Pipeline easyRules;
    private int next;

    /// Nothing is measured before all have found the same for every brief.
    @Setup
    public void open() {
        rulebook = GeneratedRulebooks.of(rows, SEED);
        rules = RuleBook.open();
        CompiledRulebook compiled = new CompiledRulebook(rulebook);
        engine = new EnginePipeline(Delegation.open(), compiled);
        plain = new PlainPipeline(compiled);
        evrete = new EvretePipeline(compiled);
        easyRules = new EasyRulesPipeline(compiled);
        for (long seed = 0; seed < BRIEFS; seed++) {
            Briefs briefs = BusyBriefs.of(seed);
            Campaign campaign = briefs.campaign();
            Brief brief = briefs.brief();
            TagReader reader =
                    new TagReader(campaign, brief, rulebook.calendar(), compiled.wordings());
            cases.add(new Case(campaign, brief, reader));
            TagSheet sheet = reader.read(brief);
            Outcome found = engine.outcome(engine.run(sheet));
            for (Pipeline peer : List.of(plain, evrete, easyRules)) {
                if (!found.equals(peer.outcome(peer.run(sheet)))) {
                    throw new IllegalStateException(peer + " finds otherwise for brief " + seed);
                }
            }
        }
    }

    private Case next() {
        next = next + 1 == cases.size() ? 0 : next + 1;
        return cases.get(next);
    }

    private Object run(Pipeline pipeline) {
        Case each = next();
        return pipeline.run(each.reader().read(each.brief()));
    }

    @Benchmark
    public Object engine() {
        return run(engine);
    }

    @Benchmark
    public Object plain() {
        return run(plain);
    }

    @Benchmark
    public Object evrete() {
        return run(evrete);
    }

    @Benchmark
    public Object easyRules() {
        return run(easyRules);
    }

    /// From brief to tags alone: a part of all the others.
    @Benchmark
    public Object tags() {
        Case each = next();
        return each.reader().read(each.brief());
    }

    /// What a program gets: every decision with its sentences.
    @Benchmark
    public Object withReasons() {
        Case each = next();
        return rules.decide(each.campaign(), each.brief(), rulebook);
    }
}
