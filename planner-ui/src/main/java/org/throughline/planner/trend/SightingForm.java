package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.SightingKind;
import org.throughline.planner.shell.DayWords;

/// The fields of a sighting: what, where, since when.
final class SightingForm extends Div {

    /// What somebody wants to add.
    record Wanted(
            SightingKind kind, String what, Market market, LocalDate firstSeen, String says) {}

    private final Select<SightingKind> kind = new Select<>();
    private final TextField what = new TextField(text("sightings.what"));
    private final Select<Market> market = new Select<>();
    private final DatePicker firstSeen = new DatePicker(text("sightings.first-seen"));
    private final TextField says = new TextField(text("sightings.says"));

    /// @param add whether it was taken
    SightingForm(List<Market> markets, LocalDate today, Predicate<Wanted> add) {
        addClassName("sighting-form");
        kind.setId("sighting-kind");
        kind.setLabel(text("sightings.kind"));
        kind.setItems(SightingKind.values());
        kind.setItemLabelGenerator(each -> text("sightings.kind." + each.key()));
        kind.setValue(SightingKind.LINK);
        what.setId("sighting-what");
        what.setMaxLength(500);
        what.setHelperText(text("sightings.what.help"));
        market.setId("sighting-market");
        market.setLabel(text("sightings.market"));
        market.setItems(markets);
        market.setItemLabelGenerator(Market::code);
        market.setValue(markets.getFirst());
        firstSeen.setId("sighting-first-seen");
        firstSeen.setI18n(DayWords.of());
        firstSeen.setMax(today);
        firstSeen.setValue(today);
        says.setId("sighting-says");
        says.setMaxLength(300);
        Button give = new Button(text("sightings.give"), click -> give(add));
        give.setId("sighting-add");
        add(kind, what, market, firstSeen, says, give);
    }

    private void give(Predicate<Wanted> add) {
        what.setErrorMessage(text("sightings.what.empty"));
        what.setInvalid(what.getValue().isBlank());
        firstSeen.setErrorMessage(text("sightings.first-seen.empty"));
        firstSeen.setInvalid(
                firstSeen.isEmpty() || firstSeen.getValue().isAfter(firstSeen.getMax()));
        if (what.isInvalid()) {
            what.focus();
        } else if (firstSeen.isInvalid()) {
            firstSeen.focus();
        } else if (add.test(
                new Wanted(
                        kind.getValue(),
                        what.getValue(),
                        market.getValue(),
                        firstSeen.getValue(),
                        says.getValue()))) {
            what.clear();
            says.clear();
        }
    }
}
