package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.planner.plan.Inherited;
import org.throughline.planner.shell.Panel;

/// What a video still has from the one it was begun from, and what is its own by now.
final class InheritedPanel extends Div {

    private final Div says = new Div();

    InheritedPanel() {
        add(new Panel("inherited", text("inherited.title"), says));
    }

    /// Shows it in place of what was shown before.
    void show(Inherited inherited) {
        says.removeAll();
        says.add(new Paragraph(text("inherited.from", inherited.title(), inherited.campaign())));
        line("inherited-same", "inherited.same", inherited.same());
        line("inherited-own", "inherited.own", inherited.own());
        if (inherited.later() > 0) {
            Paragraph later = new Paragraph(text("inherited.later", inherited.later()));
            later.addClassNames("soft", "small");
            says.add(later);
        }
    }

    private void line(String id, String key, List<Inherited.Part> parts) {
        if (!parts.isEmpty()) {
            Paragraph line = new Paragraph(text(key, names(parts)));
            line.setId(id);
            says.add(line);
        }
    }

    private static String names(List<Inherited.Part> parts) {
        return parts.stream()
                .map(part ->
                        text(
                                "inherited.part."
                                        + part.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.joining(", "));
    }
}
