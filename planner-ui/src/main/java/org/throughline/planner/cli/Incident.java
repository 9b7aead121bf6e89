package org.throughline.planner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// A failure that nobody at the keyboard can mend, kept in a file of its own for those who can.
///
/// @param id names it in conversation
/// @param log the file with all that is known; absent when none could be written
record Incident(String id, @Nullable Path log) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    static Incident keep(Throwable failure, String command, Instant at, Path folder) {
        String id = STAMP.format(at);
        Path log = folder.resolve("throughline-incident-" + id + ".log");
        try {
            Files.createDirectories(folder);
            try (PrintWriter to =
                    new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
                to.println("incident " + id + " in: throughline " + command);
                failure.printStackTrace(to);
            }
            return new Incident(id, log);
        } catch (IOException noPlace) {
            return new Incident(id, null);
        }
    }
}
