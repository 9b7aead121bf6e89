package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Estimates with their intervals, one below the other, that can be read as a table at the press of
/// a button. Drawn by ECharts in the page's own colors; `ui/chart.js` is between the two.
public final class IntervalChart extends Div {

    /// One estimate.
    ///
    /// @param tone how it is drawn: `good` for what is there, `quiet` for what may not be
    public record Row(String name, double value, double low, double high, Tone tone) {}

    private final Drawing drawing;
    private final Sheet sheet;
    private final Button toggle;

    /// Draws estimates, one below the other.
    ///
    /// @param says what the chart shows, for those who do not see it
    /// @param unit what stands behind a value, such as `x`
    /// @param reference the value that means *nothing happened*
    /// @param sheet the same as a table
    public IntervalChart(
            String id, String says, List<Row> rows, String unit, double reference, Sheet sheet) {
        setId(id);
        addClassName("chart");
        this.drawing = new Drawing(says, new Spec(rows, unit, reference));
        this.sheet = sheet;
        this.toggle = new Button(text("chart.table"), click -> show(!this.sheet.isVisible()));
        toggle.setId(id + "-toggle");
        add(toggle, drawing, sheet);
        show(false);
    }

    private void show(boolean asTable) {
        sheet.setVisible(asTable);
        drawing.setVisible(!asTable);
        toggle.setText(text(asTable ? "chart.chart" : "chart.table"));
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(asTable));
    }

    private record Spec(List<Row> rows, String unit, double reference) {}

    @Tag("throughline-intervals")
    @JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
    @JavaScript("context://ui/chart.js")
    private static final class Drawing extends HtmlContainer {

        Drawing(String says, Spec spec) {
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", says);
            getElement().setAttribute("spec", JsonMapper.shared().writeValueAsString(spec));
        }
    }
}
