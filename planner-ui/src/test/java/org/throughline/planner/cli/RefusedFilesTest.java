package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files and folders that a command cannot use, told as they are and before any work is done.
class RefusedFilesTest {

    @TempDir Path folder;

    @Test
    void what_steers_a_terminal_is_written_out() throws IOException {
        Path file = Files.writeString(folder.resolve("red\u001b[31m\u202e.srt"), "no captions");

        CommandLineRun run = CommandLineRun.of(folder, "captions", "check", file);

        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.err())
                .contains("red<U+001B>[31m<U+202E>.srt: no captions")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void a_folder_in_place_of_a_video_is_said_to_be_there() {
        CommandLineRun run = CommandLineRun.of(folder, "probe", folder, "--json");

        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.document().get("accepted").asBoolean()).isFalse();
        assertThat(run.err()).contains("a folder", "MEDIA-015");
    }

    @Test
    void a_file_in_place_of_a_folder_is_told_beside_what_else_is_wrong() throws IOException {
        Path file = Files.writeString(folder.resolve("drafts"), "a file");

        CommandLineRun run =
                CommandLineRun.of(
                        folder,
                        "render",
                        "gone.json",
                        "--media",
                        folder,
                        "--out",
                        file.resolve("x"));

        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.err())
                .contains("gone.json: there is no exported plan")
                .contains("'" + file + "' is no folder that can be written to");
        assertThat(file).hasContent("a file");
    }
}
