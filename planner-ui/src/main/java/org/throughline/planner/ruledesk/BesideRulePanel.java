package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
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
import org.throughline.rules.analysis.RulebookFindings;

/// What stands beside a rule while it is written: its sentence and what is wrong with it at once;
/// on which briefs it speaks, and what is to be looked at, as soon as that is found.
final class BesideRulePanel extends Div {

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
        desk.lifts().ifPresent(report -> says.add(EvidenceNote.of(rule, report)));
        briefs.look(
                () -> spoken(rule, candidate.get()),
                spoken -> spoken.shown("desk.tests.holds", "desk.tests.holds-not"));
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

    private SpokenOn spoken(Rule rule, RulebookVersion candidate) {
        return SpokenOn.of(
                desk.briefs(), brief -> speaks(desk.decide(brief, candidate), rule.id()));
    }

    private static Component sentence(Rule rule) {
        Paragraph when = new Paragraph(RuleSentence.when(rule));
        when.addClassName("desk-sentence");
        UnorderedList then = new UnorderedList();
        RuleSentence.then(rule).forEach(each -> then.add(new ListItem(each)));
        return new Div(when, then);
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
