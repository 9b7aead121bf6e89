package org.throughline.planner.wiring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.data.review.GuestLink;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.shell.Paths;

/// Ends the session of a guest at the first request after their link was revoked or ran out, be it
/// a page, a press on one or a piece of a video. A page that a link opens nothing on any more says
/// so in its status too. Thread-safe.
@Component
final class GuestDoor extends OncePerRequestFilter {

    private static final int TOO_MANY_REQUESTS = 429;

    private final Sessions sessions;
    private final KeepGuestLinks links;

    GuestDoor(Sessions sessions, KeepGuestLinks links) {
        this.sessions = sessions;
        this.links = links;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Seat> guest = sessions.guest();
        Optional<GuestLink> link = guest.map(Seat::link).flatMap(links::use);
        if (guest.isPresent() && link.isEmpty()) {
            request.getSession().invalidate();
        }
        if (isPage(request)) {
            String key = request.getParameter(Paths.KEY);
            String address = request.getRemoteAddr();
            if ((key == null ? link : links.find(key, address)).isEmpty()) {
                response.setStatus(
                        key != null && links.isLockedOut(address)
                                ? TOO_MANY_REQUESTS
                                : HttpServletResponse.SC_NOT_FOUND);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        String page = request.getContextPath() + "/" + Paths.GUEST;
        String plan = request.getContextPath() + "/" + Paths.GUEST_PLAN;
        return request.getMethod().equals("GET")
                && Set.of(page, page + "/", plan, plan + "/").contains(request.getRequestURI())
                && request.getParameter("v-r") == null;
    }
}
