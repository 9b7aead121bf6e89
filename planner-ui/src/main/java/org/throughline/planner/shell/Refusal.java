package org.throughline.planner.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import org.throughline.data.problem.Problem;

/// What is said when something was refused, long enough to be read.
public final class Refusal {

    private static final int SHOWN_MILLIS = 10_000;

    private Refusal() {}

    public static void show(List<Problem> problems) {
        Notification shown = new Notification();
        problems.forEach(problem -> shown.add(new Paragraph(problem.says())));
        shown.addThemeVariants(NotificationVariant.ERROR);
        shown.setDuration(SHOWN_MILLIS);
        shown.open();
    }
}
