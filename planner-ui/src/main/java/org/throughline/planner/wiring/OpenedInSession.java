package org.throughline.planner.wiring;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/// Remembered by the web session; nothing is remembered outside of one.
final class OpenedInSession implements SessionCampaign.Opened {

    private static final String OPEN = OpenedInSession.class.getName();

    @Override
    public Optional<String> get() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> (String) session.getAttribute(OPEN));
    }

    @Override
    public void set(String id) {
        Optional.ofNullable(VaadinSession.getCurrent())
                .ifPresent(session -> session.setAttribute(OPEN, id));
    }
}
