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
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.Replayed;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.sample.Briefs;

/// What the rule desk waits for.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DeskWork {

    private static final int REPLAYED = 1_000;
    private static final long SEED = 1;

    @Param({"500", "5000"})
    public int rows;

    private final List<Replayed> briefs = new ArrayList<>();
    private final RuleBook rules = RuleBook.open();
    private final Desk desk = new Desk(rules);
    private RulebookVersion rulebook;
    private int version = 1;

    @Setup
    public void open() {
        rulebook = GeneratedRulebooks.of(rows, SEED);
        for (long seed = 0; seed < REPLAYED; seed++) {
            Briefs each = BusyBriefs.of(seed);
            briefs.add(new Replayed(each.campaign(), each.brief(), Replayed.State.OPEN));
        }
    }

    /// The next version, which nobody has seen yet.
    private RulebookVersion next() {
        version++;
        return rulebook.with(rulebook.name(), version, rulebook.rules());
    }

    /// From a version's rows to the first brief decided under it, with reasons.
    @Benchmark
    public Object publish() {
        Replayed first = briefs.getFirst();
        return rules.decide(first.campaign(), first.brief(), next());
    }

    /// A thousand briefs under the version in force and the next one, and what differs.
    @Benchmark
    public Object replay() {
        return desk.blastRadius(rulebook, next(), briefs.iterator());
    }
}
