package org.throughline.planner.wiring;

import static org.throughline.planner.Texts.text;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.planner.notice.KeepWishes;
import org.throughline.planner.shell.Paths;

/// The way out of mails as a mail program takes it, by one POST and without anybody signed in (RFC
/// 8058). All it can do is to put everything of one person into the planner alone; done twice it is
/// the same. Whoever opens the same address in a browser gets the page with the button. Stands
/// before what asks who somebody is. Thread-safe.
@Component
@Order(NoMailDoor.BEFORE_SECURITY)
final class NoMailDoor extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -101;

    /// In the address alone: what is sent along is not read.
    private static final Pattern KEY =
            Pattern.compile("(?:^|&)" + Paths.KEY + "=([A-Za-z0-9_-]{1,100})(?:&|$)");

    private final KeepWishes wishes;

    NoMailDoor(KeepWishes wishes) {
        this.wishes = wishes;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String way = request.getContextPath() + "/" + Paths.NO_MAIL;
        String key = key(request.getQueryString());
        if (!request.getMethod().equals("POST")
                || !request.getRequestURI().equals(way)
                || key == null) {
            chain.doFilter(request, response);
            return;
        }
        boolean known = wishes.silence(key);
        response.setStatus(known ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().println(text(known ? "no-mail.done" : "no-mail.nothing"));
    }

    private static @Nullable String key(@Nullable String query) {
        Matcher found = KEY.matcher(query == null ? "" : query);
        return found.find() ? found.group(1) : null;
    }
}
