package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.campaign.Vouched;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.planner.access.Seat;

/// What was answered about one market, and the field for whoever a hold waits for.
final class AnswerPanel extends Div {

    /// Takes an answer to a rule's question about a market.
    @FunctionalInterface
    interface Answering {
        void answer(Market market, String rule, boolean lifts, String says);
    }

    private final ProductionPlan plan;
    private final Market market;
    private final Seat seat;
    private final Answering answering;

    AnswerPanel(ProductionPlan plan, Market market, Seat seat, Answering answering) {
        this.plan = plan;
        this.market = market;
        this.seat = seat;
        this.answering = answering;
        addClassName("answers");
        plan.answers().stream()
                .filter(answer -> answer.market().equals(market))
                .forEach(this::given);
    }

    /// Adds the field for an answer to a hold, where the one who looks may give it.
    void ask(Hold hold) {
        Optional<String> rule = hold.because().stream().findFirst().map(because -> because.rule());
        if (plan.approvers().stream()
                .filter(member -> member.name().equals(seat.name()))
                .anyMatch(member -> member.mayAnswer(hold.role(), market))) {
            rule.ifPresent(this::form);
        }
    }

    private void given(LocalAnswer answer) {
        Paragraph says =
                new Paragraph(
                        text(
                                answer.lifts() ? "answer.lifted" : "answer.kept",
                                by(answer),
                                answer.says()));
        says.addClassName("small");
        add(says);
        if (answer.lifts() && speaks(answer)) {
            Button back =
                    new Button(
                            text("answer.take-back"),
                            click ->
                                    answering.answer(
                                            market,
                                            answer.rule(),
                                            false,
                                            text("answer.taken-back")));
            back.setId("answer-back-" + market + "-" + answer.rule());
            back.setDisableOnClick(true);
            add(back);
        }
    }

    private static String by(LocalAnswer answer) {
        Vouched vouched = answer.vouched();
        return vouched == null
                ? answer.by()
                : text("answer.by.guest", vouched.guest(), vouched.as(), vouched.by());
    }

    /// Whoever gave an answer may take it back, and whoever speaks for the market.
    private boolean speaks(LocalAnswer answer) {
        return answer.by().equals(seat.name())
                || plan.approvers().stream()
                        .filter(member -> member.name().equals(seat.name()))
                        .anyMatch(member -> market.equals(member.market()));
    }

    private void form(String rule) {
        String of = market + "-" + rule;
        TextArea says = new TextArea(text("answer.label", market.code()));
        says.setId("answer-" + of);
        says.setMaxLength(600);
        says.setWidthFull();
        Checkbox lifts = new Checkbox(text("answer.lifts"));
        lifts.setId("answer-lifts-" + of);
        Button give =
                new Button(
                        text("answer.give"),
                        click -> {
                            if (says.getValue().isBlank()) {
                                says.setErrorMessage(text("answer.empty"));
                                says.setInvalid(true);
                                says.focus();
                            } else {
                                answering.answer(
                                        market, rule, lifts.getValue(), says.getValue().strip());
                            }
                        });
        give.setId("answer-give-" + of);
        give.addThemeVariants(ButtonVariant.PRIMARY);
        add(says, lifts, give);
    }
}
