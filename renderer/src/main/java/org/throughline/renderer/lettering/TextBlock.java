package org.throughline.renderer.lettering;

import java.awt.font.TextLayout;
import java.util.ArrayList;
import java.util.List;

/// Lines of text as they stand in their band: one below the other at the usual distance, further
/// apart where marks would touch.
///
/// @param widthPx even
/// @param heightPx even
/// @param lines shaped, first to last
/// @param leftsPx where each line begins, from the left edge of the band
/// @param baselinesPx where each line stands, from the top of the band
record TextBlock(
        int widthPx,
        int heightPx,
        double barPx,
        List<TextLayout> lines,
        List<Double> leftsPx,
        List<Double> baselinesPx) {

    /// Where Latin letters lie around their base line, as parts of the size; marks of other scripts
    /// reach further.
    private static final double ABOVE = 0.94;

    private static final double BELOW = 0.27;

    /// What is left clear between the marks of one line and those of the next.
    private static final double BETWEEN = 0.05;

    private static final double BAR = 0.12;

    TextBlock {
        lines = List.copyOf(lines);
        leftsPx = List.copyOf(leftsPx);
        baselinesPx = List.copyOf(baselinesPx);
    }

    static TextBlock of(List<TextLayout> lines, TextStyle style) {
        var panel = style.panel();
        double marginX =
                panel == null ? style.strokePx() + style.shadowPx() + 2 : panel.paddingXPx();
        double marginY = panel == null ? style.strokePx() + style.shadowPx() : panel.paddingYPx();
        double bar = panel == null || panel.bar() == null ? 0 : style.sizePx() * BAR;
        double inner = lines.stream().mapToDouble(TextLayout::getAdvance).max().orElse(0);
        int width = even(inner + 2 * marginX + bar);
        var baselines = baselines(lines, style, marginY);
        double below = Math.max(style.sizePx() * BELOW, 1 + lines.getLast().getBounds().getMaxY());
        return new TextBlock(
                width,
                even(baselines.getLast() + below + marginY),
                bar,
                lines,
                lines.stream()
                        .map(line ->
                                style.centered()
                                        ? (width + bar - line.getAdvance()) / 2
                                        : marginX + bar)
                        .toList(),
                baselines);
    }

    private static List<Double> baselines(List<TextLayout> lines, TextStyle style, double marginY) {
        var baselines = new ArrayList<Double>();
        double at =
                marginY
                        + Math.max(
                                style.sizePx() * ABOVE, 1 - lines.getFirst().getBounds().getMinY());
        baselines.add(at);
        for (int i = 1; i < lines.size(); i++) {
            double reach =
                    lines.get(i - 1).getBounds().getMaxY() - lines.get(i).getBounds().getMinY();
            at += Math.max(style.lineAdvancePx(), reach + BETWEEN * style.sizePx());
            baselines.add(at);
        }
        return baselines;
    }

    private static int even(double px) {
        return (int) Math.ceil(px / 2) * 2;
    }
}
