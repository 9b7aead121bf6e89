package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.HeldToPlan;
import org.throughline.data.review.Draft;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// The release package of a draft, or what it waits for.
final class ReleasePanel extends Div {

    private final transient DraftDesk desk;

    ReleasePanel(Draft draft, DraftDesk desk) {
        this.desk = desk;
        show(draft);
    }

    /// Shows whether a draft can be packed as it is now.
    void show(Draft draft) {
        removeAll();
        Panel panel = new Panel("release", text("release.title"));
        List<Problem> waits = desk.standsAgainstRelease(draft);
        if (waits.isEmpty()) {
            Anchor link =
                    new Anchor("media/drafts/" + draft.id() + "/package", text("release.get"));
            link.setId("release-package");
            link.getElement().setAttribute("download", true);
            link.setRouterIgnore(true);
            link.addClassName("link-button");
            if (draft.standIns()) {
                panel.add(new StateMark(Tone.WARN, text("release.stand-ins")));
            }
            if (desk.production(draft).stream()
                    .anyMatch(line -> line.held() == HeldToPlan.AGAINST_PLAN)) {
                panel.add(new StateMark(Tone.WARN, text("release.against-plan")));
            }
            panel.add(new Paragraph(text("release.holds")), soft(text("release.verify")), link);
        } else {
            UnorderedList list = new UnorderedList();
            list.setId("release-waits");
            waits.forEach(each -> list.add(new ListItem(says(each))));
            panel.add(soft(text("release.waits")), list);
        }
        add(panel);
    }

    private static String says(Problem problem) {
        return (problem.field() + ": " + problem.message() + ". " + problem.hint()).strip();
    }

    private static Paragraph soft(String says) {
        Paragraph soft = new Paragraph(says);
        soft.addClassNames("soft", "small");
        return soft;
    }
}
