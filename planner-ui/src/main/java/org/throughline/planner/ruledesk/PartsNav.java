package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.planner.shell.Paths;

/// The parts of a rulebook, each on its page.
final class PartsNav extends Nav {

    /// @param here path of the page at hand
    PartsNav(String here) {
        setId("rule-parts");
        addClassName("parts-nav");
        getElement().setAttribute("aria-label", text("desk.parts"));
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(Paths.RULES, text("desk.parts.rules"));
        for (Part part : Part.values()) {
            parts.put(part.path(), text(part.text("title")));
        }
        parts.forEach((path, says) -> {
            Anchor link = new Anchor(path, says);
            link.setId("part-" + path.substring(path.indexOf('/') + 1));
            if (path.equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        });
    }
}
