package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;

/// The keys of a page, and those that work everywhere.
final class KeysDialog extends Dialog {

    private static final String EVERYWHERE = "everywhere";

    private static final List<Place> PLACES =
            List.of(
                    new Place(
                            Paths.DRAFT + "/",
                            "draft",
                            List.of("K", "J", "L", "← →", "M", "I O", "X", "D", "Ctrl + Z", "S")),
                    new Place(
                            Paths.CALENDAR,
                            "calendar",
                            List.of("← →", "↑ ↓", "PageUp", "PageDown", "Enter", "M")),
                    new Place(Paths.TAGS, "tags", List.of("1 2 3", "←", "→")),
                    new Place(Paths.JOINS, "joins", List.of("J", "N", "→", "U")),
                    new Place(Paths.PLAN + "/[^/]+/words/", "words", List.of("Alt + ↑ ↓")));

    /// Keys of the pages below a path, with `+` between those that are pressed together; their
    /// words are `keys.NAME.NUMBER`.
    ///
    /// @param path how their addresses begin, as a pattern
    private record Place(String path, String name, List<String> keys) {

        boolean holds(String address) {
            return address.matches(path + ".*");
        }
    }

    /// @param path of the page that is looked at
    KeysDialog(String path) {
        setId("keys-dialog");
        setHeaderTitle(text("keys.title"));
        Div body = new Div();
        body.addClassName("keys-body");
        PLACES.stream()
                .filter(place -> place.holds(path))
                .forEach(place -> add(body, place.name, place.keys));
        add(body, EVERYWHERE, List.of("Ctrl + K", "?", "Tab", "Enter", "Esc"));
        add(body);
        Button close = new Button(text("keys.close"), click -> close());
        close.setId("keys-close");
        getFooter().add(close);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                removeFromParent();
            }
        });
    }

    private static void add(Div body, String place, List<String> keys) {
        UnorderedList list = new UnorderedList();
        list.addClassName("keys-list");
        for (int at = 0; at < keys.size(); at++) {
            Span caps = new Span();
            Stream.of(keys.get(at).split(" "))
                    .forEach(each -> caps.add(each.equals("+") ? new Span("+") : new KeyCap(each)));
            list.add(new ListItem(caps, new Span(text("keys." + place + "." + (at + 1)))));
        }
        body.add(new H3(text("keys." + place)), list);
    }
}
