package org.throughline.planner.lead;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.campaign.Member;
import org.throughline.planner.access.Seat;
import org.throughline.planner.register.RegisterRow;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// One guideline broken on purpose; for a brand lead who did not ask for it, the answer to it.
final class BreakCard extends Article {

    /// Takes a brand lead's answer.
    @FunctionalInterface
    interface Answering {
        void answer(RegisterRow row, boolean agrees, String says);
    }

    BreakCard(RegisterRow row, Seat seat, Answering answering) {
        String of = row.brief() + "-" + row.number() + "-" + row.state();
        addClassName("rule");
        Anchor video = new Anchor(Paths.plan(row.brief()), row.title());
        Span what = new Span(row.what() + (row.market() == null ? "" : ", " + row.market()));
        Div head = new Div(video, what, mark(row.state()));
        head.addClassName("rule-head");
        add(
                head,
                new Paragraph(text("register.reason", row.owner(), row.reason())),
                soft(text("register.expectation", row.expectation())),
                soft(text("register.agreed", named(row.agreedBy()), until(row.until()))));
        add(list(text("register.broke"), row.broke()));
        add(list(text("register.results"), row.results()));
        if (row.isLevel()
                && row.state() != RegisterRow.State.REFUSED
                && seat.actor().isBrandLead()
                && !Member.areOne(seat.name(), row.owner())) {
            add(answers(row, of, answering));
        }
    }

    private static Div answers(RegisterRow row, String of, Answering answering) {
        TextField says = new TextField(text("breaks.says"));
        says.setId("break-says-" + of);
        says.setMaxLength(400);
        says.setWidthFull();
        Div answers = new Div(says);
        answers.addClassName("lead-form");
        if (row.state() == RegisterRow.State.ASKED) {
            Button agree =
                    new Button(
                            text("breaks.agree"),
                            click -> answering.answer(row, true, says.getValue()));
            agree.setId("break-agree-" + of);
            agree.addThemeVariants(ButtonVariant.PRIMARY);
            answers.add(agree);
        }
        Button refuse =
                new Button(
                        text(
                                row.state() == RegisterRow.State.ASKED
                                        ? "breaks.refuse"
                                        : "breaks.end"),
                        click -> {
                            says.setErrorMessage(text("breaks.says.empty"));
                            says.setInvalid(says.getValue().isBlank());
                            if (says.isInvalid()) {
                                says.focus();
                            } else {
                                answering.answer(row, false, says.getValue());
                            }
                        });
        refuse.setId("break-refuse-" + of);
        answers.add(refuse);
        return answers;
    }

    private static StateMark mark(RegisterRow.State state) {
        Tone tone =
                switch (state) {
                    case ASKED -> Tone.HOLD;
                    case AGREED -> Tone.MEANT;
                    case SOON_OVER -> Tone.WARN;
                    case OVER -> Tone.QUIET;
                    case REFUSED -> Tone.BAD;
                };
        return new StateMark(tone, text("register.state." + state.name()));
    }

    private static String named(String name) {
        return name.isEmpty() ? text("register.nobody") : name;
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? text("register.this-video") : Moments.of(day);
    }

    private static Paragraph soft(String says) {
        Paragraph soft = new Paragraph(says);
        soft.addClassNames("soft", "small");
        return soft;
    }

    private static Div list(String title, List<String> says) {
        Div part = new Div();
        part.setVisible(!says.isEmpty());
        UnorderedList list = new UnorderedList();
        says.forEach(each -> list.add(new ListItem(each)));
        part.add(soft(title), list);
        return part;
    }
}
