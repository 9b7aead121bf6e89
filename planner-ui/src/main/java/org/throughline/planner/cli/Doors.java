package org.throughline.planner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.throughline.planner.wiring.Programs;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.storyboard.CaptionCheck;
import org.throughline.renderer.storyboard.StoryboardMaker;

/// The renderer's doors for a command that has no data folder: work lies in a folder that goes when
/// the command ends. Confined.
final class Doors implements AutoCloseable {

    private final Path work;

    Doors() throws IOException {
        work = Files.createTempDirectory("throughline-");
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
    public void close() {
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
