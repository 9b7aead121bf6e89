package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.plan.PublishTime;
import org.throughline.planner.shell.DayWords;
import org.throughline.planner.shell.OnAsk;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// The instant before which nothing of a campaign is published, with each market's own time held
/// against it.
final class EmbargoPanel extends Div {

    /// Names what is said of it.
    static final String SAYS = "embargo-says";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final DatePicker date = new DatePicker(text("embargo.date"));
    private final TimePicker time = new TimePicker(text("embargo.time"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(text("embargo.zone"));
    private final transient Function<@Nullable Embargo, Outcome<Campaign>> set;
    private final transient Runnable then;
    private final Div times = new Div();

    /// @param campaign with its briefs as they are written now
    /// @param maySet whether whoever looks may set it
    /// @param set sets it; null: takes it away
    /// @param then is told that it was set
    EmbargoPanel(
            Campaign campaign,
            boolean maySet,
            Function<@Nullable Embargo, Outcome<Campaign>> set,
            Runnable then) {
        this.set = set;
        this.then = then;
        addClassName("spaced");
        Embargo embargo = campaign.embargo();
        Paragraph says =
                new Paragraph(
                        embargo == null
                                ? text("embargo.none")
                                : text(
                                        "embargo.stands",
                                        MOMENT.format(embargo.moment()),
                                        embargo.zone().getId()));
        says.setId(SAYS);
        Reach.allow(says);
        Panel panel = new Panel("embargo", text("embargo.title"), says);
        panel.add(times);
        renew(campaign);
        if (maySet) {
            panel.add(
                    new OnAsk(
                            "embargo",
                            text(embargo == null ? "embargo.open" : "embargo.open.other"),
                            "embargo-date",
                            () -> fields(campaign, embargo)));
            if (embargo != null) {
                panel.add(new Div(lift()));
            }
        }
        add(panel);
    }

    /// Holds against the embargo what videos say now; what is typed stays.
    ///
    /// @param campaign the same under the same embargo, with its briefs as they are written now
    void renew(Campaign campaign) {
        times.removeAll();
        Embargo embargo = campaign.embargo();
        times.setVisible(embargo != null);
        if (embargo != null) {
            times.add(times(campaign, embargo));
        }
    }

    private static Component times(Campaign campaign, Embargo embargo) {
        Sheet sheet =
                new Sheet(
                        "embargo-times",
                        text("embargo.times"),
                        List.of(
                                text("embargo.video"),
                                text("embargo.market"),
                                text("embargo.local"),
                                text("embargo.against")));
        boolean none = true;
        for (Brief brief : campaign.briefs()) {
            if (brief.publish() == null) {
                sheet.row(
                        new Span(brief.title()),
                        new Span(
                                brief.audience().markets().stream()
                                        .map(Market::code)
                                        .collect(Collectors.joining(", "))),
                        new Span(text("embargo.no-day")),
                        new Span(text("embargo.no-day.against")));
            }
            for (PublishTime each : PublishTime.of(campaign, brief)) {
                none = false;
                boolean early = each.isEarly(campaign);
                Duration apart = Duration.between(embargo.instant(), each.at().toInstant()).abs();
                String how =
                        text(
                                early ? "embargo.before" : "embargo.after",
                                apart.toDays(),
                                apart.toHoursPart(),
                                apart.toMinutesPart());
                sheet.row(
                        new Span(brief.title()),
                        new Span(each.market().code()),
                        new Span(MOMENT.format(each.at()) + " " + each.at().getZone().getId()),
                        early
                                ? new Div(
                                        new StateMark(Tone.HOLD, text("embargo.early")),
                                        new Span(" " + how))
                                : new Span(how));
            }
        }
        return none ? new Paragraph(text("embargo.no-times")) : sheet;
    }

    private Component fields(Campaign campaign, @Nullable Embargo embargo) {
        date.setId("embargo-date");
        date.setI18n(DayWords.of());
        date.setMin(LocalDate.of(2000, 1, 1));
        date.setMax(LocalDate.of(2099, 12, 31));
        date.setManualValidation(true);
        date.addValueChangeListener(change -> date.setInvalid(false));
        time.setId("embargo-time");
        time.setStep(Duration.ofMinutes(30));
        time.setManualValidation(true);
        time.addValueChangeListener(change -> time.setInvalid(false));
        zone.setId("embargo-zone");
        zone.setItems(zones(campaign));
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setManualValidation(true);
        zone.addValueChangeListener(change -> zone.setInvalid(false));
        if (embargo != null) {
            date.setValue(embargo.date());
            time.setValue(embargo.time());
            zone.setValue(embargo.zone());
        } else {
            campaign.markets().stream()
                    .findFirst()
                    .map(MarketProfile::zone)
                    .ifPresent(zone::setValue);
        }
        Button keep =
                new Button(
                        text("embargo.set"),
                        click -> {
                            read();
                            click.getSource().setEnabled(true);
                        });
        keep.setId("embargo-set");
        keep.setDisableOnClick(true);
        Div row = new Div(keep);
        row.addClassName("button-row");
        Div fields = new Div(date, time, zone);
        fields.addClassName("new-fields");
        return new Div(fields, row);
    }

    private Button lift() {
        Button lift =
                new Button(
                        text("embargo.lift"),
                        click -> {
                            take(null);
                            click.getSource().setEnabled(true);
                        });
        lift.setId("embargo-lift");
        lift.setDisableOnClick(true);
        return lift;
    }

    /// Those of the campaign's markets first.
    private static List<ZoneId> zones(Campaign campaign) {
        return Stream.of(
                        campaign.markets().stream().map(MarketProfile::zone),
                        Stream.of(ZoneId.of("UTC")),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.contains("/") && !id.startsWith("Etc/"))
                                .filter(id -> !id.startsWith("SystemV/"))
                                .sorted()
                                .map(ZoneId::of))
                .flatMap(each -> each)
                .filter(each -> !(each instanceof ZoneOffset))
                .distinct()
                .toList();
    }

    private void read() {
        LocalDate day = date.getValue();
        LocalTime at = time.getValue();
        ZoneId where = zone.getValue();
        date.setErrorMessage(text("embargo.date.wrong"));
        date.setInvalid(day == null);
        time.setErrorMessage(text("embargo.time.wrong"));
        time.setInvalid(at == null);
        zone.setErrorMessage(text("embargo.zone.wrong"));
        zone.setInvalid(where == null);
        if (day == null) {
            date.focus();
        } else if (at == null) {
            time.focus();
        } else if (where == null) {
            zone.focus();
        } else {
            take(new Embargo(day, at, where));
        }
    }

    private void take(@Nullable Embargo wanted) {
        switch (set.apply(wanted)) {
            case Outcome.Accepted<Campaign> _ -> then.run();
            case Outcome.Refused<Campaign>(List<Problem> problems) -> Refusal.show(problems);
        }
    }
}
