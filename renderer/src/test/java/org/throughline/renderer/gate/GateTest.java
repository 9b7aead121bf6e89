package org.throughline.renderer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Source;

class GateTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "00000018667479706D703432, MP4",
        "52494646102700004156 4920, AVI",
        "524946461027000057415645, WAV",
        "474946383961, GIF",
        "89504E470D0A1A0A, PNG",
        "FFD8FFE000104A464946, JPEG",
        "664C6143, FLAC",
        "4F676753, OGG",
        "49443304000000000000FFFB, MP3",
        "FFFB9064, MP3",
        "FFF15080, AAC",
        "1A45DFA3A342868101776562 6D, MATROSKA"
    })
    void a_file_is_known_by_its_first_bytes(String hex, Container container) throws Exception {
        var file = write(HexFormat.of().parseHex(hex.replace(" ", "")));

        assertThat(Gate.sniff(file)).isEqualTo(Outcome.accepted(container));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ffconcat version 1.0\nfile 'neighbor.mp4'\n",
                "#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:1,\nfile:///other/clip.ts\n",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><MPD/>",
                "just words"
            })
    void text_is_refused_whatever_it_is_called(String text) throws Exception {
        var file = write(text.getBytes(StandardCharsets.UTF_8));

        assertThat(problem(file).code()).isEqualTo("MEDIA-004");
        assertThat(problem(write(text.getBytes(StandardCharsets.UTF_16))).code())
                .isEqualTo("MEDIA-004");
        assertThat(problem(write(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).code())
                .isEqualTo("MEDIA-004");
    }

    @Test
    void an_empty_file_and_a_missing_one_are_refused_by_name() throws Exception {
        assertThat(problem(write(new byte[0])).message()).contains("0 bytes");
        assertThat(problem(folder.resolve("absent.mp4")).field()).isEqualTo("absent.mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "mif1", "avif"})
    void a_photo_of_tiles_is_no_video(String brand) throws Exception {
        var file = write(("\0\0\0\u0018ftyp" + brand).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problem(file).code()).isEqualTo("MEDIA-016");
    }

    @Test
    void unknown_bytes_are_refused_with_the_bytes() throws Exception {
        assertThat(problem(write(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0})).message())
                .contains("7f 45 4c 46");
    }

    @Test
    void a_link_is_not_followed() throws Exception {
        var real = write(new byte[] {'f', 'L', 'a', 'C'});
        var link = Files.createSymbolicLink(folder.resolve("link.flac"), real);

        assertThat(problem(link).code()).isEqualTo("MEDIA-015");
        assertThat(problem(link).message()).contains("link");
    }

    @Test
    void a_file_taken_in_is_stored_under_its_id_with_its_hash() throws Exception {
        var file = write(new byte[] {'f', 'L', 'a', 'C', 0});
        var id = new UUID(5, 6);

        var taken = Gate.takeIn(file, folder.resolve("media"), id);

        assertThat(taken).isInstanceOf(Outcome.Accepted.class);
        var source = ((Outcome.Accepted<Source>) taken).value();
        assertThat(source.sha256()).isEqualTo(Gate.sha256(file));
        assertThat(folder.resolve("media").resolve(id.toString())).hasSameBinaryContentAs(file);
        assertThat(folder.resolve("media").toFile().list()).containsExactly(id.toString());
    }

    private Problem problem(Path file) {
        return switch (Gate.sniff(file)) {
            case Outcome.Refused<Container>(List<Problem> problems) -> problems.getFirst();
            case Outcome.Accepted<Container>(Container container) ->
                    throw new AssertionError("taken in as " + container);
        };
    }

    private Path write(byte[] bytes) throws IOException {

        return Files.write(folder.resolve("clip.mp4"), bytes);
    }
}
