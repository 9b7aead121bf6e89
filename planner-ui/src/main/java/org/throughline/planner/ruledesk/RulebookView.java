package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.rulebook.Leads;
import org.throughline.planner.rulebook.PublishRulebook;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.rules.book.RuleBook;

/// The rulebook with its draft: each row as a sentence or in a table, when it holds, what follows,
/// who set it and whether anybody may break it on purpose. A brand lead changes it from here.
@Route(Paths.RULES)
@Menu(title = "menu.rules", order = 3, icon = "rules")
@PermitAll
public final class RulebookView extends Main implements HasDynamicTitle {

    private final transient RuleDesk desk;
    private final transient Seat seat;
    private final boolean mayChange;
    private final Map<Component, String> rows = new LinkedHashMap<>();
    private final Paragraph none = new Paragraph(text("rules.none"));
    private final Div lists = new Div();
    private final Div bar = new Div();
    private final TextField search = new TextField(text("rules.search"));
    private final RadioButtonGroup<Boolean> form = new RadioButtonGroup<>(text("desk.form"));
    private transient DraftBook book;

    public RulebookView(RuleDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        this.mayChange = Leads.mayChange(seat.actor());
        this.book = desk.draft();
        addClassName("page");
        setId("content");
        none.setVisible(false);
        none.setId("rules-none");
        String kicker =
                book.number() == 0
                        ? text("rules.kicker.library", book.brand())
                        : text("rules.kicker", book.brand(), book.number());
        add(
                new PageHead(kicker, text("rules.title"))
                        .lead(text("rules.lead"))
                        .actions(actions()),
                bar,
                tools(),
                none,
                lists);
        show();
    }

    @Override
    public String getPageTitle() {
        return text("rules.page-title");
    }

    private Component[] actions() {
        List<Component> actions = new ArrayList<>();
        if (mayChange) {
            Button make =
                    new Button(
                            text("desk.rule.make"),
                            click -> getUI().ifPresent(ui -> ui.navigate(Paths.RULE)));
            make.setId("rule-new");
            make.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(make);
        }
        actions.add(link(Paths.RULES_SHEETS, "desk.sheets", "to-sheets"));
        actions.add(link(Paths.RULES_VERSIONS, "desk.versions", "to-versions"));
        return actions.toArray(Component[]::new);
    }

    private static Anchor link(String path, String says, String id) {
        Anchor link = new Anchor(path, text(says));
        link.addClassName("link-button");
        link.setId(id);
        return link;
    }

    private Component tools() {
        search.setId("rules-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        search.addClassName("search");
        form.setId("rules-form");
        form.setItems(false, true);
        form.setItemLabelGenerator(
                table -> text(table ? "desk.form.table" : "desk.form.sentences"));
        form.setValue(false);
        form.addValueChangeListener(change -> show());
        Div tools = new Div(search, form);
        tools.addClassName("field-row");
        return tools;
    }

    private void show() {
        book = desk.draft();
        rows.clear();
        bar.removeAll();
        bar.add(new DraftBar(book, PublishRulebook.waiting(desk.history(), desk.now())));
        lists.removeAll();
        List<Rule> cards =
                RuleBook.library().rules().stream().filter(rule -> rule.card() != null).toList();
        if (form.getValue()) {
            lists.add(
                    new Panel("own-rules", text("rules.own", book.brand()), table("own", own())),
                    new Panel("cards", text("rules.cards"), table("cards", cards)));
        } else {
            lists.add(ownRules(), new Panel("cards", text("rules.cards"), sentences(cards)));
        }
        filter();
    }

    /// The brand's own rules with the draft on top: those that change first, and those that are to
    /// go among them.
    private List<Rule> own() {
        List<Rule> rules = new ArrayList<>();
        book.rows().stream()
                .map(DraftRow::change)
                .forEach(change -> {
                    if (change instanceof DraftChange.Drop(Rule rule)) {
                        rules.add(rule);
                    } else if (change instanceof DraftChange.Put(Rule rule)) {
                        rules.add(rule);
                    }
                });
        book.rules().stream().filter(rule -> book.row(rule.id()).isEmpty()).forEach(rules::add);
        return rules;
    }

    private Component ownRules() {
        List<Rule> own = own();
        return own.isEmpty()
                ? new Panel("own-rules", text("rules.own", book.brand()), blank())
                : new Panel("own-rules", text("rules.own", book.brand()), sentences(own));
    }

    private Component blank() {
        Div blank = new Div(new Paragraph(text("rules.own.none")));
        if (mayChange) {
            blank.add(new Paragraph(text("desk.templates")));
            Div row = new Div();
            row.addClassName("button-row");
            RuleBook.templates()
                    .forEach((industry, template) -> {
                        Button begin =
                                new Button(
                                        text("desk.template." + industry),
                                        click -> begin(template));
                        begin.setId("template-" + industry);
                        row.add(begin);
                    });
            blank.add(row);
        }
        return blank;
    }

    /// Takes the rules of an industry, and the wording lists they name, into the draft.
    private void begin(RulebookVersion template) {
        done(
                desk.begin(template, seat),
                text(
                        "desk.template.taken",
                        template.rules().stream().filter(rule -> rule.card() == null).count()),
                "draft-review");
    }

    private Component sentences(List<Rule> rules) {
        Div list = new Div();
        list.addClassName("rules");
        for (Rule rule : rules) {
            RuleCard row = new RuleCard(rule);
            if (rule.card() == null) {
                own(rule, row);
            } else {
                card(rule, row);
            }
            rows.put(row, RuleCard.said(rule));
            list.add(row);
        }
        return list;
    }

    private void own(Rule rule, RuleCard row) {
        Optional<DraftRow> draft = book.row(rule.id());
        draft.ifPresent(change -> {
            row.mark(mark(change));
            row.addClassName("drafted");
        });
        boolean dropped = draft.map(DraftRow::change).orElse(null) instanceof DraftChange.Drop;
        if (dropped) {
            row.addClassName("dropped");
        }
        Div actions = new Div();
        actions.addClassName("button-row");
        if (!dropped) {
            actions.add(
                    link(
                            Paths.editRule(rule.id()),
                            mayChange ? "desk.rule.change" : "desk.rule.look",
                            "change-" + rule.id()));
        }
        if (mayChange) {
            actions.add(dropped ? bringBack(rule, draft.orElseThrow()) : drop(rule, draft));
            draft.filter(change -> change.was() != null && !dropped)
                    .ifPresent(change -> actions.add(undo(rule, change)));
        }
        row.add(actions);
    }

    /// A shipped card as it is shipped, and what the brand decides about it.
    private void card(Rule rule, RuleCard row) {
        Optional<CardChange> turned =
                book.cards().stream().filter(card -> card.card().equals(rule.id())).findFirst();
        Optional<DraftRow> draft = book.row(rule.id());
        draft.ifPresent(change -> {
            row.mark(mark(change));
            row.addClassName("drafted");
        });
        turned.ifPresent(card -> {
            row.mark(new StateMark(Tone.WARN, text("desk.card." + CardDialog.key(card.kind()))));
            Paragraph why =
                    new Paragraph(
                            text(
                                    "desk.card.by",
                                    card.by(),
                                    card.reason(),
                                    RuleCard.DAY.format(card.on()),
                                    RuleCard.DAY.format(card.reviewOn())));
            why.addClassName("small");
            row.add(why);
        });
        if (!mayChange || rule.hard()) {
            return;
        }
        long seen = draft.map(DraftRow::revision).orElse(0L);
        Button button =
                turned.isPresent()
                        ? new Button(
                                text("desk.card.adopt"),
                                click ->
                                        done(
                                                adopt(turned.get(), seen),
                                                text("desk.card.adopted", rule.id()),
                                                "turn-" + rule.id()))
                        : new Button(text("desk.card.turn"), click -> turn(rule, seen));
        button.setId("turn-" + rule.id());
        button.setAriaLabel(
                text(turned.isPresent() ? "desk.card.adopt.of" : "desk.card.turn.of", rule.id()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        row.add(button);
    }

    private Outcome<DraftBook> adopt(CardChange turned, long seen) {
        List<CardChange> inForce =
                book.inForce().cards() == null ? List.of() : book.inForce().cards();
        return inForce.stream().noneMatch(card -> card.card().equals(turned.card()))
                ? desk.discard(turned.card(), seen, seat)
                : desk.keep(new DraftChange.Adopt(turned.card(), turned), seen, seat);
    }

    private void turn(Rule rule, long seen) {
        new CardDialog(
                        rule,
                        LocalDate.ofInstant(desk.now(), ZoneOffset.UTC),
                        seat.name(),
                        change ->
                                done(
                                        desk.keep(new DraftChange.Turn(change), seen, seat),
                                        text("desk.card.kept", rule.id()),
                                        "turn-" + rule.id()))
                .open();
    }

    static StateMark mark(DraftRow change) {
        return switch (change.change()) {
            case DraftChange.Drop _ -> new StateMark(Tone.BAD, text("desk.mark.dropped"));
            case DraftChange.Put _ ->
                    new StateMark(
                            Tone.MEANT,
                            text(change.was() == null ? "desk.mark.new" : "desk.mark.changed"));
            case DraftChange.Words _ -> new StateMark(Tone.MEANT, text("desk.mark.words"));
            case DraftChange.Turn _, DraftChange.Adopt _ ->
                    new StateMark(Tone.MEANT, text("desk.mark.changed"));
        };
    }

    private Button drop(Rule rule, Optional<DraftRow> draft) {
        long seen = draft.map(DraftRow::revision).orElse(0L);
        Button drop =
                new Button(
                        text("desk.rule.drop"),
                        click ->
                                done(
                                        desk.keep(new DraftChange.Drop(rule), seen, seat),
                                        text("desk.rule.dropped", rule.id()),
                                        "back-" + rule.id()));
        drop.setId("drop-" + rule.id());
        drop.setAriaLabel(text("desk.rule.drop.of", rule.id()));
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        return drop;
    }

    private Button bringBack(Rule rule, DraftRow draft) {
        Button back =
                new Button(
                        text("desk.rule.undo-drop"),
                        click ->
                                done(
                                        desk.keep(
                                                new DraftChange.Put(rule), draft.revision(), seat),
                                        text("desk.rule.back-again", rule.id()),
                                        "drop-" + rule.id()));
        back.setId("back-" + rule.id());
        back.setAriaLabel(text("desk.rule.undo-drop.of", rule.id()));
        return back;
    }

    private Button undo(Rule rule, DraftRow draft) {
        Button undo =
                new Button(
                        text("desk.rule.discard"),
                        click ->
                                done(
                                        desk.discard(rule.id(), draft.revision(), seat),
                                        text("desk.rule.discarded", rule.id()),
                                        "change-" + rule.id()));
        undo.setId("discard-" + rule.id());
        undo.setAriaLabel(text("desk.rule.discard.of", rule.id()));
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        return undo;
    }

    private void done(Outcome<DraftBook> outcome, String says, String then) {
        Notification.show(
                switch (outcome) {
                    case Outcome.Accepted<DraftBook> _ -> says;
                    case Outcome.Refused<DraftBook>(List<Problem> problems) ->
                            problems.getFirst().says();
                });
        show();
        getUI().ifPresent(ui -> Reach.first(ui, then, "own-rules-title"));
    }

    private Component table(String id, List<Rule> rules) {
        Sheet sheet =
                new Sheet(
                        id + "-table",
                        text("rules.own", book.brand()),
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
        return sheet;
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        rows.forEach((row, says) -> row.setVisible(says.contains(wanted)));
        none.setVisible(!rows.isEmpty() && rows.keySet().stream().noneMatch(Component::isVisible));
    }
}
