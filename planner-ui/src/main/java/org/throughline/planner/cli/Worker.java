package org.throughline.planner.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleConsumer;
import org.throughline.data.export.InstallationKey;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.RenderJob;
import org.throughline.data.review.RenderQueue;
import org.throughline.planner.draft.RenderSlots;
import org.throughline.planner.draft.RenderWork;
import org.throughline.planner.shell.Incidents;
import org.throughline.planner.wiring.House;
import org.throughline.planner.wiring.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Renders what waits in the queue of a planner, on this machine or another one.
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description = {
            "Renders what waits in the queue of a planner, until it is ended with Ctrl-C;",
            "what it was rendering then waits for the next worker.",
            "",
            "A worker on another machine needs the planner's data folder itself, not a copy:",
            "sources are read from 'media' in it, drafts are written to 'drafts'. Share the",
            "folder between the machines, and run planner and workers as the same user.",
            ""
        })
final class Worker implements Callable<Integer> {

    private static final int MOST_SLOTS = 64;
    private static final int LONGEST_HOST = 60;

    private final Clock clock;

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--database",
            paramLabel = "URL",
            required = true,
            description = {
                "The planner's database: jdbc:postgresql://HOST/NAME?user=NAME (the password is",
                "read from ~/.pgpass), or jdbc:h2:file:DIR/throughline while no planner holds it."
            })
    private String database = "";

    @Option(
            names = "--media",
            paramLabel = "DIR",
            required = true,
            description =
                    "The planner's data folder, which holds 'media' and 'drafts', as seen from here.")
    private Path folder = Path.of("");

    @Option(
            names = "--slots",
            paramLabel = "N",
            description = "How many drafts at a time (default: as many as this machine holds).")
    private int slots = RenderSlots.here();

    Worker(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (slots < 1 || slots > MOST_SLOTS) {
            throw new ParameterException(
                    command.commandLine(),
                    "--slots is 1 to " + MOST_SLOTS + ", not " + slots + ".");
        }
        if (!InstallationKey.isIn(folder)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--media: this is no planner's data folder, it has no key: "
                            + folder.toAbsolutePath()
                            + "\nMaybe it is not mounted here; a worker needs the folder that the"
                            + " planner was started with.");
        }
        try (House house = House.open(folder, database, Programs.ofThisProcess(), clock);
                RenderQueue queue = house.renderQueue()) {
            var incidents = new Incidents(new SecureRandom()::nextLong);
            var work = new RenderWork(house.renderDraft()::render, incidents::record);
            queue.work(name(), slots, (job, progress) -> told(work, job, progress));
            say("Waiting for drafts to render, %d at a time. Ctrl-C ends it.".formatted(slots));
            new CountDownLatch(1).await();
            return Exit.DONE;
        } catch (InterruptedException ended) {
            say("Ended. What was being rendered waits for the next worker.");
            return Exit.DONE;
        }
    }

    /// As people tell machines apart.
    private static String name() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return "worker on " + host.substring(0, Math.min(host.length(), LONGEST_HOST));
        } catch (UnknownHostException nameless) {
            return "worker";
        }
    }

    private List<Problem> told(RenderWork work, RenderJob job, DoubleConsumer progress)
            throws InterruptedException {
        say("Rendering " + job.draft() + ", asked for by " + job.by() + ".");
        List<Problem> problems = work.make(job, progress);
        say(problems.isEmpty() ? "Rendered " + job.draft() + "." : "Not rendered: " + job.draft());
        problems.forEach(problem -> say("  " + problem.says()));
        return problems;
    }

    private void say(String sentence) {
        var out = command.commandLine().getOut();
        out.println(sentence);
        out.flush();
    }
}
