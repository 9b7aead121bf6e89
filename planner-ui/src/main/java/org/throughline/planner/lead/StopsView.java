package org.throughline.planner.lead;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.Sheet;

/// The stop switch: which markets are stopped, by whom, since when and why; for a brand lead, the
/// way to stop one and to let it go on.
@Route(Paths.STOPS)
@Menu(title = "menu.stops", order = 3.2, icon = "stop")
@PermitAll
public final class StopsView extends Main implements HasDynamicTitle {

    private final transient StopDesk desk;
    private final transient Seat seat;

    /// What this page is about, whatever is opened beside it.
    private final String brand;

    public StopsView(StopDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        this.brand = desk.brand().orElse("");
        addClassNames("page", "lead-page");
        setId("content");
        show();
    }

    @Override
    public String getPageTitle() {
        return text("stops.page-title");
    }

    private void show() {
        removeAll();
        add(new PageHead(brand, text("stops.title")).lead(text("stops.lead")));
        List<MarketStop> all = desk.stops(brand);
        List<MarketStop> standing = all.stream().filter(MarketStop::stands).toList();
        List<MarketStop> over = all.stream().filter(stop -> !stop.stands()).toList();
        Panel now = new Panel("stops-now", text("stops.now"));
        if (standing.isEmpty()) {
            now.add(new Blank(text("stops.none"), text("stops.none.todo")));
        } else {
            now.add(standing(standing));
        }
        add(now);
        List<Market> markets = desk.markets(brand);
        if (seat.actor().isBrandLead() && !markets.isEmpty()) {
            add(new StopForm(markets, this::stop));
        } else {
            add(new Paragraph(text("stops.lead-only")));
        }
        if (!over.isEmpty()) {
            add(new Panel("stops-over", text("stops.over"), over(over)));
        }
    }

    private Sheet standing(List<MarketStop> stops) {
        Sheet sheet =
                new Sheet(
                        "stops-standing",
                        text("stops.now"),
                        List.of(
                                text("stops.market"),
                                text("stops.situation"),
                                text("stops.says"),
                                text("stops.by"),
                                text("stops.what")));
        for (MarketStop stop : stops) {
            sheet.row(
                    new Span(stop.market().code()),
                    new Span(word("live-situation", stop.situation())),
                    new Span(stop.says()),
                    new Span(text("stops.by-at", stop.by(), Moments.of(stop.since()))),
                    seat.actor().isBrandLead() ? lift(stop) : new Span(""));
        }
        return sheet;
    }

    private Button lift(MarketStop stop) {
        Button lift = new Button(text("stops.lift"), click -> confirmLift(stop));
        lift.setId("lift-" + stop.market() + "-" + stop.situation());
        lift.setAriaLabel(text("stops.lift-of", stop.market(), stop.situation()));
        return lift;
    }

    private Sheet over(List<MarketStop> stops) {
        Sheet sheet =
                new Sheet(
                        "stops-lifted",
                        text("stops.over"),
                        List.of(
                                text("stops.market"),
                                text("stops.situation"),
                                text("stops.says"),
                                text("stops.by"),
                                text("stops.lifted")));
        for (MarketStop stop : stops) {
            MarketStop.Lifted lifted = stop.lifted();
            String how =
                    lifted == null
                            ? ""
                            : text("stops.by-at", lifted.by(), Moments.of(lifted.at()))
                                    + (lifted.says().isEmpty() ? "" : " " + lifted.says());
            sheet.row(
                    new Span(stop.market().code()),
                    new Span(word("live-situation", stop.situation())),
                    new Span(stop.says()),
                    new Span(text("stops.by-at", stop.by(), Moments.of(stop.since()))),
                    new Span(how));
        }
        return sheet;
    }

    private void stop(StopForm.Wanted wanted) {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        text("stops.confirm.title", wanted.market()),
                        text("stops.confirm.says", wanted.market()),
                        text("stops.confirm.do", wanted.market()),
                        click ->
                                done(
                                        desk.stop(
                                                brand,
                                                wanted.market(),
                                                wanted.situation(),
                                                wanted.says(),
                                                seat),
                                        text("stops.stopped", wanted.market()),
                                        "lift-" + wanted.market() + "-" + wanted.situation()));
        dialog.setId("stop-confirm");
        dialog.setConfirmButtonTheme("error primary");
        cancelable(dialog, "stop-market");
    }

    private void confirmLift(MarketStop stop) {
        TextArea says = new TextArea(text("stops.lift.says"));
        says.setId("lift-says");
        says.setMaxLength(400);
        says.setWidthFull();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("stops.lift.title", stop.market()));
        dialog.add(new Paragraph(stop.sentence()), says);
        dialog.setConfirmText(text("stops.lift.do", stop.market()));
        dialog.addConfirmListener(click ->
                done(
                        desk.lift(stop, says.getValue(), seat),
                        text("stops.goes-on", stop.market()),
                        "stops-now-title"));
        dialog.setId("lift-confirm");
        cancelable(dialog, "lift-" + stop.market() + "-" + stop.situation());
    }

    private void cancelable(ConfirmDialog dialog, String back) {
        dialog.setCancelable(true);
        dialog.setCancelText(text("stops.cancel"));
        dialog.addCancelListener(click -> getUI().ifPresent(ui -> Reach.first(ui, back)));
        dialog.open();
    }

    private void done(Outcome<MarketStop> outcome, String says, String then) {
        switch (outcome) {
            case Outcome.Accepted<MarketStop> _ -> Notification.show(says);
            case Outcome.Refused<MarketStop>(List<Problem> problems) -> Refusal.show(problems);
        }
        show();
        getUI().ifPresent(ui -> Reach.first(ui, then, PageHead.TITLE));
    }
}
