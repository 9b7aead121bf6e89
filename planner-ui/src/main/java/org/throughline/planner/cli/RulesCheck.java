package org.throughline.planner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Step;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.ReadAgain;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.campaign.RulebookFile;
import org.throughline.rules.analysis.Contradiction;
import org.throughline.rules.analysis.DeadRow;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.Gap;
import org.throughline.rules.analysis.Overlap;
import org.throughline.rules.analysis.RulebookFindings;
import org.throughline.rules.analysis.Subject;
import org.throughline.rules.analysis.Witness;
import org.throughline.rules.book.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds what is to be looked at in a rulebook: rows that change nothing, rows that contradict each
/// other, overlaps, gaps, and rows whose source is old. Ends with 1 where there is a dead row or a
/// contradiction.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Finds contradictions, dead rows and gaps in a rulebook, each with a brief.")
final class RulesCheck implements Callable<Integer> {

    private final Clock clock;

    @Mixin private Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The rulebook.")
    private Path file = Path.of("");

    @Option(
            names = "--witnesses",
            paramLabel = "DIR",
            description = "Write each brief that shows something to a campaign file in DIR.")
    private @Nullable Path folder;

    private final List<String> files = new ArrayList<>();

    RulesCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return switch (RulebookFile.read(file)) {
            case Outcome.Refused<RulebookVersion>(List<Problem> problems) ->
                    output.refused(problems);
            case Outcome.Accepted<RulebookVersion>(RulebookVersion rulebook) -> check(rulebook);
        };
    }

    private int check(RulebookVersion rulebook) {
        RulebookFindings found =
                new Desk(RuleBook.open()).check(rulebook, Subject.namedBy(rulebook));
        List<ReadAgain> old =
                ReadAgain.of(rulebook, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        found.dead()
                .forEach(each ->
                        told(each.repeats() ? "repeated" : "dead", each.because(), each.witness()));
        found.contradictions().forEach(each -> told("contradiction", each.says(), each.witness()));
        found.overlaps().forEach(each -> told("overlap", each.says(), null));
        found.gaps().forEach(each -> told("gap", each.says(), each.witness()));
        old.forEach(row ->
                told(
                        "read again",
                        row.part()
                                + " "
                                + row.row()
                                + ": "
                                + row.source()
                                + ", last read on "
                                + row.verifiedOn(),
                        null));
        long repeated = found.dead().stream().filter(DeadRow::repeats).count();
        output.say(
                "%s, version %d: %d dead, %d contradictions, %d repeated, %d overlaps, %d gaps, %d to read again."
                        .formatted(
                                rulebook.name(),
                                rulebook.version(),
                                found.dead().size() - repeated,
                                found.contradictions().size(),
                                repeated,
                                found.overlaps().size(),
                                found.gaps().size(),
                                old.size()));
        output.document(document(rulebook, found, old));
        return found.isSound() ? Exit.DONE : Exit.REFUSED;
    }

    /// A line, and where its brief was written.
    private void told(String kind, String says, @Nullable Witness witness) {
        Path to = folder;
        if (to == null || witness == null) {
            output.say(kind + ": " + says);
            return;
        }
        String name = "%s-%d.yaml".formatted(kind, files.size() + 1);
        try {
            Files.createDirectories(to);
            Files.writeString(to.resolve(name), witness.yaml());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        files.add(name);
        output.say(kind + ": " + says + " [" + name + "]");
    }

    private static Map<String, Object> document(
            RulebookVersion rulebook, RulebookFindings found, List<ReadAgain> old) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rulebook", rulebook.name());
        fields.put("version", rulebook.version());
        fields.put("dead", found.dead().stream().map(each -> of(each)).toList());
        fields.put(
                "contradictions", found.contradictions().stream().map(each -> of(each)).toList());
        fields.put("overlaps", found.overlaps().stream().map(each -> of(each)).toList());
        fields.put("gaps", found.gaps().stream().map(each -> of(each)).toList());
        fields.put("readAgain", old.stream().map(each -> of(each)).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> of(DeadRow dead) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("row", dead.rule());
        fields.put("whole", dead.outcome() == null);
        fields.put("cause", dead.cause().name());
        fields.put("by", dead.by());
        fields.put("repeats", dead.repeats());
        fields.put("because", dead.because());
        fields.put("witness", yaml(dead.witness()));
        return fields;
    }

    private static @Nullable String yaml(@Nullable Witness witness) {
        return witness == null ? null : witness.yaml();
    }

    private static Map<String, @Nullable Object> of(Contradiction contradiction) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("rows", List.of(contradiction.rule(), contradiction.other()));
        fields.put("because", contradiction.says());
        fields.put("witness", contradiction.witness().yaml());
        return fields;
    }

    private static Map<String, @Nullable Object> of(Overlap overlap) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("step", overlap.step().key());
        fields.put("stands", overlap.strict());
        fields.put("level", overlap.level().name());
        fields.put("outweighed", overlap.weak());
        fields.put("because", overlap.says());
        return fields;
    }

    private static Map<String, @Nullable Object> of(Gap gap) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("question", gap.subject().question());
        fields.put("value", gap.subject().value());
        fields.put("severity", gap.severity().name());
        fields.put("steps", gap.steps().stream().map(Step::key).toList());
        fields.put("because", gap.says());
        fields.put("witness", gap.witness().yaml());
        return fields;
    }

    private static Map<String, @Nullable Object> of(ReadAgain row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("part", row.part());
        fields.put("row", row.row());
        fields.put("source", row.source());
        fields.put("verifiedOn", row.verifiedOn().toString());
        return fields;
    }
}
