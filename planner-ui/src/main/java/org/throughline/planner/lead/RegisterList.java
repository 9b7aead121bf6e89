package org.throughline.planner.lead;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import org.throughline.planner.access.Seat;
import org.throughline.planner.register.RegisterRow;

/// The guidelines broken on purpose, narrowed by campaign, state and words.
final class RegisterList extends Div {

    private final transient List<RegisterRow> rows;
    private final transient Seat seat;
    private final transient BreakCard.Answering answering;
    private final ComboBox<String> campaign = new ComboBox<>(text("register.campaign"));
    private final ComboBox<RegisterRow.State> state = new ComboBox<>(text("register.state"));
    private final TextField words = new TextField(text("register.words"));
    private final Div found = new Div();

    RegisterList(List<RegisterRow> rows, Seat seat, BreakCard.Answering answering) {
        this.rows = rows;
        this.seat = seat;
        this.answering = answering;
        campaign.setId("register-campaign");
        campaign.setItems(rows.stream().map(RegisterRow::campaign).distinct().toList());
        campaign.setPlaceholder(text("coverage.all"));
        campaign.setClearButtonVisible(true);
        campaign.addValueChangeListener(change -> show());
        state.setId("register-state");
        state.setItems(RegisterRow.State.values());
        state.setItemLabelGenerator(each -> text("register.state." + each.name()));
        state.setPlaceholder(text("coverage.all"));
        state.setClearButtonVisible(true);
        state.addValueChangeListener(change -> show());
        words.setId("register-words");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> show());
        Div filters = new Div(campaign, state, words);
        filters.addClassName("lead-filters");
        found.setId("register-rows");
        found.addClassName("rules");
        add(filters, found);
        show();
    }

    private void show() {
        found.removeAll();
        rows.stream()
                .filter(row -> campaign.isEmpty() || campaign.getValue().equals(row.campaign()))
                .filter(row -> state.isEmpty() || state.getValue() == row.state())
                .filter(this::says)
                .forEach(row -> found.add(card(row)));
        if (found.getChildren().findAny().isEmpty()) {
            found.add(new Paragraph(text("register.no-match")));
        }
    }

    /// What is asked for is answered above.
    private BreakCard card(RegisterRow row) {
        return row.state() == RegisterRow.State.ASKED
                ? new BreakCard(row, Seat.ADMINISTRATOR, answering)
                : new BreakCard(row, seat, answering);
    }

    private boolean says(RegisterRow row) {
        String all =
                String.join(
                        " ",
                        row.title(),
                        row.what(),
                        row.owner(),
                        row.agreedBy(),
                        row.reason(),
                        row.expectation());
        return all.toLowerCase(Locale.ROOT)
                .contains(words.getValue().strip().toLowerCase(Locale.ROOT));
    }
}
