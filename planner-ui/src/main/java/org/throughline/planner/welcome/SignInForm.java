package org.throughline.planner.welcome;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.throughline.data.account.Account;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.access.SignIn;

/// Name and passphrase.
final class SignInForm extends Div {

    private final TextField name = new TextField(text("signin.name"));
    private final PasswordField passphrase = new PasswordField(text("signin.passphrase"));
    private final Paragraph said = new Paragraph();
    private final transient SignIn signIn;
    private final transient Consumer<Account> let;

    /// @param let is told who signed in
    SignInForm(SignIn signIn, Consumer<Account> let) {
        this.signIn = signIn;
        this.let = let;
        addClassName("signin");
        name.setId("signin-name");
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setMaxLength(KeepAccounts.LONGEST_NAME);
        name.setAutofocus(true);
        passphrase.setId("signin-passphrase");
        passphrase.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        passphrase.setMaxLength(SignIn.LONGEST);
        Button enter = new Button(text("signin.enter"), click -> tryIt());
        enter.setId("signin-enter");
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.addClickShortcut(Key.ENTER);
        said.setId("signin-said");
        said.getElement().setAttribute("role", "alert");
        Paragraph lost = new Paragraph(text("signin.lost"));
        lost.addClassNames("soft", "small");
        add(name, passphrase, said, enter, lost);
    }

    private void tryIt() {
        signIn.signIn(name.getValue(), passphrase.getValue()).ifPresentOrElse(let, this::refuse);
    }

    /// The same words for a wrong name and a wrong passphrase.
    private void refuse() {
        said.setText(text(signIn.isLockedOut(name.getValue()) ? "signin.locked" : "signin.wrong"));
        said.setClassName("notice");
        said.getElement().setAttribute("data-tone", "bad");
        passphrase.clear();
        passphrase.focus();
    }
}
