package org.throughline.renderer.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.problem.Outcome;
import org.throughline.renderer.child.Installed;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.measure.Probe;
import org.throughline.renderer.measure.Questions;

/// Several files looked at in one go.
final class SeveralFilesTest {
    @TempDir private static Path folder;
    private static Path clip;
    private static Path other;

    @BeforeAll
    static void make_clips() throws Exception {
        clip = Ffmpeg.footage(folder.resolve("clip.mp4"), "128x128", "25", 1);
        other = Ffmpeg.footage(folder.resolve("other.mp4"), "160x90", "25", 1);
    }

    @Test
    void a_bad_file_among_good_ones_is_refused_alone() throws Exception {
        var text = Files.writeString(folder.resolve("list.mp4"), "#EXTM3U\n");
        var cut = cut("cut.mp4");

        var found = Ffmpeg.media().probe(List.of(clip, text, cut, other));

        assertThat(found.keySet()).containsExactlyInAnyOrder(clip, text, cut, other);
        assertThat(accepted(found)).containsExactlyInAnyOrder(clip, other);
        assertThat(code(found.get(text))).isEqualTo("MEDIA-004");
        assertThat(code(found.get(cut))).startsWith("MEDIA-0");
    }

    @Test
    void a_file_that_no_process_survives_is_refused_alone() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
        var poison = Files.copy(clip, folder.resolve("poison.mp4"));
        var third = Files.copy(clip, folder.resolve("third.mp4"));
        var usual = Ffmpeg.installed();
        var media =
                new MediaProgram(
                        new Installed(dyingOn("poison"), usual.classPath(), usual.folder()),
                        folder.resolve("work"));

        var found = media.probe(List.of(clip, poison, other, third));

        assertThat(accepted(found)).containsExactlyInAnyOrder(clip, other, third);
        assertThat(code(found.get(poison))).isEqualTo("MEDIA-006");
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void a_file_that_reading_does_not_survive_is_refused_too() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
        var poison = Files.copy(clip, folder.resolve("venom.mp4"));
        var usual = Ffmpeg.installed();
        var media =
                new MediaProgram(
                        new Installed(dyingOn("venom"), usual.classPath(), usual.folder()),
                        folder.resolve("work-read"));

        var read = media.read(poison, Questions.none(), folder);

        assertThat(read)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        outcome -> assertThat(outcome.problems().toString()).contains("MEDIA-006"));
    }

    /// A Java that kills itself when a job speaks of a word.
    private static Path dyingOn(String word) throws IOException {
        var script =
                Files.writeString(
                        folder.resolve("java"),
                        """
                        #!/bin/sh
                        for last; do :; done
                        grep -q %s "$last/job.json" && kill -9 $$
                        exec '%s' "$@"
                        """
                                .formatted(word, Ffmpeg.java()));
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private static Path cut(String name) throws IOException {
        byte[] whole = Files.readAllBytes(clip);
        return Files.write(folder.resolve(name), java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    private static List<Path> accepted(Map<Path, Outcome<Probe>> found) {
        return found.entrySet().stream()
                .filter(each -> each.getValue() instanceof Outcome.Accepted<Probe>)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String code(Outcome<Probe> outcome) {
        return outcome instanceof Outcome.Refused<Probe>(var problems)
                ? problems.getFirst().code()
                : "accepted";
    }
}
