package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.throughline.data.rulebook.Rule;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;

/// Rules as a table, a row each.
final class RuleTable extends Div {

    /// @param rows is given each row with all that it says, to be searched
    RuleTable(String id, String brand, List<Rule> rules, Map<Component, String> rows) {
        Sheet sheet =
                new Sheet(
                        id + "-table",
                        text("rules.own", brand),
                        List.of(
                                text("desk.table.rule"),
                                text("desk.table.kind"),
                                text("desk.table.when"),
                                text("desk.table.then"),
                                text("desk.table.set")));
        for (Rule rule : rules) {
            Span name = new Span(rule.id());
            name.addClassName("rule-tag");
            Component first =
                    rule.card() == null ? new Anchor(Paths.editRule(rule.id()), name) : name;
            Div then = new Div();
            RuleSentence.then(rule).forEach(says -> then.add(new Paragraph(says)));
            then.addClassName("desk-then");
            Component row =
                    sheet.row(
                            first,
                            RuleCard.kind(rule),
                            new Span(RuleSentence.when(rule)),
                            then,
                            new Span(RuleCard.origin(rule)));
            rows.put(row, RuleCard.said(rule));
        }
        add(sheet);
    }
}
