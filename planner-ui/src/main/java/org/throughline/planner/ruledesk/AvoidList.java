package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.rulebook.BrandVoice.Avoided;

/// Wordings that a brand avoids, each with what it says instead.
final class AvoidList extends Div {

    private final DeskFields fields;
    private final Div lines = new Div();
    private final Button more = new Button(text("desk.voice.avoid.more"), click -> more());
    private final List<Row> rows = new ArrayList<>();
    private int made;

    AvoidList(DeskFields fields) {
        this.fields = fields;
        addClassName("desk-part");
        more.setId("avoid-more");
        add(
                new H3(text("desk.voice.avoid")),
                new Paragraph(text("desk.voice.avoid.says")),
                lines,
                more);
    }

    void set(List<Avoided> given) {
        given.forEach(each -> {
            Row row = add();
            row.phrase.setValue(each.phrase());
            row.say.setValue(each.say() == null ? "" : each.say());
        });
    }

    private Row add() {
        made++;
        Row row = new Row(made);
        rows.add(row);
        lines.add(row);
        return row;
    }

    private void more() {
        add().phrase.focus();
        fields.changed();
    }

    /// The lines that say something, in their order.
    List<Avoided> avoided() {
        return filled().stream().map(Row::avoided).toList();
    }

    private List<Row> filled() {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    void clearFaults() {
        rows.forEach(row -> {
            DeskFields.fault(row.phrase, "");
            DeskFields.fault(row.say, "");
        });
    }

    /// Shows a fault at a line that says something.
    ///
    /// @param at its place among those
    /// @param ofInstead whether it is about what is said instead
    void fault(int at, boolean ofInstead, String says) {
        Row row = filled().get(at);
        DeskFields.fault(ofInstead ? row.say : row.phrase, says);
    }

    private final class Row extends Div {

        private final TextField phrase;
        private final TextField say;

        Row(int number) {
            addClassName("desk-condition");
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", text("desk.voice.avoid.row", number));
            phrase = fields.words("avoid-" + number, "desk.voice.phrase");
            say = fields.words("avoid-" + number + "-say", "desk.voice.say");
            phrase.setManualValidation(true);
            say.setManualValidation(true);
            Button gone = new Button(new SvgIcon("ui/icons.svg", "remove"), click -> removeThis());
            gone.setId("avoid-" + number + "-remove");
            gone.setAriaLabel(text("desk.voice.avoid.remove", number));
            gone.addThemeVariants(ButtonVariant.TERTIARY);
            Div both = new Div(phrase, say);
            both.addClassName("desk-values");
            add(both, gone);
        }

        private void removeThis() {
            rows.remove(this);
            lines.remove(this);
            more.focus();
            fields.changed();
        }

        boolean isEmpty() {
            return phrase.getValue().isBlank() && say.getValue().isBlank();
        }

        Avoided avoided() {
            return new Avoided(
                    phrase.getValue().strip(),
                    say.getValue().isBlank() ? null : say.getValue().strip());
        }
    }
}
