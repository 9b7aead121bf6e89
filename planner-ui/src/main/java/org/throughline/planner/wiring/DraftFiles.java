package org.throughline.planner.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.draft.DraftDesk;

/// Videos and papers of drafts for those who may see them, in byte ranges where the browser asks
/// for them. Only names that the draft itself lists are served; to everybody else, and for
/// everything else, there is nothing here.
@RestController
class DraftFiles {

    private static final Map<String, String> TYPES =
            Map.of(
                    "mp4", "video/mp4",
                    "vtt", "text/vtt;charset=UTF-8",
                    "srt", "application/x-subrip;charset=UTF-8",
                    "json", "application/json");

    private final DraftDesk drafts;
    private final Sessions sessions;

    DraftFiles(DraftDesk drafts, Sessions sessions) {
        this.drafts = drafts;
        this.sessions = sessions;
    }

    @GetMapping("/media/drafts/{id}")
    void video(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Draft> draft = find(id);
        if (draft.isPresent()) {
            send(draft.get(), drafts.file(draft.get()), request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @GetMapping("/media/drafts/{id}/{paper}")
    void paper(
            @PathVariable String id,
            @PathVariable String paper,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Draft> draft = find(id).filter(each -> each.papers().contains(paper));
        if (draft.isPresent()) {
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(paper).build().toString());
            Path file = drafts.file(draft.get()).resolveSibling(paper);
            send(draft.get(), file, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<Draft> find(String id) {
        try {
            DraftId asked = DraftId.parse(id);
            return sessions.find().flatMap(who -> drafts.find(asked, who.seat()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void send(
            Draft draft, Path file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = String.valueOf(file.getFileName());
        String tag = "\"" + draft.sha256() + "-" + name + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        try (FileChannel bytes = FileChannel.open(file)) {
            long length = bytes.size();
            Optional<ByteRange> asked =
                    ByteRange.of(
                            request.getHeader(HttpHeaders.RANGE),
                            request.getHeader(HttpHeaders.IF_RANGE),
                            tag,
                            length);
            if (asked.isEmpty()) {
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            ByteRange range = asked.get();
            response.setContentType(
                    TYPES.getOrDefault(
                            name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
            response.setContentLengthLong(range.count());
            if (range.partial()) {
                response.setHeader(
                        HttpHeaders.CONTENT_RANGE,
                        "bytes %d-%d/%d".formatted(range.from(), range.to() - 1, length));
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            }
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                copy(bytes, range, response);
            }
        }
    }

    private static void copy(FileChannel bytes, ByteRange range, HttpServletResponse response)
            throws IOException {
        var out = Channels.newChannel(response.getOutputStream());
        long at = range.from();
        while (at < range.to()) {
            long sent = bytes.transferTo(at, range.to() - at, out);
            if (sent <= 0) {
                return;
            }
            at += sent;
        }
    }
}
