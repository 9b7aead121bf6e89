package org.throughline.planner.lead;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Vocabulary;
import org.throughline.planner.shell.Reach;

/// The fields that stop a market: which, what goes on there, and why.
final class StopForm extends Div {

    /// What somebody wants to stop.
    record Wanted(Market market, String situation, String says) {}

    private final ComboBox<Market> market = new ComboBox<>(text("stops.market"));
    private final ComboBox<String> situation = new ComboBox<>(text("stops.situation"));
    private final TextArea says = new TextArea(text("stops.says"));

    StopForm(List<Market> markets, Consumer<Wanted> stop) {
        addClassNames("panel", "lead-form");
        H2 title = new H2(text("stops.set"));
        title.setId("stop-title");
        Reach.allow(title);
        market.setId("stop-market-of");
        market.setItems(markets);
        market.setItemLabelGenerator(Market::code);
        market.setErrorMessage(text("stops.market.empty"));
        situation.setId("stop-situation");
        situation.setItems(
                Vocabulary.shipped().dimension("live-situation").values().stream()
                        .filter(word -> !word.equals("none"))
                        .toList());
        situation.setItemLabelGenerator(each -> word("live-situation", each));
        situation.setErrorMessage(text("stops.situation.empty"));
        says.setId("stop-says");
        says.setMaxLength(400);
        says.setHelperText(text("stops.says.help"));
        says.setErrorMessage(text("stops.says.empty"));
        says.setWidthFull();
        Button set = new Button(text("stops.stop"), click -> wanted(stop));
        set.setId("stop-market");
        set.addThemeVariants(ButtonVariant.ERROR);
        add(title, market, situation, says, set);
    }

    private void wanted(Consumer<Wanted> stop) {
        market.setInvalid(market.isEmpty());
        situation.setInvalid(situation.isEmpty());
        says.setInvalid(says.getValue().isBlank());
        if (market.isInvalid()) {
            market.focus();
        } else if (situation.isInvalid()) {
            situation.focus();
        } else if (says.isInvalid()) {
            says.focus();
        } else {
            stop.accept(
                    new Wanted(market.getValue(), situation.getValue(), says.getValue().strip()));
        }
    }
}
