package org.throughline.analytics.history;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.analytics.AnalyticsFailed.Code;
import org.throughline.analytics.Folders;
import org.throughline.analytics.importing.TableMapping;
import org.throughline.data.engagement.AccountDays;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.PostList;
import org.throughline.data.json.Documents;
import org.throughline.data.json.NotReadable;

/// A folder that holds one history and needs nothing beside it. Files are written first and named
/// last: until `CURRENT` is replaced, in one step, nothing has happened. Thread-safe; one writer at
/// a time, over all processes.
public final class HistoryFolder {

    private static final String CURRENT = "CURRENT";
    private static final String JOBS = "jobs";
    private static final String REFUSED = "refused";
    private static final String MAPPINGS = "mappings";
    private static final String ACCOUNTS = "accounts.json";
    private static final String POSTS = "posts";
    private static final String ACCOUNT_DAYS = "account-days";

    /// Of the name of a file whose refused rows are kept; file systems take 255 bytes.
    private static final int MOST_CHARACTERS = 80;

    private static final int MOST_BYTES = 200;

    private static final Pattern DAY_FILE = Pattern.compile("[1-9]\\d{0,17}\\.json");

    private final Path root;
    private final Documents documents = new Documents();

    public HistoryFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /// The state in force; the empty one where nothing was imported yet.
    public Manifest current() {
        requireFolder();
        Path current = root.resolve(CURRENT);
        try {
            if (Files.notExists(current) && !hasStates()) {
                return Manifest.empty();
            }
            String number = Files.readString(current).strip();
            return documents.read(
                    Files.readString(root.resolve("manifests").resolve(number + ".json")),
                    Manifest.class);
        } catch (IOException | NotReadable e) {
            throw new AnalyticsFailed(
                    Code.HISTORY_BROKEN,
                    "The history in "
                            + root
                            + " cannot be read: "
                            + e.getMessage()
                            + "\nMaybe restore the folder from a backup.",
                    e);
        }
    }

    private void requireFolder() {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new AnalyticsFailed(
                    Code.HISTORY_NO_FOLDER,
                    "A history is a folder, and this is none: "
                            + root
                            + "\nMaybe name a folder; it need not be there yet.");
        }
    }

    /// Whether more was ever in force than a first import that may not have come to its end: then
    /// `CURRENT` is lost, and what lies here is not to be taken for nothing.
    private boolean hasStates() throws IOException {
        Path states = root.resolve("manifests");
        if (!Files.isDirectory(states)) {
            return false;
        }
        try (Stream<Path> all = Files.list(states)) {
            return all.map(each -> each.getFileName().toString())
                    .anyMatch(name -> name.endsWith(".json") && !name.equals("1.json"));
        }
    }

    /// The files in force that lie there no more or were never whole.
    public List<StoredFile> missing() {
        return current().files().stream()
                .filter(file -> !Files.isRegularFile(root.resolve(file.path())))
                .toList();
    }

    /// Writes the tables of the state in force as an archive of Parquet files, see its `about.txt`.
    public void export(OutputStream out) throws IOException {
        new ParquetExport(root, current()).to(out);
    }

    /// How tables of other people's making were said to be read, by the fingerprint of the header.
    public Map<String, TableMapping> mappings() {
        Path folder = root.resolve(MAPPINGS);
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        Map<String, TableMapping> all = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                all.put(
                        name.substring(0, name.length() - ".json".length()),
                        TableMapping.of(Files.readString(file)));
            }
            return all;
        } catch (IOException | NotReadable e) {
            throw new AnalyticsFailed(
                    Code.HISTORY_BROKEN,
                    "A mapping in "
                            + folder
                            + " cannot be read: "
                            + e.getMessage()
                            + "\nMaybe delete it and say it again.",
                    e);
        }
    }

    /// The accounts of the team, as they were said last.
    public AccountRegister accounts() {
        Path file = root.resolve(ACCOUNTS);
        try {
            return Files.exists(file)
                    ? documents.read(Files.readString(file), AccountRegister.class)
                    : AccountRegister.NONE;
        } catch (IOException | NotReadable e) {
            throw new AnalyticsFailed(
                    Code.HISTORY_BROKEN,
                    file
                            + " cannot be read: "
                            + e.getMessage()
                            + "\nMaybe give it anew: --accounts.",
                    e);
        }
    }

    /// The posts of the state in force. Files that were taken before posts were listed are not
    /// among its files.
    public PostList posts() {
        return posts(current().number());
    }

    /// What changes whenever [#posts()] does, told without reading them.
    public String postsVersion() {
        try {
            Path current = root.resolve(CURRENT);
            String number = Files.exists(current) ? Files.readString(current).strip() : "0";
            Path file = list(number);
            return Files.exists(file)
                    ? number + " " + Files.getLastModifiedTime(file) + " " + Files.size(file)
                    : number;
        } catch (IOException e) {
            throw new AnalyticsFailed(
                    Code.HISTORY_BROKEN,
                    "The history in " + root + " cannot be read: " + e.getMessage(),
                    e);
        }
    }

    private Path list(Object number) {
        return root.resolve(POSTS).resolve(number + ".json");
    }

    private PostList posts(long number) {
        Path file = list(number);
        try {
            return Files.exists(file)
                    ? documents.read(Files.readString(file), PostList.class)
                    : PostList.NONE;
        } catch (IOException | NotReadable e) {
            throw new AnalyticsFailed(
                    Code.HISTORY_BROKEN,
                    file
                            + " cannot be read: "
                            + e.getMessage()
                            + "\nMaybe delete it and bring the files in again; the rest stays.",
                    e);
        }
    }

    /// What files told of accounts day by day, as of the state in force.
    public AccountDays accountDays() {
        return accountDays(current().number());
    }

    private AccountDays accountDays(long number) {
        Path folder = root.resolve(ACCOUNT_DAYS);
        try {
            OptionalLong last = lastDays(number);
            return last.isPresent()
                    ? documents.read(
                            Files.readString(folder.resolve(last.getAsLong() + ".json")),
                            AccountDays.class)
                    : AccountDays.NONE;
        } catch (IOException | NotReadable e) {
            throw new AnalyticsFailed(
                    Code.HISTORY_BROKEN,
                    "The days of accounts in "
                            + folder
                            + " cannot be read: "
                            + e.getMessage()
                            + "\nMaybe restore the folder from a backup.",
                    e);
        }
    }

    /// The number of the last state up to one that changed them.
    private OptionalLong lastDays(long number) throws IOException {
        return dayFiles().stream().mapToLong(each -> each).filter(each -> each <= number).max();
    }

    private List<Long> dayFiles() throws IOException {
        Path folder = root.resolve(ACCOUNT_DAYS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(name -> DAY_FILE.matcher(name).matches())
                    .map(name -> Long.valueOf(name.substring(0, name.indexOf('.'))))
                    .toList();
        }
    }

    /// Deletes what neither the state in force says of accounts nor the one before.
    private void sweepDays(Manifest current) throws IOException {
        List<OptionalLong> kept =
                List.of(lastDays(current.number()), lastDays(current.number() - 1));
        for (Long each : dayFiles()) {
            if (!kept.contains(OptionalLong.of(each))) {
                Files.delete(root.resolve(ACCOUNT_DAYS).resolve(each + ".json"));
            }
        }
    }

    /// Keeps every other writer out until closed.
    public Writing write() {
        requireFolder();
        try {
            Files.createDirectories(root.resolve("manifests"));
            FileChannel channel =
                    FileChannel.open(
                            root.resolve(".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            try {
                if (tryLock(channel) == null) {
                    throw new AnalyticsFailed(
                            Code.HISTORY_BUSY,
                            "Another process writes to the history in "
                                    + root
                                    + "\nMaybe wait until its import is done.");
                }
                Folders.delete(root.resolve(JOBS));
                sweep(current());
                return new Writing(channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw notWritable(root, e);
        }
    }

    /// Deletes the folders of files that neither the state in force names nor the one before, which
    /// somebody may still be reading.
    private void sweep(Manifest current) throws IOException {
        sweepLists(current);
        sweepDays(current);
        Set<Path> kept = new HashSet<>(folders(current));
        Path before = root.resolve("manifests").resolve(current.number() - 1 + ".json");
        if (Files.exists(before)) {
            try {
                kept.addAll(folders(documents.read(Files.readString(before), Manifest.class)));
            } catch (NotReadable _) {
                return;
            }
        }
        for (Table table : Table.values()) {
            Path all = root.resolve(table.key());
            if (Files.isDirectory(all)) {
                try (Stream<Path> folders = Files.list(all)) {
                    for (Path folder : folders.filter(each -> !kept.contains(each)).toList()) {
                        Folders.delete(folder);
                    }
                }
            }
        }
    }

    private void sweepLists(Manifest current) throws IOException {
        Path folder = root.resolve(POSTS);
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<String> kept = List.of(current.number() + ".json", current.number() - 1 + ".json");
        try (Stream<Path> lists = Files.list(folder)) {
            for (Path list : lists.toList()) {
                if (!kept.contains(list.getFileName().toString())) {
                    Files.delete(list);
                }
            }
        }
    }

    /// What cannot be deleted now is left to the next writer.
    private void sweepQuietly(Manifest current) {
        try {
            sweep(current);
        } catch (IOException _) {
            // nothing reads it
        }
    }

    /// `event/000007` of `event/000007/month=2027-01/...`, for all files.
    private Set<Path> folders(Manifest manifest) {
        return manifest.files().stream()
                .map(file -> root.resolve(Path.of(file.path()).subpath(0, 2)))
                .collect(Collectors.toSet());
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    static AnalyticsFailed notWritable(Path place, IOException cause) {
        return new AnalyticsFailed(
                Code.HISTORY_BROKEN,
                "The history in "
                        + place
                        + " cannot be written: "
                        + cause.getMessage()
                        + "\nMaybe the disk is full or the folder is read-only.",
                cause);
    }

    /// The right to change a history, held by one at a time. What a writer that died left behind is
    /// swept when the next begins.
    public final class Writing implements AutoCloseable {

        private final FileChannel lock;

        private Writing(FileChannel lock) {
            this.lock = lock;
        }

        /// An empty folder on the same disk, swept in the end.
        public Path jobFolder() {
            try {
                return Files.createDirectories(root.resolve(JOBS));
            } catch (IOException e) {
                throw notWritable(root, e);
            }
        }

        /// Remembers how tables with this header are read.
        public void remember(String fingerprint, TableMapping mapping) {
            try {
                Path folder = Files.createDirectories(root.resolve(MAPPINGS));
                put(folder.resolve(fingerprint + ".json"), mapping.json());
            } catch (IOException e) {
                throw notWritable(root, e);
            }
        }

        /// Keeps the accounts of the team, in place of those before.
        public void keep(AccountRegister register) {
            try {
                put(root.resolve(ACCOUNTS), documents.writeIndented(register));
            } catch (IOException e) {
                throw notWritable(root, e);
            }
        }

        /// Lists the posts of a state, before it is in force or after.
        ///
        /// @param number of its manifest
        public void list(PostList posts, long number) {
            try {
                Path folder = Files.createDirectories(root.resolve(POSTS));
                put(folder.resolve(number + ".json"), documents.write(posts));
            } catch (IOException e) {
                throw notWritable(root, e);
            }
        }

        /// Keeps what is told of accounts from a state on, before it is in force.
        ///
        /// @param number of its manifest
        public void keep(AccountDays days, long number) {
            try {
                Path folder = Files.createDirectories(root.resolve(ACCOUNT_DAYS));
                put(folder.resolve(number + ".json"), documents.write(days));
            } catch (IOException e) {
                throw notWritable(root, e);
            }
        }

        /// Makes a state the one in force. Fails only where it is not: a folder that cannot be
        /// flushed to the disk afterwards changes nothing about that.
        public void publish(Manifest next) {
            try {
                if (next.number() != current().number() + 1) {
                    throw new IllegalStateException(
                            "manifest " + next.number() + " does not follow");
                }
                Path manifest = root.resolve("manifests").resolve(next.number() + ".json");
                put(manifest, documents.writeIndented(next));
                put(root.resolve(CURRENT), next.number() + "\n");
                sweepQuietly(next);
            } catch (IOException e) {
                if (current().number() != next.number()) {
                    throw notWritable(root, e);
                }
            }
        }

        /// Keeps a table of refused rows for whoever has to mend them.
        ///
        /// @param number of the state that the file's other rows are of
        /// @param position of the file in its import, from 1
        /// @return the kept file, as a path below the history's folder
        public String keepRefused(Path table, long number, int position, String file) {
            String plain = file.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("\\.csv$", "");
            String kept = REFUSED + "/%d-%d-%s.csv".formatted(number, position, cut(plain));
            try {
                Files.createDirectories(root.resolve(REFUSED));
                Files.move(
                        table,
                        root.resolve(kept),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return kept;
            } catch (IOException e) {
                throw notWritable(root, e);
            }
        }

        /// As much of a name as a file's may have beside its numbers, in whole characters.
        private static String cut(String name) {
            StringBuilder cut = new StringBuilder();
            int bytes = 0;
            for (int each : name.codePoints().limit(MOST_CHARACTERS).toArray()) {
                String character = Character.toString(each);
                bytes += character.getBytes(StandardCharsets.UTF_8).length;
                if (bytes > MOST_BYTES) {
                    break;
                }
                cut.append(character);
            }
            return cut.toString();
        }

        private static void put(Path file, String text) throws IOException {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text, StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel folder = FileChannel.open(file.getParent())) {
                folder.force(true);
            }
        }

        /// What cannot be deleted now is left to the next writer: it says nothing about whether a
        /// state is in force.
        @Override
        public void close() {
            try (lock) {
                Folders.delete(root.resolve(JOBS));
            } catch (IOException _) {
                // nothing reads it
            }
        }
    }
}
