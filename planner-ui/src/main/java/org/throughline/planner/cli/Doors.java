package org.throughline.planner.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.planner.wiring.Programs;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.storyboard.CaptionCheck;
import org.throughline.renderer.storyboard.StoryboardMaker;

/// The renderer's doors for a command that has no data folder: work lies in a folder that goes when
/// the command ends, or when it ends well. Confined.
final class Doors implements AutoCloseable {

    private final Path work;
    private final @Nullable FileChannel held;

    Doors() throws IOException {
        this(Files.createTempDirectory("throughline-"), null);
    }

    private Doors(Path work, @Nullable FileChannel held) {
        this.work = work;
        this.held = held;
    }

    /// Work in a folder that stays until [#done], so that a command that was killed goes on where
    /// it was when it is given again; in one that goes, where another command holds it.
    static Doors lasting(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel held =
                FileChannel.open(
                        folder.resolve("held"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!isLocked(held)) {
            held.close();
            return new Doors();
        }
        return new Doors(folder, held);
    }

    private static boolean isLocked(FileChannel held) throws IOException {
        try {
            return held.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// What lies in the work folder is needed no more.
    void done() {
        if (held != null) {
            delete();
        }
    }

    Path work() {
        return work;
    }

    MediaProgram media() {
        return new MediaProgram(Programs.ofThisProcess().media(), work.resolve("media"));
    }

    static StoryboardMaker storyboards() {
        return new StoryboardMaker(
                PlatformProfiles.shipped(),
                CaptionStandards.shipped(),
                new Letterer(FontBook.installed()));
    }

    static CaptionCheck captions() {
        return new CaptionCheck(
                PlatformProfiles.shipped(),
                CaptionStandards.shipped(),
                new Letterer(FontBook.installed()));
    }

    @Override
    public void close() throws IOException {
        if (held == null) {
            delete();
        } else {
            held.close();
        }
    }

    private void delete() {
        if (!Files.exists(work)) {
            return;
        }
        try (Stream<Path> files = Files.walk(work)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException _) {
            // the system's own folder for such things is swept by the system
            work.toFile().deleteOnExit();
        }
    }
}
