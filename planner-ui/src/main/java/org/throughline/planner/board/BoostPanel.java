package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Where the video is placed, and a try of what boosting it would lack. Nothing of a try is kept.
final class BoostPanel extends Div {

    private final Div says = new Div();

    BoostPanel(ProductionPlan plan, Supplier<Outcome<List<String>>> refusals) {
        says.setId("boost-says");
        says.getElement().setAttribute("aria-live", "polite");
        Paragraph now =
                new Paragraph(
                        plan.brief().placements().isEmpty()
                                ? text("boost.none")
                                : text(
                                        "boost.now",
                                        BriefPanel.words("placement", plan.brief().placements())));
        Panel panel = new Panel("placement", text("boost.title"), now);
        if (!plan.brief().placements().contains("boosted")) {
            Button attempt = new Button(text("boost.try"), click -> show(refusals.get()));
            attempt.setId("boost-try");
            panel.add(attempt);
        }
        panel.add(says);
        add(panel);
    }

    private void show(Outcome<List<String>> outcome) {
        says.removeAll();
        switch (outcome) {
            case Outcome.Accepted<List<String>>(List<String> missing) -> tell(missing);
            case Outcome.Refused<List<String>>(List<Problem> problems) ->
                    tell(problems.stream().map(Problem::says).toList());
        }
    }

    private void tell(List<String> missing) {
        if (missing.isEmpty()) {
            says.add(new Paragraph(text("boost.free", word("placement", "boosted"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("contract");
        missing.forEach(each ->
                list.add(
                        new ListItem(
                                new StateMark(Tone.BAD, text("boost.refused")),
                                new Paragraph(each))));
        says.add(list);
    }
}
