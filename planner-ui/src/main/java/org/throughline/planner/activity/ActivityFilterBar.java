package org.throughline.planner.activity;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.planner.audit.ActKind;
import org.throughline.planner.audit.ActivityFilter;
import org.throughline.planner.audit.ReadActivity;
import org.throughline.planner.shell.DayWords;

/// What acts are narrowed by.
final class ActivityFilterBar extends Div {

    private final transient ReadActivity.Choices choices;
    private final transient Consumer<ActivityFilter> chosen;
    private final ComboBox<String> campaign = new ComboBox<>(text("activity.campaign"));
    private final ComboBox<String> person = new ComboBox<>(text("activity.person"));
    private final ComboBox<ActKind> kind = new ComboBox<>(text("activity.kind"));
    private final DatePicker from = new DatePicker(text("activity.from"));
    private final DatePicker to = new DatePicker(text("activity.to"));
    private boolean showing;

    ActivityFilterBar(ReadActivity.Choices choices, Consumer<ActivityFilter> chosen) {
        this.choices = choices;
        this.chosen = chosen;
        addClassName("lead-filters");
        campaign.setId("activity-campaign");
        campaign.setItemLabelGenerator(id -> choices.campaigns().getOrDefault(id, id));
        person.setId("activity-person");
        person.setItemLabelGenerator(ActivitySheet::who);
        kind.setId("activity-kind");
        kind.setItems(
                Arrays.stream(ActKind.values()).filter(each -> each != ActKind.OTHER).toList());
        kind.setItemLabelGenerator(each -> text("activity.kind." + each.key()));
        List.of(campaign, person, kind).forEach(each -> each.setClearButtonVisible(true));
        from.setId("activity-from");
        to.setId("activity-to");
        for (DatePicker day : List.of(from, to)) {
            day.setClearButtonVisible(true);
            day.setI18n(DayWords.of());
            day.addValueChangeListener(change -> choose(change.isFromClient()));
        }
        campaign.addValueChangeListener(change -> choose(change.isFromClient()));
        person.addValueChangeListener(change -> choose(change.isFromClient()));
        kind.addValueChangeListener(change -> choose(change.isFromClient()));
        add(campaign, person, kind, from, to);
    }

    /// What an address names and is not to choose from stands there as it was asked for: it is
    /// neither said to be known nor left out in silence.
    void show(ActivityFilter filter) {
        showing = true;
        campaign.setItems(with(choices.campaigns().keySet().stream().toList(), filter.campaign()));
        campaign.setValue(filter.campaign());
        person.setItems(with(choices.people(), filter.person()));
        person.setValue(filter.person());
        kind.setValue(filter.kind());
        from.setValue(filter.from());
        to.setValue(filter.to());
        showing = false;
    }

    private static List<String> with(List<String> known, @Nullable String asked) {
        if (asked == null || known.contains(asked)) {
            return known;
        }
        List<String> all = new ArrayList<>(known);
        all.add(asked);
        return all;
    }

    private void choose(boolean byHand) {
        if (byHand && !showing) {
            chosen.accept(
                    new ActivityFilter(
                            campaign.getValue(),
                            person.getValue(),
                            kind.getValue(),
                            from.getValue(),
                            to.getValue()));
        }
    }
}
