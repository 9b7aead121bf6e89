package org.throughline.planner.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine;

/// Where the planner program begins.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Stop stop = new Stop();
        CommandLine line = Throughline.commandLine(Clock.systemUTC(), incidents(), stop);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        stop.watch();
        int exit = line.execute(arguments);
        stop.over();
        System.exit(exit);
    }

    private static Path incidents() {
        return Path.of(System.getProperty("user.home"), ".throughline", "incidents");
    }
}
