package org.throughline.renderer.draft;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.conform.CaptionsBeside;
import org.throughline.renderer.timedtext.CaptionFile;

/// Caption files beside a video: those that have its name, and may have a language behind it, as in
/// `spot.srt` and `spot.de.vtt` beside `spot.mp4`. Files in other languages are for other drafts.
final class SideFiles {
    private SideFiles() {}

    /// @param language BCP 47
    static List<CaptionsBeside.Beside> captions(Path video, String language) {
        var found = new ArrayList<CaptionsBeside.Beside>();
        String name = String.valueOf(video.getFileName());
        String base = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        var folder = video.toAbsolutePath().resolveSibling(".").normalize();
        try (var files = Files.newDirectoryStream(folder, file -> isFor(base, language, file))) {
            for (var file : files) {
                try (var in = Files.newInputStream(file)) {
                    String own = String.valueOf(file.getFileName());
                    byte[] bytes = in.readNBytes(CaptionFile.LARGEST_BYTES + 1);
                    found.add(new CaptionsBeside.Beside(own, CaptionFile.read(own, bytes)));
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE, "Cannot read what lies beside " + video, unreadable);
        }
        found.sort((one, other) -> one.name().compareTo(other.name()));
        return found;
    }

    private static boolean isFor(String base, String language, Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.toLowerCase(Locale.ROOT);
        if (!name.startsWith(base + ".")
                || !(ending.endsWith(".srt") || ending.endsWith(".vtt"))
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        String between = name.substring(base.length(), name.length() - ".srt".length());
        return between.isEmpty() || code(between.substring(1)).equals(code(language));
    }

    private static String code(String language) {
        return Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
    }
}
