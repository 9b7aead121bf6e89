package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.shell.Panel;

/// What the history suggests for this brief: each hint with its evidence and the day after which it
/// is worth nothing.
final class HintsPanel extends Div {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    HintsPanel(TrendReport report, List<Market> markets) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        report.hintsFor(markets).forEach(flag -> list.add(hint(flag, report.asOf())));
        Panel panel = new Panel("hints", text("hints.title"));
        boolean none = list.getChildren().findAny().isEmpty();
        panel.add(none ? new Paragraph(text("hints.none", report.posts())) : list);
        add(panel);
    }

    private static ListItem hint(TrendFlag flag, LocalDate asOf) {
        Span says =
                new Span(
                        text(
                                "hints.says",
                                word(flag.series().kind().key() + "-kind", flag.series().key()),
                                word("series", flag.series().kind().key()),
                                flag.series().market()));
        Interval lift = flag.lift();
        Span evidence =
                new Span(
                        text(
                                "hints.evidence",
                                lift.value(),
                                lift.low(),
                                lift.high(),
                                flag.posts(),
                                DAY.format(flag.since())));
        evidence.addClassName("soft");
        evidence.addClassName("small");
        Span until = new Span(expiry(flag, asOf));
        until.addClassName("soft");
        until.addClassName("small");
        return new ListItem(new Div(says), new Div(evidence), new Div(until));
    }

    private static String expiry(TrendFlag flag, LocalDate asOf) {
        Interval halfLife = flag.halfLifeDays();
        return halfLife == null
                ? text("hints.no-expiry")
                : text(
                        "hints.expires",
                        DAY.format(asOf.plusDays(Math.round(halfLife.value()))),
                        halfLife.value());
    }
}
