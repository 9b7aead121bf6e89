package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import tools.jackson.databind.json.JsonMapper;

/// A drawing by ECharts in the page's own colors that can be read as a table at the press of a
/// button. The table goes to the browser once it is asked for.
abstract sealed class Drawn extends Div permits IntervalChart, DaysChart, MomentsChart {

    private final HtmlContainer drawing;
    private final Sheet sheet;
    private final Button toggle;

    /// @param drawing an element whose `spec` says what is drawn
    /// @param says what it shows, for those who do not see it
    /// @param sheet the same as a table
    Drawn(String id, HtmlContainer drawing, String says, Record spec, Sheet sheet) {
        setId(id);
        addClassName("chart");
        this.drawing = drawing;
        this.sheet = sheet;
        drawing.getElement().setAttribute("role", "img");
        drawing.getElement().setAttribute("aria-label", says);
        drawing.getElement().setAttribute("spec", JsonMapper.shared().writeValueAsString(spec));
        this.toggle = new Button(text("chart.table"), click -> show(this.drawing.isVisible()));
        toggle.setId(id + "-toggle");
        toggle.addClassName("print-hidden");
        add(toggle, drawing);
        show(false);
    }

    private void show(boolean asTable) {
        if (asTable) {
            add(sheet);
        }
        sheet.setVisible(asTable);
        drawing.setVisible(!asTable);
        toggle.setText(text(asTable ? "chart.chart" : "chart.table"));
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(asTable));
    }
}
