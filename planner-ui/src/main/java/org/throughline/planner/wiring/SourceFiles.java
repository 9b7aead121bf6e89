package org.throughline.planner.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.data.story.MediaId;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.media.MediaDesk;

/// Source files for whoever is signed in, to be played and looked at and never run: of types that
/// hold no script, as long as they are what was entered. Everything else is not here.
@RestController
class SourceFiles {

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("m4v", "video/mp4"),
                    Map.entry("mov", "video/quicktime"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("mkv", "video/x-matroska"),
                    Map.entry("wav", "audio/wav"),
                    Map.entry("flac", "audio/flac"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("aac", "audio/aac"),
                    Map.entry("m4a", "audio/mp4"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"));

    private final MediaDesk media;
    private final Sessions sessions;

    SourceFiles(MediaDesk media, Sessions sessions) {
        this.media = media;
        this.sessions = sessions;
    }

    @GetMapping("/media/sources/{campaign}/{id}")
    void source(
            @PathVariable String campaign,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Path> file = find(campaign, id);
        String type = file.map(SourceFiles::type).orElse("");
        if (file.isEmpty() || type.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        String tag = "\"" + id + "-" + file.get().toFile().lastModified() + "\"";
        new RangedFile(file.get(), tag, type).send(request, response);
    }

    private Optional<Path> find(String campaign, String id) {
        try {
            MediaId asked = new MediaId(id);
            return sessions.find().flatMap(open -> media.file(campaign, asked, open.seat()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String type(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    }
}
