package org.throughline.data.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.throughline.data.plan.PlanSamples.MONDAY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A full disk is said in words, loses nothing acknowledged, and is over when there is room again.
class DiskFullIT {

    @TempDir Path folder;

    @Test
    void a_full_disk_is_said_and_loses_nothing() throws Exception {
        assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder.toString()),
                "a small file system cannot be mounted here, so a full disk is not tried");
        try {
            var acknowledged = new AtomicInteger();
            Store full = Store.open(folder);

            StoreFailed failed =
                    catchThrowableOfType(StoreFailed.class, () -> fill(full, acknowledged));

            assertThat(failed.code()).isEqualTo(StoreFailed.Code.DISK_FULL);
            assertThat(failed).hasMessageContaining("No space is left");

            assertThat(runs("mount", "-o", "remount,size=40m", folder.toString())).isTrue();
            full.close();
            try (Store roomy = Store.open(folder)) {
                int kept = roomy.inTransaction(all -> all.audit().all().size());
                assertThat(kept).isBetween(acknowledged.get(), acknowledged.get() + 1);
            }
        } finally {
            runs("umount", folder.toString());
        }
    }

    private static void fill(Store store, AtomicInteger acknowledged) {
        String says = "x".repeat(20_000);
        for (int i = 0; i < 10_000; i++) {
            store.useTransaction(
                    kept -> kept.audit().add(MONDAY, "Ida", "edit video", "a.b", says));
            acknowledged.incrementAndGet();
        }
    }

    private static boolean runs(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
