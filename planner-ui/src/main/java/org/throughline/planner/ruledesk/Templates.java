package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;

/// An empty rulebook: what holds all the same, and rules of an industry to begin with.
final class Templates extends Div {

    Templates(boolean mayChange, Consumer<RulebookVersion> begin) {
        add(new Paragraph(text("rules.own.none")));
        if (!mayChange) {
            return;
        }
        add(new Paragraph(text("desk.templates")));
        Div row = new Div();
        row.addClassName("button-row");
        RuleBook.templates()
                .forEach((industry, template) -> {
                    Button button =
                            new Button(
                                    text("desk.template." + industry),
                                    click -> begin.accept(template));
                    button.setId("template-" + industry);
                    row.add(button);
                });
        add(row);
    }
}
