package org.throughline.planner.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;

/// A figure over the moments of one video, with its parts as bands behind; the same as a table at
/// the press of a button. Drawn by ECharts in the page's own colors; `ui/moments.js` is between the
/// two.
public final class MomentsChart extends Drawn {

    /// One moment.
    ///
    /// @param at seconds from the beginning
    /// @param value in percent
    public record Moment(double at, double value) {}

    /// A part of the video.
    ///
    /// @param isMarked whether it stands out
    public record Band(String name, double from, double to, boolean isMarked) {}

    /// Draws moments, the first first.
    ///
    /// @param says what the chart shows, for those who do not see it
    /// @param lengthSeconds how long the video is
    /// @param sheet the same as a table
    public MomentsChart(
            String id,
            String says,
            List<Moment> moments,
            List<Band> bands,
            double lengthSeconds,
            Sheet sheet) {
        super(id, new Drawing(), says, new Spec(moments, bands, lengthSeconds), sheet);
    }

    private record Spec(List<Moment> moments, List<Band> bands, double length) {}

    @Tag("throughline-moments")
    @JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
    @JavaScript("context://ui/drawing.js")
    @JavaScript("context://ui/moments.js")
    private static final class Drawing extends HtmlContainer {}
}
