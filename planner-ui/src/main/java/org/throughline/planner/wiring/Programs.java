package org.throughline.planner.wiring;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.child.Installed;

/// The three programs of one build: `planner`, `analytics` and `media`, each with a class path of
/// its own, in one folder.
///
/// @param folder holds `planner`, `analytics` and `media`, each with `lib` and `jvm.args`
/// @param java the program that starts a virtual machine
public record Programs(Path folder, Path java) {

    /// The programs beside this one: named by the launcher in `throughline.programs`.
    public static Programs ofThisProcess() {
        String folder = System.getProperty("throughline.programs");
        if (folder == null) {
            throw new IllegalStateException(
                    "throughline.programs is not set.\nMaybe start with ./throughline, which sets it.");
        }
        return new Programs(
                Path.of(folder), Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    /// The beginning of a command that runs a main class of the analytics program; heap options,
    /// the class and its arguments follow.
    public List<String> analytics() {
        return child("analytics");
    }

    /// Where the analytics program finds a cluster, for those who have one: a properties file of
    /// Spark, named in the environment; absent = this machine.
    public @Nullable Path cluster() {
        String file = System.getenv("THROUGHLINE_SPARK");
        return file == null || file.isBlank() ? null : Path.of(file);
    }

    /// Where what takes long to make is kept between runs: beside the programs, or in the user's
    /// folder where nobody may write there.
    public Path kept() {
        return Files.isWritable(folder)
                ? folder.resolve("kept")
                : Path.of(System.getProperty("user.home"), ".throughline");
    }

    /// The media program.
    public Installed media() {
        return Installed.in(folder.resolve("media"), java);
    }

    /// The library folder of a program.
    public Path libraries(String program) {
        return folder.resolve(program).resolve("lib");
    }

    private List<String> child(String program) {
        Path lib = libraries(program);
        if (!Files.isDirectory(lib)) {
            throw new IllegalStateException(
                    "the "
                            + program
                            + " program is not built: no "
                            + lib
                            + "\nMaybe run ./throughline, which builds it.");
        }
        return Stream.of(
                        java.toString(),
                        "@" + folder.resolve(program).resolve("jvm.args"),
                        "-cp",
                        lib + File.separator + "*")
                .toList();
    }
}
