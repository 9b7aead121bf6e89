package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.data.plan.PlanPart;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.plan.CaptionFinding;
import org.throughline.planner.plan.Revision;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What is written and not handed in yet: which seals it would ask again, and the way on or back.
final class ChangesPanel extends Div {

    private static final String NAME = "changes";

    /// Id of its title.
    static final String TITLE = NAME + "-title";

    ChangesPanel(ProductionPlan plan, Outcome<Revision> after, Runnable handIn, Runnable undo) {
        Panel panel = new Panel(NAME, text("changes.title", plan.id().version()));
        switch (after) {
            case Outcome.Accepted<Revision>(Revision revision) -> tell(panel, revision);
            case Outcome.Refused<Revision>(List<Problem> problems) ->
                    problems.forEach(problem -> panel.add(new Paragraph(problem.says())));
        }
        Button on = new Button(text("changes.hand-in", plan.id().version() + 1));
        on.addClickListener(click -> handIn.run());
        on.setId("hand-in");
        on.addThemeVariants(ButtonVariant.PRIMARY);
        on.setDisableOnClick(true);
        Button back = new Button(text("brief.undo"), click -> undo.run());
        back.setId("undo-change");
        back.setDisableOnClick(true);
        Div row = new Div(on, back);
        row.addClassName("button-row");
        panel.add(row);
        addClassName(NAME);
        add(panel);
    }

    private static void tell(Panel panel, Revision revision) {
        revision.early().forEach(problem -> panel.add(new Paragraph(problem.says())));
        List<SealState> states = revision.states();
        long holding = states.stream().filter(SealState.Holds.class::isInstance).count();
        UnorderedList again = new UnorderedList();
        again.addClassName("plain");
        int count = 0;
        for (SealState state : states) {
            if (state
                    instanceof
                    SealState.Broken(RequiredSeal required, Seal seal, List<PlanPart> changed)) {
                again.add(item(required, seal, changed));
                count++;
            }
        }
        panel.add(
                new Paragraph(
                        count == 0
                                ? text("seals-after.none", holding)
                                : text("changes.again", count, holding)));
        if (count > 0) {
            panel.add(again);
        }
        if (!revision.captions().isEmpty()) {
            panel.add(
                    new Paragraph(text("captions.some", revision.captions().size())),
                    new FaultList(
                            revision.captions().stream().map(CaptionFinding::problem).toList()));
        }
    }

    private static ListItem item(RequiredSeal required, Seal seal, List<PlanPart> changed) {
        String where = required.market() == null ? "" : required.market().code();
        String what = word("seal", required.scope().key());
        String parts =
                changed.stream()
                        .map(part -> wordWithin("part", part.key()))
                        .collect(Collectors.joining(", "));
        return new ListItem(
                new StateMark(Tone.BAD, text("seals-after.breaks")),
                new Span(text("changes.seal", what, where, seal.by(), parts)));
    }
}
