package org.throughline.renderer.storyboard;

import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.CaptionStyle;
import org.throughline.renderer.lettering.TextStyle;
import org.throughline.renderer.timeline.Rgb;

/// How each role looks in a brand's colors. Sizes are those of a picture whose shorter side is 1080
/// pixels, and scale with it.
record Looks(Palette palette, double scale, CaptionStyle captions) {

    /// How a role is set.
    ///
    /// @param linesAtMost lines that it may take
    /// @param smallest the size below which it is not shrunk to fit
    record Look(TextStyle style, int linesAtMost, double smallest) {}

    Look of(Role role) {
        return switch (role) {
            case HOOK_CAPTION -> new Look(caption(72), 2, 64);
            case CAPTION -> new Look(caption(66), 2, 64);
            case TITLE -> new Look(plate(62, palette.ink(), 88, palette.paper(), true), 3, 48);
            case MESSAGE -> new Look(plate(58, palette.paper(), 95, palette.ink(), true), 3, 44);
            case NUMBER -> new Look(stroked(132, 9), 1, 96);
            case QUALIFIER -> new Look(pill(38, palette.ink(), 72, palette.paper()), 2, 34);
            case LOWER_THIRD ->
                    new Look(plate(44, palette.ink(), 86, palette.paper(), true), 2, 36);
            case LABEL -> new Look(pill(34, palette.paper(), 92, palette.ink()), 2, 30);
            case SIGN -> new Look(plate(40, palette.paper(), 94, palette.ink(), true), 4, 34);
            case LOGO -> new Look(plate(92, palette.paper(), 96, palette.ink(), false), 1, 64);
            case CARD -> new Look(plain(80, palette.ink()), 6, 52);
            case FINGERPRINT, DRAFT_MARK, STAND_IN -> new Look(mark(27), 2, 27);
            case LOGO_PICTURE -> throw new IllegalArgumentException("Not a text: " + role);
        };
    }

    /// A title in the hook, as its kind asks: a question stands on paper, a claim on the accent, a
    /// confession is bare letters; all others stand as titles do.
    Look title(@Nullable String hook) {
        if (hook == null) {
            return of(Role.TITLE);
        }
        return switch (hook) {
            case "question", "curiosity-gap", "comment-reply", "direct-address" ->
                    new Look(plate(62, palette.paper(), 95, palette.ink(), true), 3, 48);
            case "bold-claim",
                    "contrarian",
                    "number-or-list",
                    "comparison",
                    "before-after-flash",
                    "result-first",
                    "myth" ->
                    palette.onAccent()
                            .map(ink -> plate(68, palette.accent(), 96, ink, false))
                            .map(style -> new Look(style, 3, 48))
                            .orElseGet(() -> of(Role.TITLE));
            case "confession", "silence", "middle-of-the-story", "point-of-view" ->
                    new Look(bare(62), 3, 48);
            default -> of(Role.TITLE);
        };
    }

    double px(double atFullSize) {
        return atFullSize * scale;
    }

    private TextStyle stroked(double size, double stroke) {
        return new TextStyle(px(size), palette.paper(), px(stroke), palette.ink(), 0, true, null);
    }

    /// Letters with a stroke, on a pill with a veil of the same color behind: read on any ground,
    /// and told from other letters by their own marks.
    private TextStyle caption(double size) {
        if (captions != CaptionStyle.PILL) {
            return bare(size);
        }
        var plain = stroked(size, 4);
        var veil =
                new TextStyle.Panel(
                        palette.ink(), 60, px(size * 0.4), px(size * 0.16), px(size * 0.36), null);
        return new TextStyle(
                plain.sizePx(), plain.fill(), plain.strokePx(), plain.stroke(), 0, true, veil);
    }

    /// Letters with a stroke and a soft shadow, which holds them together on a busy ground.
    private TextStyle bare(double size) {
        return new TextStyle(px(size), palette.paper(), px(6), palette.ink(), px(8), true, null);
    }

    private TextStyle plain(double size, Rgb fill) {
        return new TextStyle(px(size), fill, 0, fill, 0, true, null);
    }

    private TextStyle plate(double size, Rgb field, int opacity, Rgb fill, boolean barred) {
        return paneled(size, field, opacity, fill, 34, 22, 14, barred ? palette.accent() : null);
    }

    private TextStyle pill(double size, Rgb field, int opacity, Rgb fill) {
        return paneled(size, field, opacity, fill, size * 0.55, size * 0.26, size * 0.4, null);
    }

    private TextStyle mark(double size) {
        var style = pill(size, Rgb.BLACK, 60, Palette.WHITE);
        return new TextStyle(
                style.sizePx(), style.fill(), 0, style.stroke(), 0, false, style.panel());
    }

    private TextStyle paneled(
            double size,
            Rgb field,
            int opacity,
            Rgb fill,
            double paddingX,
            double paddingY,
            double radius,
            @Nullable Rgb bar) {
        return new TextStyle(
                px(size),
                fill,
                0,
                fill,
                0,
                bar == null,
                new TextStyle.Panel(field, opacity, px(paddingX), px(paddingY), px(radius), bar));
    }
}
