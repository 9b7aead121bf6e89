package org.throughline.renderer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkFoldersTest {
    @TempDir private Path work;

    @Test
    void what_a_process_that_is_gone_has_left_goes_and_what_is_in_use_stays() throws Exception {
        var gone = new ProcessBuilder(java(), "-version").redirectErrorStream(true).start();
        gone.getInputStream().readAllBytes();
        gone.waitFor();
        var left = Files.createDirectories(work.resolve("job-" + gone.pid() + "-1/inside"));
        Files.writeString(left.resolve("result.part"), "half");
        var otherKind = Files.createDirectories(work.resolve("bands-" + gone.pid() + "-1"));
        var mine = WorkFolders.make(work, "job");
        Files.writeString(mine.resolve("job.json"), "[]");
        var natives = Files.createDirectories(work.resolve("natives"));

        var next = WorkFolders.make(work, "job");

        assertThat(left.getParent()).doesNotExist();
        assertThat(mine.resolve("job.json")).exists();
        assertThat(next).isEmptyDirectory().isNotEqualTo(mine);
        assertThat(otherKind).exists();
        assertThat(natives).exists();

        WorkFolders.delete(mine);
        WorkFolders.delete(mine);

        assertThat(mine).doesNotExist();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
