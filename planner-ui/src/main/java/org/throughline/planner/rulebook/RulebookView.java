package org.throughline.planner.rulebook;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.data.rulebook.Card;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.shell.Why;

/// The rulebook in force, each row as a sentence: when it holds, what follows, who set it and
/// whether anybody may break it on purpose.
@Route(Paths.RULES)
@Menu(title = "menu.rules", order = 3, icon = "rules")
@PermitAll
public final class RulebookView extends Main implements HasDynamicTitle {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Map<Component, String> rows = new LinkedHashMap<>();
    private final Paragraph none = new Paragraph(text("rules.none"));

    public RulebookView(RuleDesk desk) {
        addClassName("page");
        setId("content");
        RulebookVersion book = desk.inForce();
        List<Rule> own = book.rules().stream().filter(rule -> rule.card() == null).toList();
        List<Rule> cards = book.rules().stream().filter(rule -> rule.card() != null).toList();
        none.setVisible(false);
        none.setId("rules-none");
        add(
                new PageHead(text("rules.kicker", book.name(), book.version()), text("rules.title"))
                        .lead(text("rules.lead")),
                search(),
                none,
                section("own-rules", text("rules.own", book.name()), own),
                section("cards", text("rules.cards"), cards));
    }

    @Override
    public String getPageTitle() {
        return text("rules.page-title");
    }

    private Component search() {
        TextField search = new TextField(text("rules.search"));
        search.setId("rules-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter(change.getValue()));
        search.addClassName("search");
        return search;
    }

    private void filter(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        rows.forEach((row, says) -> row.setVisible(says.contains(wanted)));
        none.setVisible(rows.keySet().stream().noneMatch(Component::isVisible));
    }

    private Component section(String id, String title, List<Rule> rules) {
        Div list = new Div();
        list.addClassName("rules");
        for (Rule rule : rules) {
            Component row = row(rule);
            rows.put(row, said(rule));
            list.add(row);
        }
        return rules.isEmpty()
                ? new Panel(id, title, new Paragraph(text("rules.own.none")))
                : new Panel(id, title, list);
    }

    private static Component row(Rule rule) {
        Span id = new Span(rule.id());
        id.addClassName("rule-tag");
        StateMark kind =
                rule.hard()
                        ? new StateMark(Tone.BAD, text("hard"))
                        : new StateMark(Tone.CALM, text("guideline"));
        kind.getStyle().set("--glyph", rule.hard() ? "'■'" : "'◇'");
        H3 when = new H3(RuleSentence.when(rule));
        Div head = new Div(id, when, kind);
        head.addClassName("rule-head");
        UnorderedList then = new UnorderedList();
        then.addClassName("rule-then");
        RuleSentence.then(rule).forEach(says -> then.add(new ListItem(says)));
        Span origin = new Span(origin(rule));
        origin.addClassName("soft");
        origin.addClassName("small");
        Article row = new Article(head, then, origin);
        row.addClassName("rule");
        row.setId("rule-" + rule.id());
        if (rule.card() != null) {
            row.add(card(rule, rule.card()));
        }
        return row;
    }

    private static Component card(Rule rule, Card card) {
        return new Why(
                "card-" + rule.id(),
                text("rules.why", card.statement()),
                new Paragraph(card.claim()),
                new Paragraph(card.why()),
                new Paragraph(card.source()));
    }

    private static String origin(Rule rule) {
        return rule.setOn() == null
                ? text("rules.shipped", rule.setBy(), rule.version())
                : text("rules.set", rule.setBy(), DAY.format(rule.setOn()), rule.version());
    }

    private static String said(Rule rule) {
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
