package org.throughline.planner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.StoreFailed;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;
import org.throughline.planner.demo.Demo;
import org.throughline.planner.demo.DemoOrder;
import org.throughline.planner.demo.Walked;
import org.throughline.planner.wiring.House;
import org.throughline.planner.wiring.PlannerServer;
import org.throughline.planner.wiring.Programs;
import org.throughline.planner.wiring.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Walks a campaign the whole way in a throwaway folder.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Walks the sample campaign (or the given one) the whole way: brief, assessment, seals,"
                        + " drafts, checks, results, trends.")
final class DemoCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Words.OfPort.class,
            defaultValue = "8080",
            description = "Port of the planner (default: ${DEFAULT-VALUE}).")
    private int port;

    @Mixin private Output output = new Output();

    @Option(names = "--headless", description = "Stop at the end instead of opening the planner.")
    private boolean headless;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where everything is left (default: throughline-demo).")
    private Path out = Path.of("throughline-demo");

    @Option(names = "--campaign", paramLabel = "FILE", description = "Another campaign file.")
    private @Nullable Path campaign;

    @Option(names = "--media", paramLabel = "DIR", description = "The media of that campaign.")
    private @Nullable Path media;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Export files with the results of past posts.")
    private List<Path> history = new ArrayList<>();

    DemoCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!headless) {
            PlannerServer.requireFree(InetAddress.getLoopbackAddress(), port);
        }
        Programs programs = Programs.ofThisProcess();
        Path kept = programs.kept().resolve("stand-ins");
        Demo demo =
                new Demo((data, at) -> House.open(data, programs, at), kept, clock, output::say);
        return switch (walked(demo)) {
            case Outcome.Refused<Walked>(List<Problem> problems) -> output.refused(problems);
            case Outcome.Accepted<Walked>(Walked(Path folder, List<Problem> refused)) -> {
                refused.forEach(problem -> output.note(problem.says()));
                output.say("");
                output.say("Everything is in " + folder + "; summary.json names it.");
                output.document(
                        Map.of(
                                "out",
                                folder.toString(),
                                "summary",
                                folder.resolve("summary.json").toString()));
                if (!headless) {
                    yield open(folder);
                }
                yield refused.isEmpty() ? Exit.DONE : Exit.REFUSED;
            }
        };
    }

    /// Walks; a disk that is full in the midst of a file does not say where, so that is said here.
    private Outcome<Walked> walked(Demo demo) throws InterruptedException {
        try {
            return demo.run(new DemoOrder(out, campaign, media, history));
        } catch (StoreFailed failed) {
            if (failed.code() != StoreFailed.Code.DISK_FULL) {
                throw failed;
            }
            Path place = out.toAbsolutePath().normalize();
            throw new UncheckedIOException(
                    new IOException(place + ": " + failed.getMessage(), failed));
        } catch (UncheckedIOException broken) {
            Path place = out.toAbsolutePath().normalize();
            String said = String.valueOf(Objects.requireNonNull(broken.getCause()).getMessage());
            if (said.contains(String.valueOf(place.getParent()))) {
                throw broken;
            }
            throw new UncheckedIOException(new IOException(place + ": " + said, broken));
        }
    }

    /// Opens the planner on what was walked, with a seat for everybody of the team.
    private int open(Path folder) throws InterruptedException {
        Path data = folder.resolve("data");
        List<Seat> seats = new ArrayList<>();
        Clock at = clock;
        try (House house = House.open(data, Programs.ofThisProcess(), clock)) {
            for (Campaign one : house.store().inTransaction(kept -> kept.campaigns().all())) {
                Stream.of(
                                Stream.of(one.team().author()),
                                one.team().approvers().stream(),
                                one.team().others().stream())
                        .flatMap(members -> members)
                        .forEach(member -> seats.add(new Seat(member.name(), member.role())));
                Instant moment = one.clock();
                if (moment != null) {
                    at = Clock.fixed(moment, ZoneOffset.UTC);
                }
            }
        }
        ServerSettings settings =
                new ServerSettings(port, InetAddress.getLoopbackAddress(), data, at, seats);
        return Start.serve(command, settings, null);
    }
}
