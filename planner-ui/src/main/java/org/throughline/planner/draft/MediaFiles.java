package org.throughline.planner.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.throughline.data.json.Sha256;
import org.throughline.data.plan.SealCheck;
import org.throughline.data.story.MediaItem;

/// The source files of a media folder as they are now. Nothing outside of the folder is looked at.
public record MediaFiles(Path folder) implements SealCheck {

    @Override
    public Optional<String> hashNow(MediaItem media) {
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(media.file()).normalize();
        if (!root.equals(file.getParent()) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Sha256.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(media.file() + " cannot be read", unreadable);
        }
    }
}
