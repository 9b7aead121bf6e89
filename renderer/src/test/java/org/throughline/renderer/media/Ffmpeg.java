package org.throughline.renderer.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;

/// Runs the ffmpeg program that lies beside the natives, to make test footage.
final class Ffmpeg {
    private static final Path WORK = Path.of("target", "media-work");

    private Ffmpeg() {}

    static Path program() {
        return Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
    }

    static void run(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(program().toString(), "-v", "error", "-y"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        environment(builder.environment());
        var process = builder.start();
        String said =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + "\n" + said);
        }
    }

    /// Arguments between blanks, each `@` one of the files in order.
    static List<String> words(String arguments, Path... files) {
        var left = List.of(files).iterator();
        return Stream.of(arguments.split(" ", -1))
                .map(each -> each.equals("@") ? left.next().toString() : each)
                .toList();
    }

    static void environment(Map<String, String> environment) {
        environment.put("LD_LIBRARY_PATH", program().resolveSibling(".").toString());
    }

    /// Moving test picture with a tone, `seconds` long.
    static Path footage(Path file, String size, String rate, int seconds, String... more)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<String>();
        arguments.addAll(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=s=" + size + ":r=" + rate + ":d=" + seconds));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=f=330:r=48000:d=" + seconds));
        arguments.addAll(
                List.of(
                        "-c:v",
                        "libopenh264",
                        "-rc_mode",
                        "bitrate",
                        "-b:v",
                        "1500k",
                        "-g",
                        "30",
                        "-pix_fmt",
                        "yuv420p",
                        "-c:a",
                        "aac",
                        "-ac",
                        "2"));
        arguments.addAll(List.of(more));
        arguments.add(file.toString());
        run(arguments);
        return file;
    }

    /// A media program on the class path of these tests, with natives unpacked once for all of
    /// them.
    static org.throughline.renderer.child.MediaProgram media() {
        return new org.throughline.renderer.child.MediaProgram(installed(), WORK);
    }

    /// The folders of jobs that this process has begun and that are still there: other tests may
    /// run beside it over the same work folder.
    static List<Path> jobFolders() throws IOException {
        String ours = "job-" + ProcessHandle.current().pid() + "-";
        try (var left = Files.list(WORK)) {
            return left.filter(file -> file.getFileName().toString().startsWith(ours)).toList();
        }
    }

    static org.throughline.renderer.child.Installed installed() {
        return new org.throughline.renderer.child.Installed(
                java(), classPath(), WORK.toAbsolutePath());
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
