package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;

/// A text with stretches of it marked, and below it what each of them is.
final class MatchedText extends Div {

    /// A stretch of a text.
    ///
    /// @param start in UTF-16 units
    /// @param end exclusive
    /// @param says what it is
    record Stretch(int start, int end, String says) {}

    MatchedText(String text, List<Stretch> stretches) {
        this(text, stretches, stretches);
    }

    /// @param stretches to be marked, in the order of their places; they may overlap
    /// @param told what is said below
    MatchedText(String text, List<Stretch> stretches, List<Stretch> told) {
        addClassName("desk-matched");
        Paragraph line = new Paragraph();
        int at = 0;
        for (int next = 0; next < stretches.size(); ) {
            int start = Math.max(at, stretches.get(next).start());
            int end = stretches.get(next).end();
            next++;
            while (next < stretches.size() && stretches.get(next).start() < end) {
                end = Math.max(end, stretches.get(next).end());
                next++;
            }
            line.add(new Span(text.substring(at, start)));
            line.getElement().appendChild(mark(text.substring(start, end)));
            at = end;
        }
        line.add(new Span(text.substring(at)));
        UnorderedList found = new UnorderedList();
        for (Stretch stretch : told) {
            found.add(
                    new ListItem(
                            text(
                                    "desk.try.at",
                                    stretch.says(),
                                    text.codePointCount(0, stretch.start()) + 1,
                                    text.codePointCount(0, stretch.end()))));
        }
        add(line, found);
    }

    private static Element mark(String says) {
        Element mark = new Element("mark");
        mark.setText(says);
        return mark;
    }
}
