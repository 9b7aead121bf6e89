package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.ElementUtil;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Map;
import org.jsoup.nodes.Document;

/// A part of a page that is only read. It goes to the browser as one piece of markup, which costs
/// server and browser a fraction of what as many parts that can change do. Texts are escaped; what
/// would be changed later has no place in it. Links, what unfolds and plain buttons work.
public final class Still extends Div {

    static final String BUTTON = "!!event.target.closest('button')";
    static final String PRESSED = "event.target.closest('button')?.id ?? ''";

    public Still(Component... parts) {
        write(this, parts);
    }

    /// Writes parts that are only read into a place that holds nothing else.
    public static void write(HasElement place, Component... parts) {
        Document written = new Document("");
        written.outputSettings().prettyPrint(false);
        for (Component part : parts) {
            written.appendChild(ElementUtil.toJsoup(written, part.getElement()));
        }
        place.getElement().setProperty("innerHTML", written.html());
    }

    /// Plain buttons in it do something.
    ///
    /// @param presses what is done, by the id of its button; other ids do nothing
    public Still pressing(Map<String, SerializableRunnable> presses) {
        getElement()
                .addEventListener(
                        "click",
                        event -> {
                            SerializableRunnable does =
                                    presses.get(event.getEventData().get(PRESSED).asString());
                            if (does != null) {
                                does.run();
                            }
                        })
                .addEventData(PRESSED)
                .setFilter(BUTTON);
        return this;
    }
}
