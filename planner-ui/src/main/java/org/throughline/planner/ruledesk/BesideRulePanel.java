package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.Incidents;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.rules.analysis.Replayed;
import org.throughline.rules.analysis.RulebookFindings;

/// What stands beside a rule while it is written: its sentence and what is wrong with it at once;
/// on which briefs it speaks, and what is to be looked at, as soon as that is found.
final class BesideRulePanel extends Div {

    /// Briefs that are named.
    private static final int MOST_NAMED = 12;

    private final transient RuleDesk desk;
    private final transient DeskAnalysis analysis;
    private final transient WitnessDialog.Opener witnesses;
    private final Div says = new Div();
    private final Looking briefs;
    private final Looking found;

    BesideRulePanel(
            RuleDesk desk,
            DeskAnalysis analysis,
            Incidents incidents,
            WitnessDialog.Opener witnesses) {
        this.desk = desk;
        this.analysis = analysis;
        this.witnesses = witnesses;
        this.briefs = new Looking("rule-briefs", incidents);
        this.found = new Looking("rule-found", incidents);
        addClassName("column");
        says.getElement().setAttribute("aria-live", "polite");
        Div all = new Div(says, briefs);
        all.setId("rule-says");
        add(new Panel("beside-rule", text("desk.beside"), all), found);
    }

    void showUnfinished() {
        says.removeAll();
        briefs.clear();
        found.clear();
        says.add(new Paragraph(text("desk.beside.unfinished")));
    }

    /// @param elsewhere faults that belong to no field
    void show(Rule rule, List<Problem> faults, List<Problem> elsewhere) {
        says.removeAll();
        briefs.clear();
        found.clear();
        says.add(sentence(rule));
        if (!elsewhere.isEmpty()) {
            says.add(new FaultList(text("desk.fault"), elsewhere));
        }
        says.add(new StateMark(Tone.BAD, text("desk.beside.faults", faults.size())));
    }

    /// @param candidate makes the rulebook with the rule in it; takes its time
    void show(Rule rule, Supplier<RulebookVersion> candidate) {
        says.removeAll();
        says.add(sentence(rule));
        briefs.look(() -> spoken(rule, candidate.get()), BesideRulePanel::briefs);
        found.look(
                () -> looked(candidate.get()),
                looked ->
                        new FindingsPanel(
                                looked.findings(),
                                rule.id(),
                                witness -> witnesses.open(witness, looked.candidate())));
    }

    private record Looked(RulebookVersion candidate, RulebookFindings findings) {}

    private Looked looked(RulebookVersion candidate) {
        return new Looked(candidate, analysis.check(candidate));
    }

    /// Titles of the briefs on which a rule speaks, and of those on which it does not.
    private record Spoken(List<String> on, List<String> silentOn) {}

    private Spoken spoken(Rule rule, RulebookVersion candidate) {
        List<String> on = new ArrayList<>();
        List<String> silentOn = new ArrayList<>();
        for (Replayed each : desk.briefs()) {
            boolean speaks = speaks(desk.decide(each, candidate), rule.id());
            (speaks ? on : silentOn).add(each.brief().title());
        }
        return new Spoken(on, silentOn);
    }

    private static Component sentence(Rule rule) {
        Paragraph when = new Paragraph(RuleSentence.when(rule));
        when.addClassName("desk-sentence");
        UnorderedList then = new UnorderedList();
        RuleSentence.then(rule).forEach(each -> then.add(new ListItem(each)));
        return new Div(when, then);
    }

    private static Component briefs(Spoken spoken) {
        Div part = new Div(new H3(text("desk.tests")));
        if (spoken.on().isEmpty() && spoken.silentOn().isEmpty()) {
            part.add(new Paragraph(text("desk.tests.none")));
            return part;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        named(list, spoken.on(), Tone.WARN, "desk.tests.holds");
        named(list, spoken.silentOn(), Tone.QUIET, "desk.tests.holds-not");
        part.add(list);
        return part;
    }

    private static void named(UnorderedList list, List<String> titles, Tone tone, String says) {
        titles.stream()
                .limit(MOST_NAMED)
                .forEach(title -> list.add(new ListItem(new StateMark(tone, text(says, title)))));
        if (titles.size() > MOST_NAMED) {
            list.add(
                    new ListItem(
                            new StateMark(tone, text(says + ".more", titles.size() - MOST_NAMED))));
        }
    }

    /// Whether a rule is a reason of anything that is decided.
    static boolean speaks(Assessment assessment, String rule) {
        return Stream.of(
                        assessment.decisions().stream().map(each -> each.because()),
                        assessment.asks().stream().map(each -> each.because()),
                        assessment.needs().stream().map(each -> each.because()),
                        assessment.never().stream().map(each -> each.because()),
                        assessment.holds().stream().map(each -> each.because()),
                        assessment.limits().stream().map(each -> each.because()),
                        assessment.notes().stream().map(each -> each.because()),
                        Stream.of(assessment.lane().because()))
                .flatMap(each -> each)
                .flatMap(List::stream)
                .map(Because::rule)
                .anyMatch(rule::equals);
    }
}
