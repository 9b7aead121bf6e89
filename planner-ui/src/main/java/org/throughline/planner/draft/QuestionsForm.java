package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.data.brief.Market;
import org.throughline.data.review.ReviewAnswer;
import org.throughline.data.review.ReviewAnswer.Reply;
import org.throughline.data.review.ReviewQuestion;

/// The questions that are asked before a draft is accepted, each with room for words once it is
/// answered.
final class QuestionsForm extends Div {

    private record Row(ReviewQuestion question, RadioButtonGroup<Reply> reply, TextField says) {}

    private final transient List<Row> rows = new ArrayList<>();

    QuestionsForm(Market market) {
        setId("questions");
        addClassName("questions");
        for (ReviewQuestion question : ReviewQuestion.values()) {
            var reply = new RadioButtonGroup<Reply>(asks(question, market));
            reply.setId("question-" + question.key());
            reply.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
            reply.setItems(Reply.values());
            reply.setItemLabelGenerator(each -> word("reply", each.key()));
            reply.setErrorMessage(text("question.open"));
            TextField says = new TextField();
            says.setId("question-" + question.key() + "-says");
            says.setMaxLength(500);
            says.setWidthFull();
            says.setVisible(false);
            reply.addValueChangeListener(change -> {
                reply.setInvalid(false);
                says.setLabel(
                        text(change.getValue() == Reply.NO ? "question.why" : "question.says"));
                says.setVisible(true);
            });
            rows.add(new Row(question, reply, says));
            add(reply, says);
        }
    }

    /// Those that are answered so far.
    List<ReviewAnswer> answers() {
        return rows.stream()
                .filter(row -> !row.reply().isEmpty())
                .map(row ->
                        new ReviewAnswer(
                                row.question(), row.reply().getValue(), row.says().getValue()))
                .toList();
    }

    /// Marks those that are still open.
    void markOpen() {
        rows.forEach(row -> row.reply().setInvalid(row.reply().isEmpty()));
    }

    /// What somebody answered, to be read.
    static UnorderedList read(List<ReviewAnswer> answers, Market market) {
        UnorderedList list = new UnorderedList();
        list.setId("verdict-answers");
        list.addClassNames("plain", "questions-read");
        for (ReviewAnswer each : answers) {
            Span reply = new Span(word("reply", each.reply().key()));
            reply.addClassName("step-name");
            String says = each.says().isEmpty() ? "" : " “" + each.says() + "”";
            list.add(
                    new ListItem(
                            new Span(asks(each.question(), market) + " "), reply, new Span(says)));
        }
        return list;
    }

    private static String asks(ReviewQuestion question, Market market) {
        String country = Locale.of("", market.code()).getDisplayCountry(Locale.ENGLISH);
        return text("question." + question.key(), country);
    }
}
