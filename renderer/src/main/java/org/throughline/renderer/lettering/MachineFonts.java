package org.throughline.renderer.lettering;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Fonts that lie in the machine's own font folders, one a script: the first, bold ones first and
/// then by name, whose file is named after the script, as the Noto fonts are. Thread-safe.
final class MachineFonts {
    private static final int DEEPEST = 6;
    private static final int MOST_FILES = 5_000;

    private final List<Path> folders;
    private final Map<UnicodeScript, Optional<Face>> found = new ConcurrentHashMap<>();

    MachineFonts(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    static MachineFonts ofThisMachine() {
        Path home = Path.of(System.getProperty("user.home", ""));
        return new MachineFonts(
                List.of(
                        home.resolve(".local/share/fonts"),
                        home.resolve(".fonts"),
                        home.resolve("Library/Fonts"),
                        Path.of("/usr/local/share/fonts"),
                        Path.of("/usr/share/fonts"),
                        Path.of("/Library/Fonts"),
                        Path.of("/System/Library/Fonts"),
                        Path.of("C:/Windows/Fonts")));
    }

    /// The font of a script; nothing where none is named after it.
    Optional<Face> find(UnicodeScript script) {
        return found.computeIfAbsent(script, this::look);
    }

    private Optional<Face> look(UnicodeScript script) {
        String name = script.name().toLowerCase(Locale.ROOT).replace("_", "");
        return folders.stream()
                .flatMap(folder -> files(folder).stream())
                .filter(file -> nameOf(file).contains(name))
                .min(
                        Comparator.comparing((Path file) -> !nameOf(file).contains("bold"))
                                .thenComparing(Comparator.naturalOrder()))
                .map(file -> face(file, script));
    }

    private static Face face(Path file, UnicodeScript script) {
        return new Face(file.toString(), Set.of(script), "", () -> read(file));
    }

    /// A damaged font of the machine is as good as none.
    private static Optional<Font> read(Path file) throws IOException {
        try {
            return Arrays.stream(Font.createFonts(file.toFile())).findFirst();
        } catch (FontFormatException damaged) {
            return Optional.empty();
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.limit(MOST_FILES)
                    .filter(file -> nameOf(file).matches(".*\\.(?:ttf|otf|ttc)"))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
