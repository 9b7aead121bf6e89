package org.throughline.data.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.campaign.Video;
import org.throughline.data.plan.PlanSamples;

/// What somebody was told is kept is there after the process was killed; what was not told is
/// wholly there or not at all.
class KilledStoreIT {

    private static final int ROUNDS = 10;

    @TempDir Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
        try (Store store = Store.open(folder)) {
            store.useTransaction(kept -> kept.campaigns().keep(StoreTest.campaign()));
        }
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            int acknowledged = writeAndKill(1 + random.nextInt(40));

            try (Store store = Store.open(folder)) {
                store.useTransaction(kept -> holds(kept, acknowledged));
            }
        }
    }

    private static void holds(Repositories kept, int acknowledged) {
        int version =
                kept.videos()
                        .find(StoreTest.campaign().id(), PlanSamples.BRIEF)
                        .map(Video::version)
                        .orElse(0);
        List<AuditEntry> audit = kept.audit().all();

        assertThat(version).isBetween(acknowledged, acknowledged + 1);
        assertThat(audit).hasSize(version);
        assertThat(audit.getLast().says()).isEqualTo("v" + version);
    }

    /// The last version that the process said it had saved before it was killed.
    private int writeAndKill(int saves) throws IOException, InterruptedException {
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.util.logging.config.file=none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AcknowledgingWriter.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int last = 0;
        try (BufferedReader said = writer.inputReader()) {
            for (int i = 0; i < saves; i++) {
                last = Integer.parseInt(said.readLine());
            }
            // Through the handle: the process would close what it had said.
            writer.toHandle().destroyForcibly();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = line.isBlank() ? last : Integer.parseInt(line);
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return last;
    }
}
