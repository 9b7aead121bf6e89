package org.throughline.renderer.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.renderer.RenderFailed;

class PapersTest {
    @TempDir Path folder;

    @Test
    void what_was_said_of_an_earlier_draft_goes_before_the_next_one_comes() throws Exception {
        for (String name : List.of("manifest.json", "report.json", "lamp.mp4", "notes.txt")) {
            Files.writeString(folder.resolve(name), "old");
        }

        new Papers(folder, "lamp").clear();

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("lamp.mp4", "notes.txt");
    }

    @Test
    void a_file_that_changed_between_rendering_and_reading_is_not_reported_on() {
        var file = folder.resolve("lamp.mp4");

        Bench.requireSame(file, "0a", "0a");

        assertThatThrownBy(() -> Bench.requireSame(file, "0a", "0b"))
                .isInstanceOf(RenderFailed.class)
                .hasMessageContaining("lamp.mp4")
                .hasMessageContaining("0b");
    }
}
