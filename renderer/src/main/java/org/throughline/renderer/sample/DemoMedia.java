package org.throughline.renderer.sample;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.renderer.RenderFailed;

/// The catalog of the demo's own media, all of it drawn or synthesized here and labelled so.
public final class DemoMedia {
    /// Programs that draw, speak and pack, besides this package.
    private static final List<String> PACKERS =
            List.of("DemoDrawing", "PictureEncoder", "SoundEncoder", "Joining", "Mp4Output");

    private DemoMedia() {}

    /// Names everything as it looks and sounds now, in hex: the hash of the programs that make it,
    /// so that kept files can be told from those of another version.
    public static String edition() {
        try {
            var home =
                    Path.of(
                            DemoMedia.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            if (Files.isDirectory(home)) {
                return hash(home);
            }
            try (var jar = FileSystems.newFileSystem(home)) {
                return hash(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE,
                    "Cannot read the renderer's own classes",
                    unreadable);
        }
    }

    private static String hash(Path home) throws IOException {
        var renderer = home.resolve("org/throughline/renderer");
        try (var drawing = Files.list(renderer.resolve("sample"));
                var packing = Files.list(renderer.resolve("media"))) {
            var digest = MessageDigest.getInstance("SHA-256");
            var classes =
                    Stream.concat(drawing, packing.filter(DemoMedia::packs))
                            .sorted(Comparator.comparing(Path::toString))
                            .toList();
            for (var file : classes) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every JDK has SHA-256", absent);
        }
    }

    private static boolean packs(Path file) {
        return PACKERS.stream().anyMatch(file.getFileName().toString()::startsWith);
    }

    /// The ids of everything there is: clips first, then sounds.
    public static List<String> ids() {
        var ids = new ArrayList<String>();
        DemoClip.all().forEach(clip -> ids.add(clip.id()));
        DemoSound.ALL.forEach(sound -> ids.add(sound.id()));
        return List.copyOf(ids);
    }

    /// The file that an id is drawn to.
    public static String fileName(String id) {
        return clip(id).isPresent() ? id + ".mp4" : id + ".wav";
    }

    /// The clip of an id.
    public static Optional<DemoClip> clip(String id) {
        return DemoClip.find(id);
    }

    /// The samples of a sound's id, mono at 48 kHz.
    public static Optional<float[]> sound(String id) {
        return DemoSound.find(id).map(DemoSound::samples);
    }
}
