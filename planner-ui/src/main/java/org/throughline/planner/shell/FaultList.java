package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.throughline.data.problem.Problem;

/// What cannot go on as it is, each with its place and what may help.
public final class FaultList extends UnorderedList {

    /// Words that cannot be sealed.
    public FaultList(List<Problem> problems) {
        this(text("captions.fault"), problems);
    }

    /// @param mark what stands at each
    public FaultList(String mark, List<Problem> problems) {
        addClassName("plain");
        addClassName("faults");
        for (Problem problem : problems) {
            Span place = new Span(problem.field());
            place.addClassName("soft");
            place.addClassName("small");
            Paragraph hint = new Paragraph(problem.hint());
            hint.addClassName("soft");
            hint.addClassName("small");
            add(
                    new ListItem(
                            new StateMark(Tone.BAD, mark),
                            place,
                            new Paragraph(problem.message()),
                            hint));
        }
    }
}
