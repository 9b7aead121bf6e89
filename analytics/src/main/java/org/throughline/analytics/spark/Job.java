package org.throughline.analytics.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.spark.sql.SparkSession;
import org.throughline.data.json.Documents;

/// How every job begins and ends: reads its order, works on a session, writes its result last and
/// in one step.
final class Job {

    private Job() {}

    /// What a job does with its order.
    @FunctionalInterface
    interface Work<O extends Record, R extends Record> {
        R on(SparkSession spark, O order);
    }

    static <O extends Record, R extends Record> void run(
            String[] arguments, Class<O> type, Work<O, R> work) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("a job is called with ORDER.json RESULT.json");
        }
        endWithStarter();
        Documents documents = new Documents();
        O order = documents.read(Files.readString(Path.of(arguments[0])), type);
        try (SparkSession spark =
                SparkSession.builder().appName(type.getSimpleName()).getOrCreate()) {
            R result = work.on(spark, order);
            Path file = Path.of(arguments[1]);
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, documents.write(result));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Tells whoever started the job what it is at.
    static void progress(String what) {
        System.out.println("progress " + what);
        System.out.flush();
    }

    /// When the starter is gone, its end of standard input closes.
    private static void endWithStarter() {
        Thread.ofPlatform()
                .daemon()
                .name("starter-watch")
                .start(() -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException _) {
                        Runtime.getRuntime().halt(4);
                    }
                    Runtime.getRuntime().halt(4);
                });
    }
}
