package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.planner.access.Seat;
import org.throughline.planner.rulebook.Leads;
import org.throughline.planner.shell.LevelMark;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reasons;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StepStrip;
import org.throughline.planner.shell.Why;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.Witness;

/// A brief that shows something of a rulebook: what it answers, what is decided of it, and the same
/// as a campaign file. To be read, not changed; a brand lead may keep it as a test.
final class WitnessDialog extends Dialog {

    WitnessDialog(Witness witness, Assessment assessment) {
        setId("witness");
        setHeaderTitle(text("desk.witness", witness.brief().title()));
        UnorderedList decided = new UnorderedList();
        decided.addClassName("decided");
        for (Decision decision : assessment.decisions()) {
            if (!decision.because().stream().allMatch(Reasons::isDefault)) {
                Div head = new Div(word("step", decision.step().key()));
                head.add(new LevelMark(decision.level()));
                head.addClassName("decided-head");
                decided.add(new ListItem(head, new Reasons(decision.because())));
            }
        }
        boolean ruled = decided.getChildren().findAny().isPresent();
        Pre file = new Pre(witness.yaml());
        file.addClassName("desk-file");
        file.getElement().setAttribute("tabindex", "0");
        Div body =
                new Div(
                        new Paragraph(TestSentence.answers(witness.answers())),
                        new H3(text("desk.witness.decided")),
                        new StepStrip(assessment),
                        ruled ? decided : new Paragraph(text("desk.witness.by-default")),
                        new Why("witness-file", text("desk.witness.file"), file));
        body.addClassName("desk-dialog");
        add(body);
        Button close = new Button(text("desk.witness.close"), click -> close());
        close.setId("witness-close");
        getFooter().add(close);
    }

    /// Opens witnesses for somebody.
    record Opener(DeskAnalysis analysis, TestDesk tests, Seat seat) {

        void open(Witness witness, RulebookVersion rulebook) {
            Assessment assessment = analysis.decide(witness, rulebook);
            WitnessDialog dialog = new WitnessDialog(witness, assessment);
            if (Leads.mayChange(seat.actor()) && witness.isOneTest()) {
                Button keep =
                        new Button(
                                text("desk.witness.keep"),
                                click ->
                                        keep(
                                                dialog,
                                                click.getSource(),
                                                Desk.test(witness, assessment)));
                keep.setId("witness-keep");
                keep.setDisableOnClick(true);
                dialog.getFooter().add(keep);
            }
            dialog.open();
        }

        private void keep(Dialog dialog, Button keep, TestBrief test) {
            switch (tests.keep(test, Optional.empty(), seat)) {
                case Outcome.Accepted<TestBrief> _ -> {
                    dialog.close();
                    Notification.show(text("desk.witness.kept"));
                    UI.getCurrent()
                            .navigate(
                                    Paths.RULES_TEST, QueryParameters.of(Paths.NAME, test.name()));
                }
                case Outcome.Refused<TestBrief>(List<Problem> problems) -> {
                    keep.setEnabled(true);
                    Refusal.show(problems);
                }
            }
        }
    }
}
