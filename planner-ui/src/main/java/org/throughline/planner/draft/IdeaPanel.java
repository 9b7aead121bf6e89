package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.throughline.data.story.Angle;
import org.throughline.planner.shell.Panel;

/// The angle that a draft is told from, with the name of whoever thought of it.
final class IdeaPanel extends Div {

    IdeaPanel(Angle angle) {
        Paragraph by = new Paragraph(text("idea.by", angle.by()));
        by.setId("idea-by");
        Panel panel = new Panel("idea", text("idea.title"), new Paragraph(angle.says()), by);
        if (angle.reason() != null) {
            Paragraph why = new Paragraph(text("angles.chosen-for", angle.reason()));
            why.addClassNames("soft", "small");
            panel.add(why);
        }
        add(panel);
    }
}
