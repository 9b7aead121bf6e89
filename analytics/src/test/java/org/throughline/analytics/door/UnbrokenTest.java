package org.throughline.analytics.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnbrokenTest {

    @TempDir Path folder;

    @Test
    void an_interrupt_reaches_the_caller_and_not_the_step() throws Exception {
        Path file = Files.writeString(folder.resolve("CURRENT"), "7");
        AtomicBoolean kept = new AtomicBoolean();
        Thread caller =
                Thread.ofPlatform()
                        .start(() -> {
                            Thread self = Thread.currentThread();
                            Unbroken.run(() -> {
                                self.interrupt();
                                flush(file);
                            });
                            kept.set(Thread.interrupted());
                        });
        caller.join();

        assertThat(kept).isTrue();
    }

    @Test
    void what_a_step_throws_is_thrown() {
        assertThatThrownBy(() ->
                        Unbroken.run(() -> {
                            throw new IllegalStateException("disk full");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("disk full");
    }

    /// As a state is put in force; closed at once in a thread that is interrupted.
    private static void flush(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
