package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/// What somebody sees at an address where there is nothing, or nothing for them.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public final class NotThereView extends Main
        implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    public NotThereView() {
        addClassName("page");
        setId("content");
        add(new H1(text("not-there.title")), new Paragraph(text("not-there.says")), home());
    }

    @Override
    public String getPageTitle() {
        return text("not-there.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /// The way back from where there is nothing to do.
    static Anchor home() {
        Anchor home = new Anchor("", text("trouble.home"));
        home.setId("back");
        home.addClassName("link-button");
        return home;
    }
}
