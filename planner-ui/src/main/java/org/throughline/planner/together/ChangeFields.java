package org.throughline.planner.together;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.planner.ledger.KeepLedger;
import org.throughline.planner.shell.DayWords;

/// What is to be changed, and to what.
final class ChangeFields extends Div {

    /// What can be changed together.
    enum Kind {
        MOVE,
        SET_DAY,
        ADD_MARKET,
        DROP_MARKET,
        ADD_PLATFORM,
        DROP_PLATFORM,
        ASSIGN;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Select<Kind> kind = new Select<>();
    private final IntegerField days = new IntegerField(text("together.days"));
    private final DatePicker day = new DatePicker(text("together.day"));
    private final TimePicker time = new TimePicker(text("together.time"));
    private final MultiSelectComboBox<Market> markets =
            new MultiSelectComboBox<>(text("together.markets"));
    private final Select<Market> market = new Select<>();
    private final Select<Platform> platform = new Select<>();
    private final Select<Step> step = new Select<>();
    private final ComboBox<String> person = new ComboBox<>(text("together.person"));

    /// @param changed is told that another change is meant now
    ChangeFields(Campaign campaign, Runnable changed) {
        addClassName("together-fields");
        List<Market> all = campaign.markets().stream().map(MarketProfile::market).toList();
        named(kind, "kind", text("together.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> text("together.kind." + each.key()));
        kind.setValue(Kind.MOVE);
        days.setId("together-days");
        days.setHelperText(text("together.days.help"));
        days.setMin(-SharedChange.FARTHEST_DAYS);
        days.setMax(SharedChange.FARTHEST_DAYS);
        days.setStepButtonsVisible(true);
        days.setValue(1);
        days.setManualValidation(true);
        day.setId("together-day");
        day.setI18n(DayWords.of());
        day.setMin(LocalDate.of(2000, 1, 1));
        day.setMax(LocalDate.of(2099, 12, 31));
        day.setManualValidation(true);
        time.setId("together-time");
        time.setStep(Duration.ofMinutes(30));
        time.setHelperText(text("together.time.help"));
        markets.setId("together-markets");
        markets.setItems(all);
        markets.setItemLabelGenerator(Market::code);
        markets.setHelperText(text("together.markets.help"));
        named(market, "market", text("together.market"));
        market.setItems(all);
        market.setItemLabelGenerator(Market::code);
        all.stream().findFirst().ifPresent(market::setValue);
        named(platform, "platform", text("together.platform"));
        platform.setItems(Platform.values());
        platform.setItemLabelGenerator(each -> word("platform", each.key()));
        platform.setValue(Platform.TIKTOK);
        named(step, "step", text("together.step"));
        step.setItems(Step.values());
        step.setItemLabelGenerator(each -> word("step", each.key()));
        step.setValue(Step.SCRIPT);
        person.setId("together-person");
        person.setItems(
                campaign.briefs().stream()
                        .flatMap(brief -> KeepLedger.people(campaign, brief).stream())
                        .distinct()
                        .toList());
        person.setHelperText(text("together.person.help"));
        person.setClearButtonVisible(true);
        add(kind, days, day, time, market, platform, step, person, markets);
        show();
        kind.addValueChangeListener(change -> {
            show();
            changed.run();
        });
        days.addValueChangeListener(change -> told(days, changed));
        day.addValueChangeListener(change -> told(day, changed));
        time.addValueChangeListener(change -> changed.run());
        markets.addValueChangeListener(change -> changed.run());
        market.addValueChangeListener(change -> changed.run());
        platform.addValueChangeListener(change -> changed.run());
        step.addValueChangeListener(change -> changed.run());
        person.addValueChangeListener(change -> changed.run());
    }

    private static void named(Select<?> field, String name, String label) {
        field.setId("together-" + name);
        field.setLabel(label);
    }

    private static void told(HasValidation field, Runnable changed) {
        field.setInvalid(false);
        changed.run();
    }

    private void show() {
        Kind now = kind.getValue();
        days.setVisible(now == Kind.MOVE);
        day.setVisible(now == Kind.SET_DAY);
        time.setVisible(now == Kind.SET_DAY);
        market.setVisible(now == Kind.ADD_MARKET || now == Kind.DROP_MARKET);
        platform.setVisible(now == Kind.ADD_PLATFORM || now == Kind.DROP_PLATFORM);
        step.setVisible(now == Kind.ASSIGN);
        person.setVisible(now == Kind.ASSIGN);
        markets.setVisible(now == Kind.MOVE || now == Kind.SET_DAY || now == Kind.ASSIGN);
    }

    /// The change that is meant; empty where a field is missing, which then says so and has the
    /// keyboard.
    Optional<SharedChange> change() {
        List<Market> in =
                markets.getListDataView().getItems().filter(markets.getValue()::contains).toList();
        return switch (kind.getValue()) {
            case MOVE -> {
                Integer by = days.getValue();
                boolean known = by != null && by != 0 && Math.abs(by) <= SharedChange.FARTHEST_DAYS;
                yield known
                        ? Optional.of(new SharedChange.Move(by, in))
                        : missing(days, days, text("together.days.wrong"));
            }
            case SET_DAY -> {
                LocalDate on = day.getValue();
                yield on == null
                        ? missing(day, day, text("together.day.wrong"))
                        : Optional.of(new SharedChange.SetDay(on, time.getValue(), in));
            }
            case ADD_MARKET ->
                    Optional.ofNullable(market.getValue()).map(SharedChange.AddMarket::new);
            case DROP_MARKET ->
                    Optional.ofNullable(market.getValue()).map(SharedChange.DropMarket::new);
            case ADD_PLATFORM -> Optional.of(new SharedChange.AddPlatform(platform.getValue()));
            case DROP_PLATFORM -> Optional.of(new SharedChange.DropPlatform(platform.getValue()));
            case ASSIGN ->
                    Optional.of(new SharedChange.Assign(step.getValue(), person.getValue(), in));
        };
    }

    private static Optional<SharedChange> missing(
            HasValidation field, Focusable<?> reached, String says) {
        field.setErrorMessage(says);
        field.setInvalid(true);
        reached.focus();
        return Optional.empty();
    }
}
