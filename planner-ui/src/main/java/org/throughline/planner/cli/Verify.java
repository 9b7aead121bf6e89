package org.throughline.planner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.data.export.InstallationKey;
import org.throughline.data.export.PublicKeyText;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.backup.Backup;
import org.throughline.planner.backup.OpenPlanner;
import org.throughline.planner.backup.OpenPlanner.Answer;
import org.throughline.planner.backup.OpenPlanner.Question;
import org.throughline.planner.backup.RestoreBackup;
import org.throughline.planner.handover.CheckPackage;
import org.throughline.planner.wiring.House;
import org.throughline.planner.wiring.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Checks that everything in a data folder, or in a backup of one, still holds together.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a data folder: the audit's chain, the seals of approved plans, every draft's files;",
            "also while the planner is open. A backup is restored to a folder that is deleted again.",
            "A release package is held to its signed list, and to the consents of those it shows."
        })
final class Verify implements Callable<Integer> {

    private final Clock clock;

    @Mixin private Output output = new Output();

    @Option(
            names = "--data",
            paramLabel = "DIR|FILE",
            description =
                    "The data folder (default: .throughline/data in your home), a backup or a"
                            + " release package.")
    private Path data = Start.usualData();

    @Option(
            names = "--trust",
            paramLabel = "KEY.pub",
            description = "Public key of the installation that a release package must be from.")
    private @Nullable Path trust;

    Verify(Clock clock) {
        this.clock = clock;
    }

    /// Says so where a folder is no data folder, or one whose database is elsewhere.
    static Optional<Problem> notThere(Path data) {
        if (Files.isRegularFile(data.resolve("throughline.mv.db"))) {
            return Optional.empty();
        }
        return InstallationKey.isIn(data)
                ? Optional.of(
                        new Problem(
                                "VERIFY-011",
                                data.toString(),
                                "no database lies in this data folder",
                                "Maybe it is on a server of its own: ask while its planner is open,"
                                        + " and save it with pg_dump."))
                : Optional.of(
                        new Problem(
                                "VERIFY-010",
                                data.toString(),
                                "this is no data folder",
                                "Maybe its parent or its 'data' folder is."));
    }

    /// What does not hold in a data folder that a backup was restored to.
    static List<Problem> restored(Path folder, Backup backup, Clock clock) {
        try (House house = House.open(folder, Programs.ofThisProcess(), clock)) {
            List<Problem> problems = new ArrayList<>(house.verifyStore().verify());
            if (!house.verifyStore().holds(backup.auditEntries(), backup.auditHead())) {
                problems.add(
                        new Problem(
                                "VERIFY-007",
                                "audit entry " + backup.auditEntries(),
                                "it is not the one that the backup was made after",
                                "Maybe another backup is whole."));
            }
            return problems;
        }
    }

    @Override
    public Integer call() throws IOException {
        if (Files.isRegularFile(data) && CheckPackage.isOne(data)) {
            return release();
        }
        if (Files.isRegularFile(data)) {
            return backup();
        }
        Optional<Answer> asked = OpenPlanner.ask(data, Question.verify());
        if (asked.isPresent()) {
            return told(asked.get().problems());
        }
        Optional<Problem> none = notThere(data);
        return none.isPresent() ? output.refused(List.of(none.get())) : told(byMyself());
    }

    private List<Problem> byMyself() {
        try (House house = House.open(data, Programs.ofThisProcess(), clock)) {
            return house.verifyStore().verify();
        }
    }

    private int backup() throws IOException {
        Path trial = Files.createTempDirectory("throughline-verify-");
        try {
            Path folder = trial.resolve("data");
            return switch (new RestoreBackup().from(data, folder)) {
                case Outcome.Refused<Backup>(List<Problem> why) -> output.refused(why);
                case Outcome.Accepted<Backup>(Backup backup) ->
                        told(restored(folder, backup, clock));
            };
        } finally {
            RestoreBackup.delete(trial);
        }
    }

    private int release() throws IOException {
        Optional<PublicKeyText> trusted =
                trust == null || !Files.isRegularFile(trust)
                        ? Optional.empty()
                        : PublicKeyText.read(trust);
        if (trust != null && trusted.isEmpty()) {
            return output.refused(
                    List.of(
                            new Problem(
                                    "EXPORT-005",
                                    trust.toString(),
                                    "there is no public key",
                                    "Maybe check the path given with --trust.")));
        }
        return switch (new CheckPackage().check(data, trusted.orElse(null))) {
            case Outcome.Refused<CheckPackage.Checked>(List<Problem> why) -> told(why);
            case Outcome.Accepted<CheckPackage.Checked>(CheckPackage.Checked checked) -> {
                if (!output.isJson()) {
                    output.say(
                            checked.content().title()
                                    + ", "
                                    + checked.content().draft()
                                    + ", signed with "
                                    + checked.content().publicKey()
                                    + (trust == null
                                            ? "; whose key that is was not checked, --trust does"
                                            : ""));
                    output.say(
                            checked.content().standIns()
                                    ? "Machine-made stand-ins are in it: to look at, not to publish."
                                    : "");
                    List<String> against = checked.content().againstPlan();
                    if (against != null) {
                        output.say(
                                "Not held to its plan: a machine had a part in, or led, what the"
                                        + " plan keeps for people ("
                                        + String.join(", ", against)
                                        + ").");
                    }
                }
                yield told(checked.problems());
            }
        };
    }

    private int told(List<Problem> problems) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("passed", problems.isEmpty());
        document.put("problems", problems.stream().map(Output::fields).toList());
        output.document(document);
        if (!output.isJson()) {
            problems.forEach(problem -> output.say(problem.says()));
            output.say(problems.isEmpty() ? "Everything holds together." : "");
        }
        return problems.isEmpty() ? Exit.DONE : Exit.REFUSED;
    }
}
