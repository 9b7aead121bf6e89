package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.TrendFlag;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What changed since the search before: what began to rise, what goes on, and what is over.
final class SinceLastPanel extends Composite<Div> {

    SinceLastPanel(SinceLast since, TrendFilter filter) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (TrendFlag flag : since.fresh()) {
            if (filter.shows(flag.series())) {
                list.add(
                        item(
                                Tone.GOOD,
                                "since.new",
                                flag.series(),
                                text("since.new.says", flag.lift().value())));
            }
        }
        for (SinceLast.Still still : since.still()) {
            if (filter.shows(still.now().series())) {
                list.add(
                        item(
                                Tone.CALM,
                                "since.still",
                                still.now().series(),
                                text(
                                        "since.still.says",
                                        still.then().lift().value(),
                                        still.now().lift().value())));
            }
        }
        for (SinceLast.Gone gone : since.gone()) {
            if (filter.shows(gone.then().series())) {
                list.add(
                        item(
                                Tone.QUIET,
                                "since.gone",
                                gone.then().series(),
                                text(
                                        gone.isTooEarly() ? "since.early.says" : "since.gone.says",
                                        gone.then().lift().value())));
            }
        }
        String day = FlagSentence.DAY.format(since.before().asOf());
        Paragraph says =
                new Paragraph(
                        text(
                                since.isUnchanged() ? "since.same" : "since.says",
                                day,
                                since.before().flags().size()));
        says.addClassName("soft");
        getContent().add(new Panel("since-last", text("since.title", day), says, list));
    }

    private static ListItem item(Tone tone, String mark, SeriesKey series, String says) {
        return new ListItem(
                new Div(new StateMark(tone, text(mark)), new Span(" " + FlagSentence.name(series))),
                new Paragraph(says));
    }
}
