package org.throughline.renderer.media;

import java.io.IOException;
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
}
