package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.Collection;
import java.util.stream.Collectors;
import org.throughline.data.brief.Aspect;
import org.throughline.data.story.Framing;

/// A frame of a source with the part that each shape shows of it, and that part by itself. A press
/// or a drag moves the focus; whoever uses a keyboard has the fields beside it. The element is
/// `ui/crop.js`, and computes parts as the renderer does.
@Tag("throughline-crop")
@JavaScript("context://ui/crop.js")
final class CropStage extends HtmlContainer {

    /// Is told where the focus was put, in thousandths of the source.
    @FunctionalInterface
    interface Moved {
        void to(int x, int y);
    }

    private final transient Moved moved;

    /// A stage that shows nothing before it is told a framing.
    ///
    /// @param source address of the source
    /// @param seconds which frame of it
    CropStage(
            String source, boolean still, double seconds, Collection<Aspect> shapes, Moved moved) {
        this.moved = moved;
        setId("crop-stage");
        getElement().setAttribute("aria-hidden", "true");
        getElement().setAttribute("src", source);
        getElement().setAttribute("still", still);
        getElement().setAttribute("at", String.valueOf(seconds));
        getElement()
                .setAttribute(
                        "shapes",
                        shapes.stream().map(Aspect::toString).collect(Collectors.joining(" ")));
        getElement().setAttribute("label-broken", text("crop.broken"));
        getElement().setAttribute("label-whole", text("crop.whole"));
    }

    void show(Framing framing) {
        getElement().setAttribute("x", String.valueOf(framing.focusX()));
        getElement().setAttribute("y", String.valueOf(framing.focusY()));
        getElement().setAttribute("padded", framing.padded());
    }

    @ClientCallable
    void movedTo(int x, int y) {
        moved.to(Math.clamp(x, 0, 1000), Math.clamp(y, 0, 1000));
    }
}
