package org.throughline.renderer.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.throughline.renderer.child.MediaProgram;

/// Small sources that move and sound, made with the ffmpeg program beside the natives.
public final class TestFootage {
    private TestFootage() {}

    /// The media program as it is started in tests.
    public static MediaProgram media() {
        return Ffmpeg.media();
    }

    /// A moving picture out of a source filter, with a tone.
    public static Path picture(Path file, String filter, int toneHz, int seconds)
            throws IOException, InterruptedException {
        Ffmpeg.run(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        filter + ",format=yuv420p",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=f=" + toneHz + ":r=48000",
                        "-t",
                        Integer.toString(seconds),
                        "-c:v",
                        "libopenh264",
                        "-rc_mode",
                        "bitrate",
                        "-b:v",
                        "1500k",
                        "-g",
                        "30",
                        "-c:a",
                        "aac",
                        file.toString()));
        return file;
    }

    /// A still out of a source filter.
    public static Path still(Path file, String filter) throws IOException, InterruptedException {
        Ffmpeg.run(List.of("-f", "lavfi", "-i", filter, "-frames:v", "1", file.toString()));
        return file;
    }

    /// A quiet chord.
    public static Path sound(Path file, int seconds) throws IOException, InterruptedException {
        Ffmpeg.run(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=f=196:r=48000",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=f=247:r=48000",
                        "-filter_complex",
                        "amix=inputs=2",
                        "-t",
                        Integer.toString(seconds),
                        file.toString()));
        return file;
    }

    /// A file whose picture went through a filter once more; its sound is copied.
    public static Path edited(Path from, Path to, String filter)
            throws IOException, InterruptedException {
        Ffmpeg.run(
                List.of(
                        "-i",
                        from.toString(),
                        "-filter_complex",
                        "[0:v]" + filter + "[v]",
                        "-map",
                        "[v]",
                        "-map",
                        "0:a",
                        "-c:v",
                        "libopenh264",
                        "-rc_mode",
                        "bitrate",
                        "-profile:v",
                        "high",
                        "-b:v",
                        "600k",
                        "-g",
                        "60",
                        "-r",
                        "30",
                        "-c:a",
                        "copy",
                        "-movflags",
                        "+faststart",
                        "-map_metadata",
                        "-1",
                        to.toString()));
        return to;
    }

    /// The hash of every decoded picture of a file, in order.
    public static List<String> frameHashes(Path file) throws IOException, InterruptedException {
        var hashes = file.resolveSibling(file.getFileName() + ".hashes");
        Ffmpeg.run(
                List.of("-i", file.toString(), "-map", "0:v", "-f", "framemd5", hashes.toString()));
        try (var lines = Files.lines(hashes)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                    .toList();
        } finally {
            Files.delete(hashes);
        }
    }
}
