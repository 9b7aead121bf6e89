package org.throughline.planner.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.story.MediaItem;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.child.Progress;

/// Draws the stand-ins of a campaign, and keeps them for the next demo on this machine.
final class StandIns {

    private static final String PART = ".part-";
    private static final Pattern PART_NAME = Pattern.compile("\\.part-(\\d{1,10})-.*");

    private final MediaProgram media;
    private final Path kept;

    /// @param kept where drawn files are kept between demos, by their edition
    StandIns(MediaProgram media, Path kept) {
        this.media = media;
        this.kept = kept;
    }

    /// Puts every stand-in of the campaign into a folder.
    ///
    /// @return how many had to be drawn
    int into(Path folder, Campaign campaign, Progress progress)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.createDirectories(kept);
        List<MediaItem> items = campaign.media().stream().filter(MediaItem::standIn).toList();
        List<String> missing = new ArrayList<>();
        for (MediaItem item : items) {
            if (!Files.isRegularFile(kept.resolve(item.file()))) {
                missing.add(item.id().value());
            }
        }
        if (!missing.isEmpty()) {
            draw(missing, progress);
        }
        for (MediaItem item : items) {
            Path from = kept.resolve(item.file());
            if (Files.isRegularFile(from)) {
                Files.copy(from, folder.resolve(item.file()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return missing.size();
    }

    /// Drawn beside and moved in one by one, so that a kept file is always a whole one; what was
    /// drawn at the same time by somebody else is the same.
    private void draw(List<String> names, Progress progress)
            throws IOException, InterruptedException {
        sweep();
        Path beside = Files.createTempDirectory(kept, PART + ProcessHandle.current().pid() + "-");
        try {
            for (Path file : media.draw(names, beside, progress)) {
                Path name = Objects.requireNonNull(file.getFileName());
                Files.move(file, kept.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(beside);
        }
    }

    /// Removes what a process left behind that was killed while it drew.
    private void sweep() throws IOException {
        try (Stream<Path> parts = Files.list(kept)) {
            for (Path part : parts.filter(StandIns::isLeftover).toList()) {
                delete(part);
            }
        }
    }

    private static boolean isLeftover(Path part) {
        Matcher name = PART_NAME.matcher(part.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
