package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.planner.shell.LevelMark;
import org.throughline.planner.shell.Reasons;
import org.throughline.planner.shell.StepStrip;
import org.throughline.rules.analysis.Witness;

/// A brief that shows something of a rulebook, as a campaign file says it, and what is decided of
/// it. To be read, not changed.
final class WitnessDialog extends Dialog {

    WitnessDialog(Witness witness, Assessment assessment) {
        setId("witness");
        setHeaderTitle(text("desk.witness", witness.brief().title()));
        Pre file = new Pre(witness.yaml());
        file.addClassName("desk-file");
        file.getElement().setAttribute("tabindex", "0");
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
        Div body =
                new Div(
                        file,
                        new H3(text("desk.witness.decided")),
                        new StepStrip(assessment),
                        decided);
        body.addClassName("desk-dialog");
        add(body);
        Button close = new Button(text("desk.witness.close"), click -> close());
        close.setId("witness-close");
        getFooter().add(close);
    }
}
