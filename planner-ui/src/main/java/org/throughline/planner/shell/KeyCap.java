package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;

/// A key of the keyboard, as it is printed on it.
@Tag("kbd")
public final class KeyCap extends Component implements HasText {

    public KeyCap(String key) {
        setText(key);
    }
}
