package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.throughline.data.rulebook.Card;
import org.throughline.data.rulebook.Rule;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.shell.Why;

/// A rule as a sentence: when it holds, what follows, who set it, and for a shipped card why.
final class RuleCard extends Article {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Div head;

    RuleCard(Rule rule) {
        addClassName("rule");
        setId("rule-" + rule.id());
        Span id = new Span(rule.id());
        id.addClassName("rule-tag");
        H3 when = new H3(RuleSentence.when(rule));
        head = new Div(id, when, kind(rule));
        head.addClassName("rule-head");
        UnorderedList then = new UnorderedList();
        then.addClassName("rule-then");
        RuleSentence.then(rule).forEach(says -> then.add(new ListItem(says)));
        Span origin = new Span(origin(rule));
        origin.addClassName("soft");
        origin.addClassName("small");
        add(head, then, origin);
        if (rule.card() != null) {
            add(card(rule, rule.card()));
        }
    }

    static StateMark kind(Rule rule) {
        StateMark kind =
                rule.hard()
                        ? new StateMark(Tone.BAD, text("hard"))
                        : new StateMark(Tone.CALM, text("guideline"));
        kind.getStyle().set("--glyph", rule.hard() ? "'■'" : "'◇'");
        return kind;
    }

    /// Adds something to the line of the sentence.
    void mark(Component mark) {
        head.add(mark);
    }

    private static Component card(Rule rule, Card card) {
        return new Why(
                "card-" + rule.id(),
                text("rules.why", card.statement()),
                new Paragraph(card.claim()),
                new Paragraph(card.why()),
                new Paragraph(card.source()));
    }

    static String origin(Rule rule) {
        return rule.setOn() == null
                ? text("rules.shipped", rule.setBy(), rule.version())
                : text("rules.set", rule.setBy(), DAY.format(rule.setOn()), rule.version());
    }

    /// All that is said of a rule, in lower case, to be searched.
    static String said(Rule rule) {
        return (rule.id()
                        + " "
                        + RuleSentence.when(rule)
                        + " "
                        + String.join(" ", RuleSentence.then(rule))
                        + " "
                        + rule.setBy())
                .toLowerCase(Locale.ROOT);
    }
}
