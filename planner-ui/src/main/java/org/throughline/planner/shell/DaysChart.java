package org.throughline.planner.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One series day by day: what was counted, what would have been usual, and the days to come with
/// their interval beside the naive line; the same as a table at the press of a button. Drawn by
/// ECharts in the page's own colors; `ui/days.js` is between the two.
public final class DaysChart extends Drawn {

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

    /// Draws days, the oldest first.
    ///
    /// @param says what the chart shows, for those who do not see it
    /// @param since the place of the day that is marked
    /// @param sheet the same as a table
    public DaysChart(String id, String says, List<Day> days, int since, Names names, Sheet sheet) {
        super(id, new Drawing(), says, new Spec(days, since, names), sheet);
        addClassName("days-chart");
    }

    private record Spec(List<Day> days, int since, Names names) {}

    @Tag("throughline-days")
    @JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
    @JavaScript("context://ui/drawing.js")
    @JavaScript("context://ui/days.js")
    private static final class Drawing extends HtmlContainer {}
}
