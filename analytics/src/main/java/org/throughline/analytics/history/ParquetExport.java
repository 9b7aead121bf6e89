package org.throughline.analytics.history;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Tables of a history as an archive of the Parquet files that hold them, copied byte by byte.
///
/// Later files take days over from earlier ones, whose rows of them count no more. So beside the
/// files lies `views.sql`, which names of each file the days that count, in the SQL of DuckDB;
/// other programs read the same from it.
final class ParquetExport {

    /// What people ask for; the others are steps between these.
    static final List<Table> TABLES = List.of(Table.DAILY, Table.POST_DAY, Table.SNAPSHOT);

    static final String VIEWS = "views.sql";

    private static final String ABOUT = "about.txt";

    private final Path root;
    private final Manifest manifest;
    private final StoredFiles files;

    ParquetExport(Path root, Manifest manifest) {
        this.root = root;
        this.manifest = manifest;
        this.files = new StoredFiles(manifest.files());
    }

    /// Writes the archive; memory does not grow with it.
    void to(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            text(zip, ABOUT, about());
            text(zip, VIEWS, views());
            // what is packed in Parquet packs no further
            zip.setLevel(0);
            Set<String> packed = new HashSet<>();
            for (Table table : TABLES) {
                for (StoredFile file : files.of(table)) {
                    if (packed.add(file.path())) {
                        zip.putNextEntry(new ZipEntry(file.path()));
                        Files.copy(root.resolve(file.path()), zip);
                        zip.closeEntry();
                    }
                }
            }
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String views() {
        return TABLES.stream()
                .filter(table -> !files.of(table).isEmpty())
                .map(this::view)
                .collect(Collectors.joining("\n"));
    }

    /// Paths are names of our own making: letters, digits, `=`, `-`, `_`, `.` and `/`.
    private String view(Table table) {
        List<String> parts = new ArrayList<>();
        for (StoredFile file : files.of(table)) {
            HeldDays held = file.held();
            String all =
                    "SELECT * FROM read_parquet('%s', hive_partitioning = false)"
                            .formatted(file.path());
            parts.add(
                    held == null || held.whole()
                            ? all
                            : all
                                    + held.days().stream()
                                            .map(day -> "DATE '" + day + "'")
                                            .collect(
                                                    Collectors.joining(
                                                            ", ", "\n  WHERE day IN (", ")")));
        }
        return "CREATE OR REPLACE VIEW %s AS\n%s;\n"
                .formatted(table.key(), String.join("\nUNION ALL\n", parts));
    }

    private String about() {
        return """
        State %d of a history, written %s.

        daily      one series (kind, key, market) on one day, organic posts alone: count =
                   engagements; expected = what posts of these accounts and ages are expected to
                   count; posts; views; largest = the post with most, largest_expected = of it
        post_day   one post on one day, of all that files say the value that counts; age in days,
                   engagements = likes + comments + shares + saves; carried = hook, format, ending,
                   sound, topics and hashtags
        snapshot   one post in one lifetime export, as files say it; watch_seconds in seconds; of
                   two rows for a post and day the later import, file and line counts

        Files: Parquet, zstd. A file may hold rows of days that a later file has taken over:
        read them through views.sql, in this folder:  duckdb -init views.sql
        """
                .formatted(manifest.number(), manifest.written());
    }
}
