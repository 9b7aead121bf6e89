package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.Incidents;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.rules.analysis.RuleHealth;

/// How the rules in force have fared in the brand's plans: those that never held, those that are
/// mostly broken, those that results speak against, and then all of them.
@Route(Paths.RULES_HEALTH)
@PermitAll
public final class HealthView extends Main implements HasDynamicTitle, AfterNavigationObserver {

    private final transient DeskAnalysis analysis;
    private final transient DraftBook book;
    private final Looking looking;

    public HealthView(RuleDesk desk, DeskAnalysis analysis, Incidents incidents) {
        this.analysis = analysis;
        this.book = desk.draft();
        this.looking = new Looking("health-of-rules", incidents);
        addClassName("page");
        setId("content");
        Anchor back = new Anchor(Paths.RULES, text("desk.rule.back"));
        back.addClassName("link-button");
        back.setId("health-back");
        add(
                new PageHead(text("desk.rule.kicker", book.brand()), text("desk.health.title"))
                        .lead(text("desk.health.lead"))
                        .actions(back),
                looking);
    }

    @Override
    public String getPageTitle() {
        return text("desk.health.page-title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        RulebookVersion inForce = book.inForce();
        looking.look(() -> analysis.health(inForce), this::found);
    }

    private Component found(List<RuleHealth> health) {
        int plans = health.isEmpty() ? 0 : health.getFirst().plans();
        if (plans == 0) {
            return new Blank(text("desk.health.none"), text("desk.health.none.todo"));
        }
        Map<String, Rule> rules = new LinkedHashMap<>();
        book.inForce().rules().forEach(rule -> rules.putIfAbsent(rule.id(), rule));
        Div parts = new Div();
        parts.addClassName("column");
        Paragraph says = new Paragraph(text("desk.health.says", plans, health.size()));
        says.setId("health-says");
        says.addClassName("finding");
        parts.add(says);
        parts.add(
                part("contradicted", health, rules, HealthView::isContradicted),
                part("broken", health, rules, RuleHealth::isMostlyBroken),
                part("never", health, rules, RuleHealth::neverHeld),
                new Panel(
                        "health-all",
                        text("desk.health.all", health.size()),
                        table("all", health, rules)));
        return parts;
    }

    private static boolean isContradicted(RuleHealth rule) {
        return rule.results().verdict() == RuleHealth.Verdict.CONTRADICTED;
    }

    private static Panel part(
            String kind,
            List<RuleHealth> health,
            Map<String, Rule> rules,
            Predicate<RuleHealth> which) {
        List<RuleHealth> those = health.stream().filter(which).toList();
        Panel panel = new Panel("health-" + kind, text("desk.health." + kind, those.size()));
        panel.add(new Paragraph(text("desk.health." + kind + ".says")));
        if (!those.isEmpty()) {
            panel.add(table(kind, those, rules));
        }
        return panel;
    }

    private static Component table(String id, List<RuleHealth> health, Map<String, Rule> rules) {
        Sheet sheet =
                new Sheet(
                        "health-table-" + id,
                        text("desk.health.all", health.size()),
                        List.of(
                                text("desk.table.rule"),
                                text("desk.table.when"),
                                text("desk.health.held"),
                                text("desk.health.broke"),
                                text("desk.health.results")));
        for (RuleHealth each : health) {
            Rule rule = rules.get(each.rule());
            sheet.row(
                    link(each.rule(), rule == null || rule.card() != null),
                    new Span(rule == null ? "" : RuleSentence.when(rule)),
                    count(each.held(), each.plans()),
                    count(each.broken(), each.held()),
                    results(each.results()));
        }
        return sheet;
    }

    private static Component count(int some, int all) {
        Span count =
                new Span(
                        all == 0 ? text("desk.health.nothing") : text("desk.health.of", some, all));
        count.addClassName("desk-count");
        return count;
    }

    private static Component link(String rule, boolean card) {
        Span name = new Span(rule);
        name.addClassName("rule-tag");
        return new Anchor(card ? Paths.rule(rule) : Paths.editRule(rule), name);
    }

    private static Component results(RuleHealth.Results results) {
        Tone tone =
                switch (results.verdict()) {
                    case CONTRADICTED -> Tone.BAD;
                    case BORNE_OUT -> Tone.GOOD;
                    case NO_DIFFERENCE -> Tone.CALM;
                    case TOO_EARLY -> Tone.QUIET;
                };
        Div says =
                new Div(
                        new StateMark(
                                tone, text("desk.health.verdict." + results.verdict().name())));
        Span counts =
                new Span(
                        text(
                                "desk.health.counts",
                                results.brokenReached(),
                                results.brokenWithResult(),
                                results.keptReached(),
                                results.keptWithResult()));
        counts.addClassName("small");
        counts.addClassName("soft");
        if (results.brokenWithResult() + results.keptWithResult() > 0) {
            says.add(counts);
        }
        if (results.low() != null && results.high() != null) {
            Span interval =
                    new Span(
                            text(
                                    "desk.health.interval",
                                    100 * Objects.requireNonNull(results.low()),
                                    100 * Objects.requireNonNull(results.high())));
            interval.addClassName("small");
            interval.addClassName("soft");
            says.add(interval);
        }
        says.addClassName("desk-then");
        return says;
    }
}
