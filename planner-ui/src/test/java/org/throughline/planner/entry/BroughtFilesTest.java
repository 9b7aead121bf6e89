package org.throughline.planner.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.problem.Outcome;

/// How much may be brought at once.
class BroughtFilesTest {

    private static final int MOST = 1 << 20;

    @TempDir private Path folder;

    /// Gives some bytes, and then nothing more until it is let go.
    private static final class Stalling extends InputStream {

        private final ByteArrayInputStream first = new ByteArrayInputStream(new byte[MOST - 1000]);
        private final CountDownLatch stalls = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        @Override
        public int read() {
            throw new UnsupportedOperationException("it is read in blocks");
        }

        @Override
        public int read(byte[] block, int from, int length) throws IOException {
            int read = first.read(block, from, length);
            if (read < 0) {
                stalls.countDown();
                try {
                    letGo.await();
                } catch (InterruptedException stopped) {
                    throw new IOException(stopped);
                }
            }
            return read;
        }
    }

    @Test
    void what_is_on_its_way_counts_before_it_is_here() throws InterruptedException {
        try (var files = new BroughtFiles(folder.resolve("brought"), MOST)) {
            var stalling = new Stalling();
            Thread upload =
                    Thread.ofVirtual()
                            .start(() -> {
                                Outcome<String> _ = files.take("slow.mp4", stalling);
                            });
            stalling.stalls.await();

            assertThat(take(files, "large.mp4", 200_000)).isInstanceOf(Outcome.Refused.class);
            assertThat(take(files, "small.mp4", 10)).isInstanceOf(Outcome.Accepted.class);

            stalling.letGo.countDown();
            upload.join();
            assertThat(files.files()).containsOnlyKeys("small.mp4", "slow.mp4");
        }
    }

    private static Outcome<String> take(BroughtFiles files, String name, int bytes) {
        return files.take(name, new ByteArrayInputStream(new byte[bytes]));
    }
}
