package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SegmentCacheTest {
    private static final int BYTES = 1000;
    private static final int KEPT = BYTES + 40;

    @TempDir private Path folder;

    @Test
    void what_was_kept_is_found_again_and_nothing_else() throws Exception {
        try (var cache = cache(Long.MAX_VALUE)) {
            var file = keep(cache, "a");

            assertThat(cache.find("a")).contains(file);
            assertThat(cache.find("b")).isEmpty();
            assertThat(Arrays.copyOf(Files.readAllBytes(file), BYTES)).containsOnly('a');
        }
    }

    /// One changed bit anywhere, or any number of bytes missing.
    @Property(tries = 60)
    void what_was_damaged_or_cut_off_is_not_found(
            @ForAll @IntRange(max = KEPT * 8 - 1) int bit,
            @ForAll @IntRange(max = KEPT - 1) int cut)
            throws Exception {
        var own = Files.createTempDirectory("segments");
        try (var cache = new SegmentCache(own, Long.MAX_VALUE)) {
            var file = keep(cache, "a");
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);

            Files.write(file, damaged);
            assertThat(cache.find("a")).isEmpty();
            Files.write(file, Arrays.copyOf(whole, cut));
            assertThat(cache.find("a")).isEmpty();
            Files.write(file, whole);
            assertThat(cache.find("a")).contains(file);
        }
    }

    @Test
    void what_was_not_used_longest_goes_first_when_it_is_too_much() throws Exception {
        try (var cache = cache(2 * KEPT)) {
            for (String key : new String[] {"a", "b", "c"}) {
                used(keep(cache, key), key.charAt(0) - 'a');
            }
            cache.find("a");

            assertThat(names()).as("while it is open nothing goes").contains("a.mp4", "b.mp4");
        }

        assertThat(names()).containsExactly("a.mp4", "c.mp4");
    }

    @Test
    void another_process_that_has_it_open_keeps_all_of_it() throws Exception {
        var holding =
                new ProcessBuilder(
                                Ffmpeg.java().toString(),
                                "-cp",
                                Ffmpeg.classPath(),
                                HoldingCache.class.getName(),
                                folder.resolve("segments").toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var says = holding.inputReader()) {
            assertThat(says.readLine()).isEqualTo("open");
            try (var cache = cache(0)) {
                keep(cache, "a");
            }

            assertThat(names()).containsExactly("a.mp4");
        } finally {
            holding.destroyForcibly();
            holding.waitFor();
        }
        try (var cache = cache(0)) {
            assertThat(cache.find("a")).isPresent();
        }

        assertThat(names()).isEmpty();
    }

    private SegmentCache cache(long most) throws IOException {
        return new SegmentCache(folder.resolve("segments"), most);
    }

    private static Path keep(SegmentCache cache, String key) throws IOException {
        return cache.keep(key, part -> Files.writeString(part, key.repeat(BYTES)));
    }

    private static void used(Path file, int hour) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(3600L * hour)));
    }

    private String[] names() {
        String[] names = folder.resolve("segments").toFile().list();
        Arrays.sort(names);
        return names;
    }
}
