package org.throughline.planner.wiring;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.access.SignedIn;

/// Sessions kept by Spring Security.
final class SpringSessions implements Sessions {

    /// Where a session holds its guest. To Spring a guest is nobody, so that no page and no file is
    /// theirs but what asks for one.
    private static final String GUEST = SpringSessions.class.getName() + ".guest";

    private final HttpSessionSecurityContextRepository kept =
            new HttpSessionSecurityContextRepository();

    /// The sessions of accounts.
    private final Set<Seated> open = ConcurrentHashMap.newKeySet();

    @Override
    public void end(String account) {
        open.stream().filter(seated -> seated.isOf(account)).toList().forEach(Seated::end);
    }

    @Override
    public Optional<SignedIn> find() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now != null && now.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    @Override
    public void enter(SignedIn who) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        VaadinService.reinitializeSession(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        who,
                        "",
                        List.of(new SimpleGrantedAuthority("ROLE_" + who.seat().role().name()))));
        SecurityContextHolder.setContext(context);
        kept.saveContext(
                context,
                request.getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        String account = who.account();
        HttpSession session = request.getHttpServletRequest().getSession();
        session.setAttribute(
                Seated.class.getName(), account == null ? null : new Seated(account, open));
        session.removeAttribute(GUEST);
    }

    @Override
    public Optional<Seat> guest() {
        return find().isEmpty()
                        && RequestContextHolder.getRequestAttributes()
                                instanceof ServletRequestAttributes here
                ? Optional.ofNullable(here.getRequest().getSession(false))
                        .map(session -> (Seat) session.getAttribute(GUEST))
                : Optional.empty();
    }

    @Override
    public void enterAsGuest(Seat guest) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        VaadinService.reinitializeSession(request);
        request.getHttpServletRequest().getSession().setAttribute(GUEST, guest);
    }

    @Override
    public void leave() {
        UI.getCurrent()
                .getPage()
                .setLocation(VaadinServletRequest.getCurrent().getContextPath() + "/");
        new SecurityContextLogoutHandler()
                .logout(
                        VaadinServletRequest.getCurrent().getHttpServletRequest(),
                        VaadinServletResponse.getCurrent().getHttpServletResponse(),
                        SecurityContextHolder.getContext().getAuthentication());
    }
}
