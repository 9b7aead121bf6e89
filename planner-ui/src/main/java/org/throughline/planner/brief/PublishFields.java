package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// Day and time of a video, and of each of its markets: as those of the video until somebody gives
/// a market its own, and again once that is emptied. Each field of a market says which it is.
final class PublishFields {

    private final BriefEdit edit;
    private final Fields fields;
    private final Map<Market, DatePicker> days = new LinkedHashMap<>();
    private final Map<Market, TimePicker> times = new LinkedHashMap<>();

    PublishFields(BriefEdit edit, Fields fields) {
        this.edit = edit;
        this.fields = fields;
    }

    List<Component> fields() {
        List<Component> rows = new ArrayList<>();
        Div all =
                row(
                        fields.date(
                                "brief-date",
                                text("field.date"),
                                edit.date,
                                day -> {
                                    edit.date = day;
                                    renew();
                                }),
                        fields.time(
                                "brief-time",
                                text("field.time"),
                                edit.time,
                                time -> {
                                    edit.time = time;
                                    renew();
                                }));
        rows.add(all);
        for (Market market : edit.markets) {
            days.put(market, day(market));
            times.put(market, time(market));
            rows.add(row(days.get(market), times.get(market)));
        }
        renew();
        return rows;
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("field-row");
        return row;
    }

    private DatePicker day(Market market) {
        return fields.date(
                "brief-date-" + market,
                text("field.date-in", market),
                dayIn(market),
                day -> {
                    if (day == null) {
                        edit.dates.remove(market);
                    } else {
                        edit.dates.put(market, day);
                    }
                    renew();
                });
    }

    private TimePicker time(Market market) {
        return fields.time(
                "brief-time-" + market,
                text("field.time-in", market),
                timeIn(market),
                time -> {
                    if (time == null) {
                        edit.times.remove(market);
                    } else {
                        edit.times.put(market, time);
                    }
                    renew();
                });
    }

    private @Nullable LocalDate dayIn(Market market) {
        return edit.dates.getOrDefault(market, edit.date);
    }

    private @Nullable LocalTime timeIn(Market market) {
        return edit.times.getOrDefault(market, edit.time);
    }

    /// What markets inherit follows the video.
    private void renew() {
        days.forEach((market, field) -> {
            LocalDate day = dayIn(market);
            field.setValue(day);
            field.setHelperText(says(day == null || day.equals(edit.date)));
        });
        times.forEach((market, field) -> {
            LocalTime time = timeIn(market);
            field.setValue(time);
            field.setHelperText(says(time == null || time.equals(edit.time)));
        });
    }

    private static String says(boolean inherited) {
        return text(inherited ? "field.as-the-video" : "field.own-of-market");
    }
}
