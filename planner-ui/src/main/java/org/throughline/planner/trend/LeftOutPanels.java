package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.trend.LeftOut;
import org.throughline.data.trend.MarketSignal;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What is no trend, said as plainly as what is one: too early, no signal, a day on which
/// everything rose, and posts kept out.
final class LeftOutPanels {

    private final TrendReport report;
    private final TrendFilter filter;

    LeftOutPanels(TrendReport report, TrendFilter filter) {
        this.report = report;
        this.filter = filter;
    }

    List<Component> parts() {
        List<Component> parts = new ArrayList<>();
        parts.add(tooEarly());
        parts.add(markets());
        parts.add(keptOut());
        return parts;
    }

    private Component tooEarly() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        List<TooEarly> shown =
                report.tooEarly().stream().filter(early -> filter.shows(early.series())).toList();
        for (TooEarly early : shown) {
            list.add(
                    new ListItem(
                            new Div(
                                    new StateMark(Tone.QUIET, text("trends.too-early")),
                                    new Span(" " + FlagSentence.name(early.series()))),
                            new Paragraph(early.reason())));
        }
        return new Panel(
                "too-early",
                text("trends.too-early.title"),
                shown.isEmpty() ? new Paragraph(text("trends.too-early.none")) : list);
    }

    private Component markets() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (MarketSignal signal : report.markets()) {
            if (!filter.shows(signal.market())) {
                continue;
            }
            Span market = new Span(signal.market().code());
            market.addClassName("market-tag");
            list.add(
                    new ListItem(
                            market,
                            new Span(
                                    signal.isSilent()
                                            ? text(
                                                    "trends.silent",
                                                    signal.market(),
                                                    signal.series(),
                                                    signal.tooThin())
                                            : text(
                                                    "trends.signal",
                                                    signal.flags(),
                                                    signal.tooEarly(),
                                                    signal.series(),
                                                    signal.tooThin()))));
        }
        return new Panel("markets", text("trends.markets.title"), list);
    }

    private Component keptOut() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (LeftOut out : report.leftOut()) {
            String platform = word("platform", out.post().platform().key());
            String reason = wordWithin("placement", out.reason());
            Double reach = out.reachMultiple();
            list.add(
                    new ListItem(
                            reach == null
                                    ? text("trends.left-out", out.post().id(), platform, reason)
                                    : text(
                                            "trends.left-out.reach",
                                            out.post().id(),
                                            platform,
                                            reason,
                                            reach)));
        }
        report.commonDays()
                .forEach(day ->
                        list.add(
                                new ListItem(
                                        text(
                                                "trends.common-day",
                                                FlagSentence.DAY.format(day.day()),
                                                day.factor()))));
        boolean nothing = report.leftOut().isEmpty() && report.commonDays().isEmpty();
        return new Panel(
                "kept-out",
                text("trends.kept-out.title"),
                nothing ? new Paragraph(text("trends.kept-out.none")) : list);
    }
}
