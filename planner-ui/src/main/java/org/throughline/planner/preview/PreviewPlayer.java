package org.throughline.planner.preview;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import org.throughline.data.brief.Aspect;
import org.throughline.planner.shell.Paths;

/// The video of a preview, played from its beginning while the rest is made. The element is
/// `ui/preview.js`.
@Tag("throughline-preview")
@JavaScript("context://ui/preview.js")
final class PreviewPlayer extends HtmlContainer {

    PreviewPlayer(Preview preview, Aspect shape) {
        setId("preview-player");
        getElement().setAttribute("src", Paths.preview(preview.draft().toString()));
        getElement()
                .getStyle()
                .set("--ratio", String.valueOf(shape.width() / (double) shape.height()));
        getElement().setAttribute("label", text("preview.player"));
        getElement().setAttribute("label-later", text("preview.later"));
        getElement().setAttribute("label-broken", text("preview.broken"));
        show(preview);
    }

    /// From when it is whole on it is a file like any other.
    void show(Preview preview) {
        if (preview instanceof Preview.Made) {
            getElement().setAttribute("whole", true);
        }
    }

    /// How long it will be.
    void lasts(double seconds) {
        getElement().setAttribute("seconds", String.valueOf(seconds));
    }
}
