package org.throughline.renderer.child;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.throughline.renderer.gate.Gate;

/// Where the media program is installed.
///
/// @param java the executable
/// @param classPath what `-cp` takes
/// @param folder where natives are unpacked once for everybody, and where a start-up cache
///   (`media.aot`) may lie; where it cannot be written, each work folder has its own natives
public record Installed(Path java, String classPath, Path folder) {
    private static final String MAIN = "org.throughline.renderer.media.MediaChild";
    private static final String CACHE = "media.aot";

    /// Names the file where a rehearsal keeps the start-up cache it makes.
    private static final String REHEARSED = "throughline.media.rehearsed";

    private static final String LIMITED =
            "ulimit -t \"$1\"; ulimit -f \"$2\"; shift 2; exec \"$@\"";

    /// The program whose libraries lie in `folder/lib`.
    public static Installed in(Path folder, Path java) {
        var libraries = folder.toAbsolutePath().resolve("lib").resolve("*");
        return new Installed(java, libraries.toString(), folder.toAbsolutePath());
    }

    /// Names and sizes of all libraries, hashed.
    String edition() {
        var digest = Gate.newSha256();
        for (String part : classPath.split(File.pathSeparator, -1)) {
            libraries(Path.of(part)).stream()
                    .map(file -> file.getFileName() + " " + file.toFile().length() + "\n")
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static List<Path> libraries(Path part) {
        if (!part.endsWith("*")) {
            return Files.isRegularFile(part) ? List.of(part) : List.of();
        }
        try (var files = Files.list(Objects.requireNonNull(part.getParent()))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException absent) {
            return List.of();
        }
    }

    /// The command that runs the job folder within limits. The shell in front only sets limits and
    /// is handed fixed text.
    List<String> command(Path jobFolder, Path workFolder, Limits limits) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            command.addAll(
                    List.of(
                            "/bin/sh",
                            "-c",
                            LIMITED,
                            "media",
                            Long.toString(limits.cpu().toSeconds()),
                            Long.toString(limits.fileMib() * 2048L)));
        }
        var shared = folder.resolve("natives");
        boolean writable = Files.isWritable(Files.isDirectory(shared) ? shared : folder);
        var natives = writable ? shared : workFolder.resolve("natives");
        command.add(java.toString());
        var kept = folder.resolve(CACHE);
        var rehearsed = System.getProperty(REHEARSED);
        if (rehearsed != null) {
            command.add("-XX:AOTCacheOutput=" + rehearsed);
        } else if (Files.isRegularFile(kept)) {
            command.add("-XX:AOTCache=" + kept);
        }
        // it lives for seconds: the second compiler costs more than it saves except on the very
        // hottest loops (SHA-256 among them), and a heap sized by the machine's memory is filled
        // before it is ever swept
        command.addAll(
                List.of(
                        "-Xmx" + limits.heapMib() + "m",
                        "-Xms16m",
                        "-Xmn8m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:CICompilerCount=2",
                        "-XX:Tier4InvocationThreshold=50000",
                        "-XX:Tier4MinInvocationThreshold=6000",
                        "-XX:Tier4CompileThreshold=150000",
                        "-XX:Tier4BackEdgeThreshold=400000",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Dorg.bytedeco.javacpp.maxbytes=0",
                        "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                        "-Dorg.bytedeco.javacpp.cachedir=" + natives,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath,
                        MAIN,
                        jobFolder.toString()));
        return command;
    }
}
