package org.throughline.planner.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import java.util.Locale;
import org.throughline.data.problem.Problem;

/// What is said when something was refused, long enough to be read.
public final class Refusal {

    private static final int SHOWN_MILLIS = 10_000;

    private Refusal() {}

    /// What was wrong and what would help, at a field that says itself where.
    public static String sentence(Problem problem) {
        String says = problem.message();
        String first = says.substring(0, 1).toUpperCase(Locale.ENGLISH);
        return (first + says.substring(1) + ". " + problem.hint()).strip();
    }

    public static void show(List<Problem> problems) {
        Notification shown = new Notification();
        problems.forEach(problem -> shown.add(new Paragraph(problem.says())));
        shown.addThemeVariants(NotificationVariant.ERROR);
        shown.setDuration(SHOWN_MILLIS);
        shown.open();
    }
}
