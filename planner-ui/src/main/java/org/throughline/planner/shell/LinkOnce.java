package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import java.net.URI;

/// A link that is shown this once, with a button that copies it. Empty until one is made.
public final class LinkOnce extends Div {

    private final String prefix;

    /// @param prefix of its ids
    public LinkOnce(String prefix) {
        this.prefix = prefix;
        setId(prefix + "-made");
        addClassName("link-once");
        getElement().setAttribute("role", "status");
    }

    /// Shows a link that was just made, and brings the keyboard to it.
    ///
    /// @param label whose it is
    /// @param path of its page
    /// @param key its secret
    /// @param says how long it works
    public void show(String label, String path, String key, String says) {
        removeAll();
        // where the planner lies behind another server
        String base = VaadinRequest.getCurrent().getContextPath();
        getUI().ifPresent(ui ->
                ui.getPage()
                        .fetchCurrentURL(here -> {
                            URI root =
                                    URI.create(
                                            here.getProtocol()
                                                    + "://"
                                                    + here.getAuthority()
                                                    + base
                                                    + "/");
                            link(label, root.resolve(path) + "?" + Paths.KEY + "=" + key, says);
                            Reach.first(ui, prefix + "-link");
                        }));
    }

    private void link(String label, String address, String says) {
        removeAll();
        TextField link = new TextField(label);
        link.setId(prefix + "-link");
        link.setReadOnly(true);
        link.setValue(address);
        link.setWidthFull();
        Button copy = new Button(text("people.copy"));
        copy.setId(prefix + "-copy");
        copy.addClickListener(click ->
                copy.getElement()
                        .executeJs(
                                "navigator.clipboard?.writeText($0).then(() => this.textContent ="
                                        + " $1)",
                                address,
                                text("people.copied")));
        add(link, copy, new Paragraph(says));
    }
}
