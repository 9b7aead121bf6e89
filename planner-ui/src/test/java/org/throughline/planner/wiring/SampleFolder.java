package org.throughline.planner.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.campaign.Campaign;

/// The files of a data folder in which the sample campaign stands. What many tests begin with is
/// entered once in this process; each of them has the files written into a folder of its own.
final class SampleFolder {

    /// When the campaign was entered.
    static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");

    private final Campaign campaign;
    private final Map<String, byte[]> files;

    private SampleFolder(Campaign campaign, Map<String, byte[]> files) {
        this.campaign = campaign;
        this.files = files;
    }

    /// Made when it is first asked for.
    private static final class Entered {
        private static final SampleFolder FOLDER = made(SampleHouse::enter);
    }

    /// Made when it is first asked for.
    private static final class Sealed {
        private static final SampleFolder FOLDER =
                made((house, campaign) -> {
                    SampleHouse.enter(house, campaign);
                    SampleHouse.seal(house, campaign);
                });
    }

    /// The campaign under the sample's rules; no plan is proposed.
    static SampleFolder entered() {
        return Entered.FOLDER;
    }

    /// Every plan is proposed; all but one are sealed and approved.
    static SampleFolder sealed() {
        return Sealed.FOLDER;
    }

    private static SampleFolder made(BiConsumer<House, Campaign> entry) {
        try {
            Path place = Files.createTempDirectory("sample");
            try {
                Campaign campaign = SampleHouse.campaign(place.resolve("campaign"));
                Path data = place.resolve("data");
                var programs = new Programs(place.resolve("none"), place.resolve("java"));
                try (House house = House.open(data, programs, Clock.fixed(NOW, ZoneOffset.UTC))) {
                    entry.accept(house, campaign);
                }
                return new SampleFolder(campaign, read(data));
            } finally {
                delete(place);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Map<String, byte[]> read(Path data) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        Files.walkFileTree(
                data,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes read)
                            throws IOException {
                        files.put(data.relativize(file).toString(), Files.readAllBytes(file));
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }

    private static void delete(Path place) throws IOException {
        Files.walkFileTree(
                place,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes read)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @Nullable IOException failed) throws IOException {
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    Campaign campaign() {
        return campaign;
    }

    /// Makes a data folder of them, for a house that is opened next.
    void writeTo(Path data) {
        try {
            for (Entry<String, byte[]> file : files.entrySet()) {
                Path at = data.resolve(file.getKey());
                Files.createDirectories(at.getParent());
                Files.write(at, file.getValue());
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
