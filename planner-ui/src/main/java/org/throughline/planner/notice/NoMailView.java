package org.throughline.planner.notice;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.throughline.planner.shell.Paths;

/// The way out of mails: one press, by whoever has the link, and everything is in the planner
/// alone. Opening the page changes nothing, so that a program which only looks at links ends
/// nothing. It says nothing of whom it is for.
@Route(value = Paths.NO_MAIL, autoLayout = false)
@AnonymousAllowed
public final class NoMailView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient KeepWishes wishes;

    public NoMailView(KeepWishes wishes) {
        this.wishes = wishes;
        addClassName("welcome");
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return text("no-mail.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String key =
                event.getLocation().getQueryParameters().getSingleParameter(Paths.KEY).orElse("");
        Span mark = new Span(text("product.name"));
        mark.addClassName("wordmark");
        Div sheet = new Div(mark, new H1(text("no-mail.title")));
        sheet.addClassName("welcome-sheet");
        Paragraph says = new Paragraph();
        says.setId("no-mail-says");
        says.getElement().setAttribute("role", "status");
        sheet.add(says);
        if (wishes.isWayOut(key)) {
            says.setText(text("no-mail.says"));
            Button stop = new Button(text("no-mail.do"));
            stop.setId("no-mail-do");
            stop.addThemeVariants(ButtonVariant.PRIMARY);
            stop.addClickListener(click -> {
                says.setText(text(wishes.silence(key) ? "no-mail.done" : "no-mail.over"));
                stop.setVisible(false);
            });
            sheet.add(stop);
        } else {
            says.setText(text("no-mail.over"));
        }
        add(sheet);
    }
}
