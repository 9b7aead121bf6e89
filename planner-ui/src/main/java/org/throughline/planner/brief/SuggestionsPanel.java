package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.shell.Panel;

/// What usually fits a campaign of its type, beside the form: goals to take by hand, and questions
/// likely to matter that nobody has answered. It answers nothing by itself.
final class SuggestionsPanel extends Div {

    private final Div says = new Div();

    /// What is done with a suggestion.
    interface Taking {
        void goal(String goal);

        void go(String step, String field);
    }

    SuggestionsPanel() {
        add(new Panel("suggestions", text("suggestions.title"), says));
    }

    /// Shows it in place of what was shown before.
    ///
    /// @param mayWrite whether anything can be taken
    void show(CampaignType type, BriefEdit edit, boolean mayWrite, Taking taking) {
        says.removeAll();
        says.add(new Paragraph(text("suggestions.says", type.title())));
        if (mayWrite && edit.goal.isEmpty()) {
            Div goals = new Div();
            goals.addClassName("button-row");
            for (String goal : type.goals()) {
                Button take =
                        new Button(
                                text("suggestions.goal", word("goal", goal)),
                                click -> taking.goal(goal));
                take.setId("suggest-goal-" + goal);
                goals.add(take);
            }
            says.add(goals);
        }
        List<CampaignType.Question> open =
                type.questions().stream()
                        .filter(question -> !edit.isAnswered(question.field()))
                        .toList();
        Paragraph lead =
                new Paragraph(text(open.isEmpty() ? "suggestions.none" : "suggestions.open"));
        lead.setId("suggestions-open");
        says.add(lead);
        if (!open.isEmpty()) {
            says.add(list(open, taking));
        }
    }

    private static UnorderedList list(List<CampaignType.Question> open, Taking taking) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (CampaignType.Question question : open) {
            NativeButton go =
                    new NativeButton(
                            text("field." + question.field()),
                            click -> taking.go(question.step(), question.field()));
            go.setId("suggest-" + question.field());
            go.addClassName("as-link");
            Span where = new Span(text("brief.step." + question.step()));
            where.addClassNames("soft", "small");
            list.add(new ListItem(go, new Span(" "), where));
        }
        return list;
    }
}
