package org.throughline.planner.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program as it is run with some words, on 15 February 2027.
///
/// @param exit what it ends with
/// @param out what it said to a program
/// @param err what it said beside that
record CommandLineRun(int exit, String out, String err) {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC);

    /// @param folder where incidents are told
    static CommandLineRun of(Path folder, Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Throughline.commandLine(CLOCK, folder.resolve("incidents"), new Stop());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int exit = line.execute(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        return new CommandLineRun(exit, out.toString(), err.toString());
    }

    JsonNode document() {
        return JsonMapper.shared().readTree(out);
    }
}
