package org.throughline.planner.wiring;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import org.throughline.planner.shell.Incidents;

/// Whatever nobody expected: logged under a number, and the number shown; never a stack trace.
@Component
final class IncidentPages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Incidents incidents;

    IncidentPages(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(session ->
                        session.getSession().setErrorHandler(error -> show(error.getThrowable())));
    }

    private void show(Throwable failure) {
        String number = incidents.record(failure);
        if (UI.getCurrent() != null) {
            Notification shown = Notification.show(text("trouble.says", number));
            shown.addThemeVariants(NotificationVariant.ERROR);
            shown.setPosition(Notification.Position.BOTTOM_CENTER);
            shown.setDuration(12_000);
        }
    }
}
