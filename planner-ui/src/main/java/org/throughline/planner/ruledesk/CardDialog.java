package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.Rule;
import org.throughline.planner.shell.DayWords;

/// Asks how a guideline card is to hold for the brand, why, and when that is looked at again.
final class CardDialog extends Dialog {

    /// Three months: how long a reason is taken to hold.
    private static final int REVIEW_MONTHS = 3;

    private final Rule card;
    private final LocalDate today;
    private final String by;
    private final RadioButtonGroup<CardChange.Kind> how =
            new RadioButtonGroup<>(text("desk.card.how"));
    private final TextField reason = new TextField(text("desk.card.reason"));
    private final DatePicker review = new DatePicker(text("desk.card.review"));

    CardDialog(Rule card, LocalDate today, String by, Consumer<CardChange> kept) {
        this.card = card;
        this.today = today;
        this.by = by;
        setId("card-dialog");
        setHeaderTitle(text("desk.card.title", card.id()));
        how.setId("card-how");
        how.setItems(CardChange.Kind.values());
        how.setItemLabelGenerator(kind -> text("desk.card.how." + key(kind)));
        how.setValue(CardChange.Kind.SOFTENED);
        reason.setId("card-reason");
        reason.setMaxLength(DeskFields.LONGEST_TEXT);
        reason.setErrorMessage(text("desk.card.reason.missing"));
        reason.setManualValidation(true);
        review.setId("card-review");
        review.setI18n(DayWords.of());
        review.setErrorMessage(text("desk.card.review.missing"));
        review.setManualValidation(true);
        review.setValue(today.plusMonths(REVIEW_MONTHS));
        Div body = new Div(new Paragraph(RuleSentence.when(card)), how, reason, review);
        body.addClassName("desk-dialog");
        add(body);
        Button keep = new Button(text("desk.card.keep"), click -> keep(kept));
        keep.setId("card-keep");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(text("desk.card.cancel"), click -> close());
        cancel.setId("card-cancel");
        getFooter().add(cancel, keep);
    }

    static String key(CardChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void keep(Consumer<CardChange> kept) {
        boolean said = !reason.getValue().isBlank();
        LocalDate day = review.getValue();
        boolean later = day != null && day.isAfter(today);
        reason.setInvalid(!said);
        review.setInvalid(!later);
        if (said && later) {
            kept.accept(
                    new CardChange(
                            card.id(),
                            how.getValue(),
                            reason.getValue().strip(),
                            by,
                            today,
                            Objects.requireNonNull(day)));
            close();
        }
    }
}
