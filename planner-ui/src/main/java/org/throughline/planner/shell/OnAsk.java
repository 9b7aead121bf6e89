package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import org.jspecify.annotations.Nullable;

/// A form that few who look at a page need. A button stands for it, opens it below and folds it
/// away again; what is typed stays while it is folded. Until it is asked for it is not made, so
/// that a page shows at once what most came for.
public final class OnAsk extends Div {

    private final Button button = new Button();
    private final Div place = new Div();
    private final SerializableSupplier<Component> make;
    private final String first;
    private @Nullable Component form;

    /// @param id what the button is called by, with `-open` after it
    /// @param says what the button says
    /// @param first id of where the keyboard goes in the form
    public OnAsk(String id, String says, String first, SerializableSupplier<Component> make) {
        this.make = make;
        this.first = first;
        button.setText(says);
        button.setId(id + "-open");
        button.addClickListener(click -> turn());
        place.setId(id + "-form");
        place.addClassName("on-ask");
        place.setVisible(false);
        button.getElement().setAttribute("aria-controls", id + "-form");
        tell();
        add(button, place);
    }

    /// Says more to who cannot see where the button stands.
    public OnAsk called(String says) {
        button.setAriaLabel(says);
        return this;
    }

    private void turn() {
        boolean opens = !place.isVisible();
        if (form == null) {
            form = make.get();
            place.add(form);
        }
        place.setVisible(opens);
        tell();
        if (opens) {
            getUI().ifPresent(ui -> Reach.first(ui, first));
        }
    }

    private void tell() {
        button.getElement().setAttribute("aria-expanded", String.valueOf(place.isVisible()));
    }
}
