package org.throughline.planner.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.throughline.planner.calendar.KeepSubscriptions;
import org.throughline.planner.calendar.KeepSubscriptions.Fetched;
import org.throughline.planner.shell.Paths;

/// Where calendar programs fetch: by the key of an address, without anybody signed in. It is read
/// and nothing else. One that gives nothing is not there, whether it never was, was revoked or may
/// see nothing any more.
@RestController
class CalendarDoor {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration LATER = Duration.ofMinutes(15);

    private final KeepSubscriptions subscriptions;

    CalendarDoor(KeepSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GetMapping("/" + Paths.SUBSCRIBED)
    void fetch(
            @RequestParam(name = Paths.KEY, required = false) @Nullable String key,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String address = request.getRemoteAddr();
        Optional<Fetched> found =
                key == null ? Optional.empty() : subscriptions.fetch(key, address);
        if (found.isEmpty()) {
            boolean lockedOut = key != null && subscriptions.isLockedOut(address);
            if (lockedOut) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LATER.toSeconds()));
            }
            nothing(response, lockedOut ? TOO_MANY_REQUESTS : HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Fetched calendar = found.get();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        if (new ServletWebRequest(request, response)
                .checkNotModified("\"" + calendar.tag() + "\"", calendar.since().toEpochMilli())) {
            return;
        }
        response.setContentType("text/calendar;charset=utf-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + Paths.SUBSCRIBED + "\"");
        byte[] bytes = calendar.text().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void nothing(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write("Nothing is here.\n".getBytes(StandardCharsets.UTF_8));
    }
}
