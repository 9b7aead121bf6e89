package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.trend.LiftReport;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.rulebook.Leads;
import org.throughline.planner.rulebook.PublishRulebook;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
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
                new PartsNav(Paths.RULES),
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
        actions.add(RuleActions.link(Paths.RULES_TESTS, "desk.tests.title", "to-tests"));
        actions.add(RuleActions.link(Paths.RULES_HEALTH, "desk.health.title", "to-health"));
        actions.add(RuleActions.link(Paths.RULES_SHEETS, "desk.sheets", "to-sheets"));
        actions.add(RuleActions.link(Paths.RULES_VERSIONS, "desk.versions", "to-versions"));
        return actions.toArray(Component[]::new);
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
                    new Panel(
                            "own-rules",
                            text("rules.own", book.brand()),
                            new RuleTable("own", book.brand(), own(), rows)),
                    new Panel(
                            "cards",
                            text("rules.cards"),
                            new RuleTable("cards", book.brand(), cards, rows)));
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
                ? new Panel(
                        "own-rules",
                        text("rules.own", book.brand()),
                        new Templates(mayChange, this::begin))
                : new Panel("own-rules", text("rules.own", book.brand()), sentences(own));
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
        RuleActions actions = new RuleActions(desk, seat, book, this::done);
        Optional<LiftReport> lifts = desk.lifts();
        Div list = new Div();
        list.addClassName("rules");
        for (Rule rule : rules) {
            RuleCard row = new RuleCard(rule);
            if (rule.card() == null) {
                actions.own(rule, row);
            } else {
                actions.card(rule, row);
            }
            lifts.ifPresent(report -> row.add(EvidenceNote.of(rule, report)));
            rows.put(row, RuleCard.said(rule));
            list.add(row);
        }
        return list;
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

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        rows.forEach((row, says) -> row.setVisible(says.contains(wanted)));
        none.setVisible(!rows.isEmpty() && rows.keySet().stream().noneMatch(Component::isVisible));
    }
}
