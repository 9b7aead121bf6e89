package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a page holds in parts that go to the browser as one piece, for tests without one.
public final class StillMarkup {

    private StillMarkup() {}

    /// The element of an id within such a part.
    public static Optional<org.jsoup.nodes.Element> find(Component page, String id) {
        return all(page.getElement()).flatMap(part -> within(part, id).stream()).findFirst();
    }

    /// Presses a plain button within such a part.
    public static void press(Component page, String id) {
        Element part =
                all(page.getElement())
                        .filter(each -> within(each, id).isPresent())
                        .findFirst()
                        .orElseThrow();
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put(Still.PRESSED, id);
        event.put(Still.BUTTON, true);
        part.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(part, "click", event));
    }

    private static Optional<org.jsoup.nodes.Element> within(Element part, String id) {
        return Optional.ofNullable(part.getProperty("innerHTML"))
                .map(markup -> part.getTag().equals("table") ? "<table>" + markup : markup)
                .map(markup -> Jsoup.parseBodyFragment(markup).getElementById(id));
    }

    private static Stream<Element> all(Element part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(StillMarkup::all));
    }
}
