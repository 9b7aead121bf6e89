package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.rules.analysis.Replayed;

/// What stands beside a rule while it is written: its sentence, what is wrong with it, and on which
/// briefs it speaks.
final class BesideRulePanel extends Div {

    private final transient RuleDesk desk;
    private final transient DeskAnalysis analysis;
    private final Div found = new Div();
    private final Div says = new Div();

    BesideRulePanel(RuleDesk desk, DeskAnalysis analysis) {
        this.desk = desk;
        this.analysis = analysis;
        addClassName("column");
        says.getElement().setAttribute("aria-live", "polite");
        says.setId("rule-says");
        add(new Panel("beside-rule", text("desk.beside"), says), found);
    }

    void showUnfinished() {
        says.removeAll();
        found.removeAll();
        says.add(new Paragraph(text("desk.beside.unfinished")));
    }

    /// @param elsewhere faults that belong to no field
    /// @param candidate the rulebook with the rule in it; of no meaning while there are faults
    void show(Rule rule, List<Problem> faults, List<Problem> elsewhere, RulebookVersion candidate) {
        says.removeAll();
        says.add(sentence(rule));
        if (!elsewhere.isEmpty()) {
            says.add(new FaultList(elsewhere));
        }
        if (!faults.isEmpty()) {
            says.add(new StateMark(Tone.BAD, text("desk.beside.faults", faults.size())));
            return;
        }
        says.add(briefs(rule, candidate));
        found.add(
                new FindingsPanel(
                        analysis.check(candidate),
                        rule.id(),
                        witness ->
                                new WitnessDialog(witness, analysis.decide(witness, candidate))
                                        .open()));
    }

    private static Component sentence(Rule rule) {
        Paragraph when = new Paragraph(RuleSentence.when(rule));
        when.addClassName("desk-sentence");
        UnorderedList then = new UnorderedList();
        RuleSentence.then(rule).forEach(each -> then.add(new ListItem(each)));
        return new Div(when, then);
    }

    private Component briefs(Rule rule, RulebookVersion candidate) {
        Div part = new Div(new H3(text("desk.tests")));
        List<Replayed> all = desk.briefs();
        if (all.isEmpty()) {
            part.add(new Paragraph(text("desk.tests.none")));
            return part;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (Replayed each : all) {
            boolean speaks = speaks(desk.decide(each, candidate), rule.id());
            list.add(
                    new ListItem(
                            new StateMark(
                                    speaks ? Tone.WARN : Tone.QUIET,
                                    text(
                                            speaks ? "desk.tests.holds" : "desk.tests.holds-not",
                                            each.brief().title()))));
        }
        part.add(list);
        return part;
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
