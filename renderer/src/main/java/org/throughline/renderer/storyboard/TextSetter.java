package org.throughline.renderer.storyboard;

import java.util.List;
import java.util.Optional;
import org.throughline.renderer.canvas.Box;
import org.throughline.renderer.caption.LanguagePace;
import org.throughline.renderer.caption.LineBreaker;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.lettering.PaintedBand;
import org.throughline.renderer.lettering.TextStyle;
import org.throughline.renderer.timeline.Canvas;

/// Sets texts into bands that fit the safe zone, shrinking a little before giving up.
final class TextSetter {
    private static final double STEP = 4;
    private static final int MORE_LINES = 4;
    private static final int WIDTH_PERCENT = 90;

    private final Letterer letterer;
    private final LineBreaker breaker;
    private final LanguagePace pace;
    private final Looks looks;
    private final double widestPx;
    private final double unitsALine;

    TextSetter(Letterer letterer, LanguagePace pace, Looks looks, Box safeZone, Canvas canvas) {
        this.letterer = letterer;
        this.breaker = new LineBreaker(letterer);
        this.pace = pace;
        this.looks = looks;
        this.widestPx = Math.min(safeZone.widthPx(), canvas.widthPx() * WIDTH_PERCENT / 100.0);
        this.unitsALine = pace.unitsALine(canvas.widthPx(), canvas.heightPx());
    }

    Looks looks() {
        return looks;
    }

    /// The lines of a text and their band.
    record Set(List<String> lines, PaintedBand painted) {}

    /// The room that captions of a role have at their usual size.
    LineBreaker.Room room(Role role) {
        var style = looks.of(role).style();
        return new LineBreaker.Room(
                widestPx - around(style), style.sizePx(), unitsALine, looks.of(role).linesAtMost());
    }

    /// Sets a text, or nothing when it does not fit even at the smallest size of its role.
    Optional<Set> set(Role role, String text) {
        return set(role, text, 0, Double.MAX_VALUE);
    }

    /// The same with letters of at least `leastPx` and at most `mostPx`, whatever is usual for its
    /// role. What is larger than usual may take more lines.
    Optional<Set> set(Role role, String text, double leastPx, double mostPx) {
        return set(looks.of(role), text, leastPx, mostPx);
    }

    /// The same in a look of its own.
    Optional<Set> set(Looks.Look look, String text, double leastPx, double mostPx) {
        double usual = look.style().sizePx();
        double most = Math.min(Math.max(usual, leastPx), mostPx);
        double least = Math.min(Math.max(looks.px(look.smallest()), leastPx), most);
        int lines = leastPx > usual ? Math.max(MORE_LINES, look.linesAtMost()) : look.linesAtMost();
        for (double size = most; size >= least - 0.01; size -= looks.px(STEP)) {
            var style = sized(look.style(), size);
            var room = new LineBreaker.Room(widestPx - around(style), size, 200, lines);
            var broken = breaker.lines(text, room, pace);
            if (broken.isPresent()) {
                return Optional.of(paint(broken.get(), style));
            }
        }
        return Optional.empty();
    }

    /// Paints lines that are already broken.
    Set paint(Role role, List<String> lines) {
        return paint(lines, looks.of(role).style());
    }

    /// Paints lines that are already broken, part of them lit.
    PaintedBand paintLit(Role role, List<String> lines, Letterer.Lit lit) {
        return letterer.paintLit(lines, lit, looks.of(role).style(), pace.language());
    }

    private Set paint(List<String> lines, TextStyle style) {
        return new Set(lines, letterer.paint(lines, style, pace.language()));
    }

    private static double around(TextStyle style) {
        var panel = style.panel();
        double sides =
                panel == null
                        ? style.strokePx() + style.shadowPx() + 2
                        : panel.paddingXPx() + (panel.bar() == null ? 0 : style.sizePx() * 0.06);
        return 2 * sides + 2;
    }

    private static TextStyle sized(TextStyle style, double size) {
        return new TextStyle(
                size,
                style.fill(),
                style.strokePx() * Math.min(1, size / style.sizePx()),
                style.stroke(),
                style.shadowPx() * Math.min(1, size / style.sizePx()),
                style.centered(),
                style.panel());
    }
}
