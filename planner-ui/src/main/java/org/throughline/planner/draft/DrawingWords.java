package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.CarriedDrawing;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.Drawing.Form;
import org.throughline.data.review.Drawing.Spot;
import org.throughline.data.review.Drawing.Stroke;
import org.throughline.data.review.FrameNote;

/// A drawing in words, for whoever does not see it.
final class DrawingWords {

    /// How many strokes are told one by one.
    private static final int MOST_TOLD = 4;

    private static final int THIRD = Drawing.PARTS / 3;

    private DrawingWords() {}

    /// That something was drawn, and by whom.
    static String drawn(FrameNote note, Drawing drawing) {
        return text("notes.drawn", drawing.strokes().size(), note.by());
    }

    /// What was drawn and where: form, ink and part of the picture of each of the first strokes.
    static String strokes(Drawing drawing) {
        String told =
                drawing.strokes().stream()
                        .limit(MOST_TOLD)
                        .map(DrawingWords::stroke)
                        .collect(Collectors.joining("; "));
        int more = drawing.strokes().size() - MOST_TOLD;
        return more > 0 ? told + "; " + text("notes.stroke.more", more) : told;
    }

    private static String stroke(Stroke stroke) {
        return text(
                "notes.stroke." + stroke.form().key(),
                text("notes.ink." + stroke.ink().key()),
                text("notes.place." + place(stroke)));
    }

    /// An arrow is where it points to, all else where its middle is.
    private static String place(Stroke stroke) {
        Spot last = stroke.spots().getLast();
        boolean arrow = stroke.form() == Form.ARROW;
        int x = arrow ? last.x() : middle(stroke, true);
        int y = arrow ? last.y() : middle(stroke, false);
        return third(y, "upper", "middle", "lower") + "-" + third(x, "left", "center", "right");
    }

    private static int middle(Stroke stroke, boolean across) {
        var along =
                stroke.spots().stream()
                        .mapToInt(spot -> across ? spot.x() : spot.y())
                        .summaryStatistics();
        return (along.getMin() + along.getMax()) / 2;
    }

    private static String third(int at, String first, String second, String last) {
        if (at < THIRD) {
            return first;
        }
        return at <= 2 * THIRD ? second : last;
    }

    /// How it lies in another cut; empty where it lies as it was drawn.
    static String lies(@Nullable CarriedDrawing carried) {
        if (carried == null || carried.isAsDrawn()) {
            return "";
        }
        StringBuilder says = new StringBuilder(text("notes.drawing." + carried.lies().key()));
        if (carried.outside() > 0) {
            says.append(' ').append(text("notes.drawing.outside", carried.outside()));
        }
        if (carried.cut() > 0) {
            says.append(' ').append(text("notes.drawing.cut", carried.cut()));
        }
        return says.toString();
    }
}
