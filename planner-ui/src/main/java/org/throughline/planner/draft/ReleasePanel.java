package org.throughline.planner.draft;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.HeldToPlan;
import org.throughline.data.review.Draft;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// The release package of a draft, or what it waits for.
final class ReleasePanel extends Div {

    /// Codes of what [DraftDesk#standsAgainstRelease] says of a draft nobody has accepted, and of a
    /// seal that is missing.
    private static final String NOT_ACCEPTED = "PACKAGE-003";

    private static final String NO_SEAL = "PACKAGE-004";

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
            if (waits.stream().anyMatch(ReleasePanel::isOfSeal)) {
                missing(draft).forEach(each -> list.add(new ListItem(each)));
            }
            waits.stream()
                    .filter(each -> !isOfSeal(each))
                    .forEach(each -> list.add(new ListItem(says(each))));
            panel.add(soft(text("release.waits")), list);
        }
        add(panel);
    }

    /// The seals that are still asked for, by name.
    private List<String> missing(Draft draft) {
        return desk.seals(draft).stream()
                .filter(state -> !(state instanceof SealState.Holds))
                .map(SealState::required)
                .map(seal ->
                        text(
                                "release.no-seal",
                                word("seal", seal.scope().key()),
                                role(seal.role())))
                .toList();
    }

    private static boolean isOfSeal(Problem problem) {
        return problem.code().equals(NO_SEAL);
    }

    private static String says(Problem problem) {
        if (problem.code().equals(NOT_ACCEPTED)) {
            return text("release.not-accepted");
        }
        return (problem.field() + ": " + problem.message() + ". " + problem.hint()).strip();
    }

    private static Paragraph soft(String says) {
        Paragraph soft = new Paragraph(says);
        soft.addClassNames("soft", "small");
        return soft;
    }
}
