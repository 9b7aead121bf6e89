package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.data.plan.PlanPart;
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

/// What handing this in would do to the seals already given: which would break, and by what.
public final class SealsAfterPanel extends Div {

    private final Div says = new Div();

    public SealsAfterPanel() {
        says.getElement().setAttribute("aria-live", "polite");
        add(new Panel("seals-after", text("seals-after.title"), says));
    }

    /// Shows it in place of what was shown before.
    public void show(Outcome<Revision> outcome) {
        says.removeAll();
        switch (outcome) {
            case Outcome.Accepted<Revision>(Revision revision) -> {
                revision.early().forEach(problem -> says.add(new Paragraph(problem.says())));
                show(revision.states());
                show(revision);
            }
            case Outcome.Refused<Revision>(List<Problem> problems) ->
                    problems.forEach(problem -> says.add(new Paragraph(problem.says())));
        }
    }

    private void show(Revision revision) {
        if (!revision.captions().isEmpty()) {
            FaultList faults =
                    new FaultList(
                            revision.captions().stream().map(CaptionFinding::problem).toList());
            faults.setId("captions-after");
            says.add(new Paragraph(text("captions.some", revision.captions().size())), faults);
        }
    }

    private void show(List<SealState> states) {
        UnorderedList broken = new UnorderedList();
        broken.addClassName("plain");
        long holding = states.stream().filter(SealState.Holds.class::isInstance).count();
        for (SealState state : states) {
            if (state
                    instanceof
                    SealState.Broken(RequiredSeal required, Seal seal, List<PlanPart> changed)) {
                broken.add(item(required, seal, changed));
            }
        }
        boolean none = broken.getChildren().findAny().isEmpty();
        says.add(
                new Paragraph(
                        none
                                ? text("seals-after.none", holding)
                                : text("seals-after.some", broken.getChildren().count(), holding)));
        if (!none) {
            says.add(broken);
        }
    }

    private static ListItem item(RequiredSeal required, Seal seal, List<PlanPart> changed) {
        String where = required.market() == null ? "" : required.market().code();
        Span what =
                new Span(
                        text(
                                "seals-after.broken",
                                word("seal", required.scope().key()),
                                where,
                                seal.by()));
        Paragraph why =
                new Paragraph(
                        text(
                                "seals-after.changed",
                                changed.stream()
                                        .map(part -> wordWithin("part", part.key()))
                                        .collect(Collectors.joining(", "))));
        return new ListItem(new StateMark(Tone.BAD, text("seals-after.breaks")), what, why);
    }
}
