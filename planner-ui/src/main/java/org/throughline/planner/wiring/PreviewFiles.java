package org.throughline.planner.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.preview.GrowingFile;
import org.throughline.planner.preview.PreviewDesk;

/// Previews for those who may see the draft; to everybody else there is nothing here. One that is
/// being made is sent as it grows, and the answer ends when it is whole.
@RestController
class PreviewFiles {

    private static final String TYPE = "video/mp4";

    private final PreviewDesk previews;
    private final Sessions sessions;

    PreviewFiles(PreviewDesk previews, Sessions sessions) {
        this.previews = previews;
        this.sessions = sessions;
    }

    /// @param from the first byte that is wanted of one that is being made; without it a whole one
    ///   is sent like any file
    @GetMapping("/media/previews/{id}")
    void preview(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long from,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<GrowingFile> found = find(id);
        if (found.isEmpty() || (from != null && from < 0)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        GrowingFile file = found.get();
        if (from == null && file.isWhole()) {
            String tag = "\"" + id + "-" + file.file().toFile().lastModified() + "\"";
            new RangedFile(file.file(), tag, TYPE).send(request, response);
        } else {
            response.setContentType(TYPE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            follow(file, from == null ? 0 : from, response);
        }
    }

    private static void follow(GrowingFile file, long from, HttpServletResponse response)
            throws IOException {
        response.flushBuffer();
        try {
            long length = file.awaitMore(from);
            if (length <= from) {
                return;
            }
            try (FileChannel bytes = FileChannel.open(file.file())) {
                var out = Channels.newChannel(response.getOutputStream());
                for (long at = from; at < length; length = file.awaitMore(at)) {
                    while (at < length) {
                        at += bytes.transferTo(at, length - at, out);
                    }
                    response.flushBuffer();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<GrowingFile> find(String id) {
        try {
            DraftId asked = DraftId.parse(id);
            return sessions.find().flatMap(who -> previews.file(asked, who.seat()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
