package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.throughline.data.register.MarketStop;

/// Says on a page which of its markets are stopped, by whom, since when and why. Nothing is shown
/// where none is.
public final class StopBanner extends Div {

    public StopBanner(List<MarketStop> stops) {
        setId("stopped");
        addClassName("stop-banner");
        setVisible(!stops.isEmpty());
        getElement().setAttribute("role", "status");
        for (MarketStop stop : stops) {
            Paragraph says = new Paragraph(stop.sentence());
            says.addClassName("notice");
            says.getElement().setAttribute("data-tone", "bad");
            says.setId("stopped-" + stop.market() + "-" + stop.situation());
            add(says);
        }
        Anchor there = new Anchor(Paths.STOPS, text("stops.there"));
        there.setId("to-stops");
        add(there);
    }
}
