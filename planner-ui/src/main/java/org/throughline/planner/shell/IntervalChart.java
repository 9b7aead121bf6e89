package org.throughline.planner.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;

/// Estimates with their intervals, one below the other, that can be read as a table at the press of
/// a button. Drawn by ECharts in the page's own colors; `ui/chart.js` is between the two.
public final class IntervalChart extends Drawn {

    /// One estimate.
    ///
    /// @param tone how it is drawn: `good` for what is there, `quiet` for what may not be
    public record Row(String name, double value, double low, double high, Tone tone) {}

    /// Draws estimates, one below the other.
    ///
    /// @param says what the chart shows, for those who do not see it
    /// @param unit what stands behind a value, such as `x`
    /// @param reference the value that means *nothing happened*
    /// @param sheet the same as a table
    public IntervalChart(
            String id, String says, List<Row> rows, String unit, double reference, Sheet sheet) {
        super(id, new Drawing(), says, new Spec(rows, unit, reference), sheet);
    }

    private record Spec(List<Row> rows, String unit, double reference) {}

    @Tag("throughline-intervals")
    @JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
    @JavaScript("context://ui/drawing.js")
    @JavaScript("context://ui/chart.js")
    private static final class Drawing extends HtmlContainer {}
}
