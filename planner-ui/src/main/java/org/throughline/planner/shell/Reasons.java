package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.throughline.data.assessment.Because;

/// Why something was decided: a sentence for each rule, and the way to the rule.
public final class Reasons extends UnorderedList {

    public Reasons(List<Because> because) {
        addClassName("because");
        for (Because each : because) {
            add(isDefault(each) ? standard(each) : decided(each));
        }
    }

    /// Whether no rule decided: the step's own default stands.
    public static boolean isDefault(Because because) {
        return because.rule().equals("default");
    }

    private static ListItem standard(Because because) {
        ListItem item = new ListItem(because.says());
        item.addClassName("as-default");
        return item;
    }

    private static ListItem decided(Because because) {
        ListItem item = new ListItem(rule(because), new Span(because.says()));
        item.setTitle(text("reason.set-by", because.setBy(), because.version()));
        return item;
    }

    private static Anchor rule(Because because) {
        Anchor link = new Anchor(Paths.rule(because.rule()), because.rule());
        link.addClassName("rule-tag");
        link.setAriaLabel(text("reason.rule", because.rule()));
        return link;
    }
}
