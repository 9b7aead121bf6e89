package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.planner.access.Seat;
import org.throughline.planner.plan.AttachEvidence;
import org.throughline.planner.shell.DayWords;

/// The fields that put evidence behind one claim. Only who seals claims can say that it was
/// checked.
final class EvidencePanel extends Div {

    private final TextField title = new TextField(text("evidence.title"));
    private final ComboBox<String> kind = new ComboBox<>(text("evidence.kind"));
    private final DatePicker until = new DatePicker(text("evidence.until"));
    private final Checkbox checked = new Checkbox(text("evidence.checked"));

    EvidencePanel(Claim claim, boolean mayCheck, BiConsumer<ClaimId, Evidence> attach) {
        String of = claim.id().value();
        addClassName("evidence");
        title.setId("evidence-title-" + of);
        title.setMaxLength(200);
        title.setWidthFull();
        title.setPlaceholder(text("evidence.title.example"));
        title.setValueChangeMode(ValueChangeMode.EAGER);
        kind.setId("evidence-kind-" + of);
        kind.setItems(Vocabulary.shipped().dimension("evidence-kind").values());
        kind.setItemLabelGenerator(each -> word("evidence-kind", each));
        kind.setWidthFull();
        until.setId("evidence-until-" + of);
        until.setI18n(DayWords.of());
        until.setWidthFull();
        checked.setId("evidence-checked-" + of);
        Button give = new Button(text("evidence.attach"), click -> give(claim, attach));
        give.setId("evidence-attach-" + of);
        give.addThemeVariants(ButtonVariant.PRIMARY);
        add(title, kind, until);
        if (mayCheck) {
            add(checked);
        }
        add(give);
    }

    /// Whether somebody is asked for evidence of a claim.
    static boolean isFor(ProductionPlan plan, Claim claim, Seat seat) {
        return seat.actor().mayWrite()
                || seat.name().equals(claim.owner())
                || AttachEvidence.mayCheck(plan.approvers(), seat.actor());
    }

    private void give(Claim claim, BiConsumer<ClaimId, Evidence> attach) {
        title.setErrorMessage(text("evidence.title.empty"));
        title.setInvalid(title.getValue().isBlank());
        kind.setErrorMessage(text("evidence.kind.empty"));
        kind.setInvalid(kind.isEmpty());
        if (title.isInvalid()) {
            title.focus();
        } else if (kind.isInvalid()) {
            kind.focus();
        } else {
            attach.accept(
                    claim.id(),
                    new Evidence(
                            checked.getValue() ? "attached-and-checked" : "attached",
                            kind.getValue(),
                            title.getValue().strip(),
                            until.getValue()));
        }
    }
}
