package org.throughline.renderer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.problem.Outcome;
import org.throughline.renderer.conform.CaptionsBeside;

class SideFilesTest {
    private static final String SRT = "1\n00:00:00,500 --> 00:00:02,000\nOne\n";

    @TempDir Path folder;

    @Test
    void caption_files_of_the_videos_name_and_language_are_found() throws Exception {
        for (String name :
                List.of(
                        "spot.srt",
                        "spot.en-US.VTT",
                        "spot.de.srt",
                        "spot.edit.srt",
                        "spots.srt",
                        "other.srt",
                        "spot.txt")) {
            Files.writeString(folder.resolve(name), SRT);
        }
        Files.createDirectory(folder.resolve("spot.en.srt"));
        Files.createSymbolicLink(folder.resolve("spot.en.vtt"), folder.resolve("other.srt"));

        assertThat(SideFiles.captions(folder.resolve("spot.mp4"), "en"))
                .extracting(CaptionsBeside.Beside::name)
                .containsExactly("spot.en-US.VTT", "spot.srt");
        assertThat(SideFiles.captions(folder.resolve("alone.mp4"), "en")).isEmpty();
    }

    @Test
    void a_file_that_does_not_read_is_found_with_its_reason() throws Exception {
        Files.writeString(folder.resolve("spot.vtt"), SRT);

        assertThat(SideFiles.captions(folder.resolve("spot.mp4"), "en").getFirst().read())
                .isInstanceOf(Outcome.Refused.class);
    }
}
