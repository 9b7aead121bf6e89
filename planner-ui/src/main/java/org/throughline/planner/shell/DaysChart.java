package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One series day by day: what was counted, what would have been usual, and the days to come with
/// their interval beside the naive line; the same as a table at the press of a button. Drawn by
/// ECharts in the page's own colors; `ui/days.js` is between the two.
public final class DaysChart extends Div {

    /// One day. What is absent is not drawn.
    ///
    /// @param day as it is shown
    public record Day(
            String day,
            @Nullable Double count,
            @Nullable Double usual,
            @Nullable Double expected,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double naive) {}

    /// What the lines are called.
    public record Names(String count, String usual, String expected, String naive, String since) {}

    private final Drawing drawing;
    private final Sheet sheet;
    private final Button toggle;

    /// Draws days, the oldest first.
    ///
    /// @param says what the chart shows, for those who do not see it
    /// @param since the place of the day that is marked
    /// @param sheet the same as a table
    public DaysChart(String id, String says, List<Day> days, int since, Names names, Sheet sheet) {
        setId(id);
        addClassNames("chart", "days-chart");
        this.drawing = new Drawing(says, new Spec(days, since, names));
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

    private record Spec(List<Day> days, int since, Names names) {}

    @Tag("throughline-days")
    @JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
    @JavaScript("context://ui/days.js")
    private static final class Drawing extends HtmlContainer {

        Drawing(String says, Spec spec) {
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", says);
            getElement().setAttribute("spec", JsonMapper.shared().writeValueAsString(spec));
        }
    }
}
