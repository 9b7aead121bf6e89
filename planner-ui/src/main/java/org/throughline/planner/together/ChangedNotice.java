package org.throughline.planner.together;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;

/// What was changed in one step, with the way back, and with plans that do not say it yet.
public final class ChangedNotice extends Div {

    /// Names it on its page.
    public static final String ID = "together-done";

    /// @param again shows the page anew, with nothing to take back
    public ChangedNotice(Changed changed, TogetherDesk desk, Seat seat, Runnable again) {
        this(text("together.done", changed.count()), changed, desk, seat, again);
    }

    /// @param says what was changed
    public ChangedNotice(
            String says, Changed changed, TogetherDesk desk, Seat seat, Runnable again) {
        setId(ID);
        addClassName("notice");
        getElement().setAttribute("data-tone", "good");
        getElement().setAttribute("role", "status");
        Reach.allow(this);
        long plans = desk.planned(changed);
        add(new Paragraph(says + (plans == 0 ? "" : " " + text("together.done.plans", plans))));
        Div row = new Div();
        row.addClassName("button-row");
        if (plans > 0) {
            Button handIn =
                    new Button(
                            text("together.hand-in", plans),
                            click -> {
                                List<Problem> problems = desk.handIn(changed, seat);
                                if (!problems.isEmpty()) {
                                    Refusal.show(problems);
                                }
                                again.run();
                            });
            handIn.setId("together-hand-in");
            handIn.setDisableOnClick(true);
            row.add(handIn);
        }
        Button undo =
                new Button(
                        text("together.undo"),
                        click -> {
                            switch (desk.undo(changed, seat)) {
                                case Outcome.Accepted<Changed> _ -> again.run();
                                case Outcome.Refused<Changed>(List<Problem> problems) -> {
                                    Refusal.show(problems);
                                    click.getSource().setEnabled(true);
                                }
                            }
                        });
        undo.setId("together-undo");
        undo.setDisableOnClick(true);
        row.add(undo);
        add(row);
    }
}
