package org.throughline.planner.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;

/// A file as an answer, in byte ranges where the browser asks for them.
///
/// @param tag changes with the file's content
/// @param type its media type
record RangedFile(Path file, String tag, String type) {

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Files.isRegularFile(file)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
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
            response.setContentType(type);
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
