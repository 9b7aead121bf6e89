package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.Sighting;
import org.throughline.data.trend.SightingKind;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.access.Seat;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.shell.Why;

/// What people have seen rise, beside what the history says of the same; and the fields that add to
/// it.
final class SightingsPanel extends Composite<Div> {

    private final transient TrendDesk desk;
    private final transient Seat seat;
    private final transient @Nullable TrendReport report;
    private final transient TrendFilter filter;
    private final Div rows = new Div();

    SightingsPanel(TrendDesk desk, Seat seat, @Nullable TrendReport report, TrendFilter filter) {
        this.desk = desk;
        this.seat = seat;
        this.report = report;
        this.filter = filter;
        Paragraph lead = new Paragraph(text("sightings.lead"));
        lead.addClassName("soft");
        Panel panel = new Panel("sightings", text("sightings.title"), lead, rows);
        if (!desk.markets().isEmpty()) {
            panel.add(
                    new Why(
                            "sightings-more",
                            text("sightings.add"),
                            new SightingForm(desk.markets(), desk.today(), this::add)));
        }
        getContent().add(panel);
        show();
    }

    private void show() {
        rows.removeAll();
        List<Sighting> shown =
                desk.sightings().stream().filter(each -> filter.shows(each.market())).toList();
        if (shown.isEmpty()) {
            rows.add(new Paragraph(text("sightings.none")));
            return;
        }
        Sheet sheet =
                new Sheet(
                        "sightings-rows",
                        text("sightings.title"),
                        List.of(
                                text("sightings.what"),
                                text("sightings.market"),
                                text("sightings.first-seen"),
                                text("sightings.by"),
                                text("sightings.history"),
                                text("sightings.do")));
        shown.forEach(each ->
                sheet.row(
                        what(each),
                        new Span(each.market().code()),
                        new Span(FlagSentence.DAY.format(each.firstSeen())),
                        new Span(each.by()),
                        history(each),
                        withdraw(each)));
        rows.add(sheet);
    }

    /// As text; a link says where it leads, opens by itself and tells that place nothing of here.
    private static Component what(Sighting sighting) {
        Div what = new Div();
        what.addClassName("sighting");
        if (sighting.kind() == SightingKind.LINK) {
            Anchor link = new Anchor(sighting.what(), sighting.what(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            link.addClassName("as-typed");
            what.add(link);
        } else {
            Span name =
                    new Span(
                            sighting.kind() == SightingKind.HASHTAG
                                    ? "#" + sighting.what()
                                    : sighting.what());
            name.addClassName("as-typed");
            Span kind = new Span(text("sightings.kind." + sighting.kind().key()));
            kind.addClassNames("soft", "small");
            what.add(name, kind);
        }
        if (!sighting.says().isEmpty()) {
            Span says = new Span(sighting.says());
            says.addClassNames("as-typed", "small");
            what.add(says);
        }
        return what;
    }

    private Component history(Sighting sighting) {
        TrendReport told = report;
        if (told == null || sighting.kind() == SightingKind.LINK) {
            return new Span(text("sightings.history.none"));
        }
        Optional<TrendFlag> flag =
                told.flags().stream().filter(each -> sighting.isOf(each.series())).findFirst();
        if (flag.isPresent()) {
            return new StateMark(
                    Tone.GOOD,
                    text("sightings.history.rises", FlagSentence.DAY.format(flag.get().since())));
        }
        boolean isEarly = told.tooEarly().stream().anyMatch(each -> sighting.isOf(each.series()));
        return isEarly
                ? new StateMark(Tone.QUIET, text("trends.too-early"))
                : new Span(text("sightings.history.not"));
    }

    private Component withdraw(Sighting sighting) {
        if (!VouchForSighting.mayWithdraw(sighting, seat.actor())) {
            return new Span("");
        }
        Button withdraw =
                new Button(
                        text("sightings.withdraw"),
                        click ->
                                done(
                                        desk.withdraw(sighting.id(), seat),
                                        text("sightings.withdrawn")));
        withdraw.setId("withdraw-" + sighting.id());
        withdraw.setAriaLabel(text("sightings.withdraw-what", sighting.what()));
        return withdraw;
    }

    private boolean add(SightingForm.Wanted wanted) {
        return done(
                desk.see(
                        wanted.kind(),
                        wanted.what(),
                        wanted.market(),
                        wanted.firstSeen(),
                        wanted.says(),
                        seat),
                text("sightings.added"));
    }

    private boolean done(Outcome<Sighting> outcome, String says) {
        return switch (outcome) {
            case Outcome.Refused<Sighting>(List<Problem> problems) -> {
                Refusal.show(problems);
                yield false;
            }
            case Outcome.Accepted<Sighting> _ -> {
                Notification.show(says);
                show();
                getUI().ifPresent(ui -> Reach.whereLost(ui, "sightings-title"));
                yield true;
            }
        };
    }
}
