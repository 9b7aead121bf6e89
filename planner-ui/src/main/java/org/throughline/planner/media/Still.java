package org.throughline.planner.media;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;

/// A small picture of a source that can be seen; says nothing to a screen reader. The element is
/// `ui/still.js`.
@Tag("throughline-still")
@JavaScript("context://ui/still.js")
final class Still extends HtmlComponent {

    Still(LibraryItem item) {
        getElement().setAttribute("aria-hidden", "true");
        getElement().setAttribute("src", item.address());
        getElement().setAttribute("still", item.kind() == LibraryItem.Kind.STILL);
    }
}
