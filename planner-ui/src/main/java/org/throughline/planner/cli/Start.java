package org.throughline.planner.cli;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.planner.backup.ControlSocket;
import org.throughline.planner.wiring.House;
import org.throughline.planner.wiring.PlannerServer;
import org.throughline.planner.wiring.Programs;
import org.throughline.planner.wiring.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Serves the planner for real work.
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts the planner for real work and prints a link that signs in once.")
final class Start implements Callable<Integer> {

    private final Clock clock;

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Words.OfPort.class,
            defaultValue = "8080",
            description = "Port (default: ${DEFAULT-VALUE}; 0: any free one).")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
    private InetAddress bind = InetAddress.getLoopbackAddress();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: .throughline/data in your home).")
    private Path data = usualData();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "The database, where it is not in the data folder:",
                "jdbc:postgresql://HOST/NAME?user=NAME; the password is read from ~/.pgpass."
            })
    private @Nullable String database;

    Start(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        return serve(command, new ServerSettings(port, bind, data, clock, List.of()), database);
    }

    /// Where data lie unless somebody says otherwise.
    static Path usualData() {
        return Path.of(System.getProperty("user.home"), ".throughline", "data");
    }

    /// Serves a data folder until the process is ended.
    ///
    /// @param database where the database is; absent: in the data folder
    static int serve(CommandSpec command, ServerSettings settings, @Nullable String database)
            throws InterruptedException {
        // before a data folder is made for nothing
        PlannerServer.requireFree(settings.bind(), settings.port());
        try (House house =
                        database == null
                                ? House.open(
                                        settings.folder(),
                                        Programs.ofThisProcess(),
                                        settings.clock())
                                : House.open(
                                        settings.folder(),
                                        database,
                                        Programs.ofThisProcess(),
                                        settings.clock());
                PlannerServer server =
                        PlannerServer.start(settings, house, link -> tell(command, link))) {
            Optional<ControlSocket> commands = house.openPlanner().listen(house.dataFolder());
            house.warmUp();
            server.await();
            commands.ifPresent(ControlSocket::close);
            return Exit.DONE;
        }
    }

    private static void tell(CommandSpec command, URI link) {
        var out = command.commandLine().getOut();
        out.println("The planner is open. This link signs in once, within a day:");
        out.println("  " + link);
        out.println("Ctrl-C ends it.");
        out.flush();
    }
}
