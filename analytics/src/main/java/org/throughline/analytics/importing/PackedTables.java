package org.throughline.analytics.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.analytics.Folders;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// The tables that a file holds: itself, the sheets of a workbook, or what is packed in an archive.
/// They are unpacked into a folder of its own, under numbers, and swept when this is closed.
/// Confined to one thread.
///
/// @param all the tables to read
/// @param days those of them that hold days of an account
/// @param charts those of them that hold days of some posts, beside a table of them
/// @param problems why there are none
/// @param notes what else the file holds, in sentences
record PackedTables(
        List<SourceTable> all,
        Set<SourceTable> days,
        Set<SourceTable> charts,
        List<Problem> problems,
        List<String> notes,
        List<Path> folders)
        implements AutoCloseable {

    private static final int SHOWN = 80;
    private static final double MEGABYTE = 1 << 20;

    /// A disk with less is what stood in the way.
    private static final long LEAST_ROOM = 1 << 18;

    /// What a table of all viewers is called among those of some.
    private static final Pattern ALL =
            Pattern.compile(": (?:All|Total)(?:\\.[a-z]+)?$", Pattern.CASE_INSENSITIVE);

    PackedTables {
        all = List.copyOf(all);
        days = Set.copyOf(days);
        charts = Set.copyOf(charts);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        folders = List.copyOf(folders);
    }

    /// Opens a file; a plain one costs nothing.
    static PackedTables open(Path file, Layouts layouts, Mappings mappings) {
        return open(file, layouts, mappings, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// @param temporary where there is room to unpack it
    static PackedTables open(Path file, Layouts layouts, Mappings mappings, Path temporary) {
        String name = SourceFile.name(file);
        if (!Archive.isOne(file)) {
            return new PackedTables(
                    List.of(new SourceTable(file, name, null)),
                    Set.of(),
                    Set.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        try {
            Path folder = Files.createTempDirectory(temporary, "throughline-tables-");
            try {
                return new Opening(layouts, mappings, folder, name).open(file);
            } catch (IOException e) {
                AnalyticsFailed failed = failed(name, temporary, e);
                Folders.delete(folder);
                throw failed;
            } catch (RuntimeException e) {
                Folders.delete(folder);
                throw e;
            }
        } catch (IOException e) {
            throw failed(name, temporary, e);
        }
    }

    /// What stands in the way, looked at before anything is swept.
    private static AnalyticsFailed failed(String name, Path temporary, IOException cause) {
        long free = temporary.toFile().getUsableSpace();
        return Files.isDirectory(temporary) && free < LEAST_ROOM
                ? new AnalyticsFailed(
                        AnalyticsFailed.Code.DISK_FULL,
                        String.format(
                                Locale.ROOT,
                                "No room to unpack %s: %.1f MB are free in %s, and it may take up"
                                        + " to %d MB%nMaybe free some space there; nothing of the"
                                        + " file was kept.",
                                name,
                                free / MEGABYTE,
                                temporary,
                                Room.MOST >> 20),
                        cause)
                : new AnalyticsFailed(
                        AnalyticsFailed.Code.FILE_UNREADABLE, "Cannot read " + name, cause);
    }

    @Override
    public void close() {
        for (Path folder : folders) {
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("left behind " + folder, e);
            }
        }
    }

    /// One archive on its way.
    private static final class Opening {

        private final Layouts layouts;
        private final Mappings mappings;
        private final Path folder;
        private final String name;
        private final List<SourceTable> tables = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final Set<SourceTable> days = new HashSet<>();
        private final Set<SourceTable> charts = new HashSet<>();
        private final Map<SourceTable, String> unread = new HashMap<>();
        private final Room parts = new Room();
        private final Room texts = new Room();

        Opening(Layouts layouts, Mappings mappings, Path folder, String name) {
            this.layouts = layouts;
            this.mappings = mappings;
            this.folder = folder;
            this.name = name;
        }

        PackedTables open(Path file) throws IOException {
            switch (Archive.unpack(file, name, folder, parts)) {
                case Outcome.Refused<List<Archive.Part>>(List<Problem> refused) ->
                        problems.addAll(refused);
                case Outcome.Accepted<List<Archive.Part>>(List<Archive.Part> found) -> {
                    if (Workbook.isOne(found)) {
                        add(found, name, sha256(file));
                    } else {
                        for (Archive.Part part : found) {
                            if (problems.isEmpty()) {
                                add(part);
                            }
                        }
                    }
                }
            }
            if (tables.isEmpty() && problems.isEmpty()) {
                problems.add(
                        Archive.problem(
                                name,
                                "The archive or workbook holds no table",
                                "Maybe it is another file than you meant."));
            }
            return new PackedTables(chosen(), days, charts, problems, notes, List.of(folder));
        }

        private void add(Archive.Part part) throws IOException {
            String plain = plain(part.name());
            String lower = plain.toLowerCase(Locale.ROOT);
            String told = name + ": " + plain;
            if (Archive.isOne(part.file()) && lower.endsWith(".xlsx")) {
                Path inner = Files.createDirectory(folder.resolve(part.number() + "-parts"));
                switch (Archive.unpack(part.file(), told, inner, parts)) {
                    case Outcome.Refused<List<Archive.Part>>(List<Problem> refused) ->
                            problems.addAll(refused);
                    case Outcome.Accepted<List<Archive.Part>>(List<Archive.Part> found) ->
                            add(found, told, sha256(part.file()));
                }
            } else if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
                tables.add(new SourceTable(part.file(), told, null));
            } else {
                notes.add("Passed over in the archive: " + plain + ".");
            }
        }

        private void add(List<Archive.Part> found, String told, String sha256) throws IOException {
            switch (Workbook.sheets(found, told, folder, texts)) {
                case Outcome.Refused<List<Workbook.TextSheet>>(List<Problem> refused) ->
                        problems.addAll(refused);
                case Outcome.Accepted<List<Workbook.TextSheet>>(
                                List<Workbook.TextSheet> sheets) -> {
                    for (Workbook.TextSheet sheet : sheets) {
                        tables.add(
                                new SourceTable(
                                        sheet.text(),
                                        sheets.size() == 1
                                                ? told
                                                : told + ": " + plain(sheet.name()),
                                        sheets.size() == 1 ? sha256 : sha256(sheet.text())));
                    }
                }
            }
        }

        /// Where some tables hold posts or days of an account, these are read, posts first, and the
        /// others are only told of. Of curves in one archive, the one of all viewers is read.
        private List<SourceTable> chosen() throws IOException {
            List<Optional<Layout>> layouts = new ArrayList<>();
            for (SourceTable table : tables) {
                layouts.add(layout(table));
            }
            boolean curves = layouts.stream().noneMatch(each -> isPosts(each) || isDays(each));
            List<SourceTable> read = new ArrayList<>();
            List<SourceTable> ofSome = new ArrayList<>();
            List<SourceTable> ofDays = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (int at = 0; at < tables.size(); at++) {
                SourceTable table = tables.get(at);
                Optional<Layout> layout = layouts.get(at);
                if (isChart(layout)) {
                    charts.add(table);
                    ofSome.add(table);
                } else if (isPosts(layout) || (curves && isRead(layout) && isOfAll(table))) {
                    read.add(table);
                } else if (isDays(layout)) {
                    days.add(table);
                    ofDays.add(table);
                } else {
                    others.add(
                            "Not taken: %s, %s."
                                    .formatted(
                                            table.name(),
                                            layout.map(PackedTables::says)
                                                    .orElse(
                                                            unread.getOrDefault(
                                                                    table, "no known table"))));
                }
            }
            read.addAll(ofSome);
            read.addAll(ofDays);
            if (read.isEmpty()) {
                return tables;
            }
            notes.addAll(others);
            return read;
        }

        private static boolean isRead(Optional<Layout> layout) {
            return layout.isPresent() && layout.get() instanceof Layout.Read;
        }

        private static boolean isPosts(Optional<Layout> layout) {
            return layout.isPresent()
                    && layout.get() instanceof Layout.Read read
                    && read.name().isOfPosts();
        }

        private static boolean isChart(Optional<Layout> layout) {
            return layout.isPresent()
                    && layout.get() instanceof Layout.Read read
                    && read.name() == ExportLayout.YOUTUBE_STUDIO_CHART;
        }

        private static boolean isDays(Optional<Layout> layout) {
            return layout.isPresent() && layout.get() instanceof AccountLayout;
        }

        private boolean isOfAll(SourceTable table) {
            return tables.size() == 1 || ALL.matcher(table.name()).find();
        }

        private Optional<Layout> layout(SourceTable table) throws IOException {
            return switch (SourceFile.look(table)) {
                case Outcome.Refused<SourceFile>(List<Problem> why) -> {
                    unread.put(table, says(why.getFirst()));
                    yield Optional.empty();
                }
                case Outcome.Accepted<SourceFile>(SourceFile source) -> {
                    try (OpenTable text = OpenTable.open(source)) {
                        yield TableStart.find(text, layouts, mappings)
                                .recognized()
                                .map(Layouts.Recognized::layout);
                    }
                }
            };
        }

        private static String sha256(Path file) throws IOException {
            try (DigestInputStream in =
                    new DigestInputStream(Files.newInputStream(file), SourceFile.hashing())) {
                in.transferTo(OutputStream.nullOutputStream());
                return HexFormat.of().formatHex(in.getMessageDigest().digest());
            }
        }
    }

    /// What is wrong, as a part of a sentence.
    private static String says(Problem problem) {
        String says = problem.message();
        return "which cannot be read: " + Character.toLowerCase(says.charAt(0)) + says.substring(1);
    }

    private static String says(Layout layout) {
        return switch (layout) {
            case Layout.NotTaken known -> known.says() + " (" + known.key() + ")";
            case Layout.Read read -> read.key();
        };
    }

    /// A name from inside a file, for people only: without folders and signs that steer.
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "_").strip();
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
    }
}
