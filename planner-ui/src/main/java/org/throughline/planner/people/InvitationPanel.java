package org.throughline.planner.people;

import static org.throughline.planner.Texts.does;
import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.shell.LinkOnce;
import org.throughline.planner.welcome.WelcomeView;

/// A name and a role; after that the link, which is shown this once.
final class InvitationPanel extends Section {

    private final TextField name = new TextField(text("people.name"));
    private final Select<String> roles = new Select<>();
    private final LinkOnce made = new LinkOnce("invite");

    /// @param invite is told name and role
    InvitationPanel(BiConsumer<String, String> invite) {
        setId("invite");
        addClassName("panel");
        H2 title = new H2(text("people.invite"));
        title.setId("invite-title");
        getElement().setAttribute("aria-labelledby", "invite-title");
        name.setId("invite-name");
        name.setHelperText(text("people.name.help"));
        roles.setId("invite-role");
        roles.setLabel(text("people.role"));
        roles.setItems(KeepAccounts.roles());
        roles.setItemLabelGenerator(word -> role(word));
        roles.setValue(KeepAccounts.roles().getFirst());
        roles.setHelperText(does(roles.getValue()));
        roles.addValueChangeListener(change -> roles.setHelperText(does(change.getValue())));
        Button send =
                new Button(
                        text("people.invite.do"),
                        click -> {
                            invite.accept(name.getValue(), roles.getValue());
                            click.getSource().setEnabled(true);
                        });
        send.setId("invite-do");
        send.setDisableOnClick(true);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(name, roles, send);
        row.addClassName("invite-row");
        add(title, row, made);
    }

    /// Shows a link that was just made; it cannot be shown again.
    void show(String who, String key, String until) {
        name.clear();
        made.show(
                text("people.link-of", who),
                WelcomeView.PATH,
                key,
                text("people.link.says", until));
    }
}
