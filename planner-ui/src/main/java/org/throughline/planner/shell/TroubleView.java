package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/// What somebody sees when a page could not be made: that it is our fault, and the number under
/// which the log has it.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public final class TroubleView extends Main
        implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final transient Incidents incidents;

    public TroubleView(Incidents incidents) {
        this.incidents = incidents;
        addClassName("page");
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return text("trouble.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        removeAll();
        add(
                new H1(text("trouble.title")),
                new Paragraph(text("trouble.says", incidents.record(error.getException()))),
                NotThereView.home());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
