package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.ElementUtil;
import org.jsoup.nodes.Document;

/// A part of a page that is only read. It goes to the browser as one piece of markup, which costs
/// server and browser a fraction of what as many parts that can change do. Texts are escaped; what
/// would be listened to, or changed later, has no place in it. Links and what unfolds work.
public final class Still extends Div {

    public Still(Component... parts) {
        Document written = new Document("");
        written.outputSettings().prettyPrint(false);
        for (Component part : parts) {
            written.appendChild(ElementUtil.toJsoup(written, part.getElement()));
        }
        getElement().setProperty("innerHTML", written.html());
    }
}
