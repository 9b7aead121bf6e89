package org.throughline.planner.lead;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.throughline.data.campaign.Member;
import org.throughline.data.register.Loosening;
import org.throughline.data.register.Loosening.FactEdit;
import org.throughline.planner.access.Seat;

/// Facts that somebody loosened after an assessment: who, when, from what to what, and what the
/// rules no longer ask; for a brand lead, the way to say that it was seen.
public final class LoosenedPanel extends Div {

    public LoosenedPanel(List<Loosening> loosened, Seat seat, Consumer<Loosening> seen) {
        setId("loosened");
        addClassName("lead-waiting");
        setVisible(!loosened.isEmpty());
        for (Loosening each : loosened) {
            add(card(each, seat, seen));
        }
    }

    private static Div card(Loosening loosening, Seat seat, Consumer<Loosening> seen) {
        Paragraph who =
                new Paragraph(
                        text(
                                "loosened.who",
                                loosening.by(),
                                Moments.of(loosening.at()),
                                loosening.brief()));
        UnorderedList facts = new UnorderedList();
        loosening.facts().forEach(fact -> facts.add(new ListItem(says(fact))));
        UnorderedList looser = new UnorderedList();
        loosening.looser().forEach(each -> looser.add(new ListItem(each)));
        Div card =
                new Div(
                        who,
                        facts,
                        new Paragraph(text("loosened.looser")),
                        looser,
                        new Paragraph(text("loosened.stops")));
        card.addClassName("notice");
        card.getElement().setAttribute("data-tone", "warn");
        card.setId("loosened-" + loosening.brief() + "-" + loosening.version());
        if (seat.actor().isBrandLead() && !Member.areOne(seat.name(), loosening.by())) {
            Button see = new Button(text("loosened.see"), click -> seen.accept(loosening));
            see.setId("see-" + loosening.brief() + "-" + loosening.version());
            see.setDisableOnClick(true);
            card.add(see);
        }
        return card;
    }

    private static String says(FactEdit fact) {
        String about = fact.about();
        String question = word("question", fact.question());
        return text(
                "loosened.fact",
                about == null ? question : question + " (" + about + ")",
                words(fact.question(), fact.from()),
                fact.to().isEmpty() ? text("loosened.nothing") : words(fact.question(), fact.to()));
    }

    private static String words(String question, List<String> answers) {
        return answers.stream()
                .map(answer -> word(question, answer))
                .collect(Collectors.joining(", "));
    }
}
