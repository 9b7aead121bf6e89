package org.throughline.planner.welcome;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.data.account.Account;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.SignIn;

/// What an invitation opens: a passphrase is chosen, typed twice.
final class ChoosePassphrase extends Div {

    private final PasswordField first = new PasswordField(text("choose.passphrase"));
    private final PasswordField again = new PasswordField(text("choose.again"));
    private final Paragraph said = new Paragraph();
    private final transient String key;
    private final transient SignIn signIn;
    private final transient Consumer<Account> let;

    /// @param key of the invitation
    /// @param let is told who chose
    ChoosePassphrase(Account invited, String key, SignIn signIn, Consumer<Account> let) {
        this.key = key;
        this.signIn = signIn;
        this.let = let;
        addClassName("signin");
        first.setId("choose-passphrase");
        first.setHelperText(text("choose.help", SignIn.SHORTEST));
        first.setAutofocus(true);
        again.setId("choose-again");
        for (PasswordField field : List.of(first, again)) {
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
            field.setMaxLength(SignIn.LONGEST);
        }
        said.setId("choose-said");
        said.getElement().setAttribute("role", "alert");
        Button enter = new Button(text("choose.enter"), click -> choose());
        enter.setId("choose-enter");
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.addClickShortcut(Key.ENTER);
        add(
                new Paragraph(text("choose.who", invited.name(), role(invited.role()))),
                first,
                again,
                said,
                enter);
    }

    private void choose() {
        if (!first.getValue().equals(again.getValue())) {
            say(text("choose.differ"));
            again.focus();
            return;
        }
        switch (signIn.choose(key, first.getValue())) {
            case Outcome.Accepted<Account>(Account account) -> let.accept(account);
            case Outcome.Refused<Account>(List<Problem> problems) -> {
                Problem problem = problems.getFirst();
                say(problem.message() + ". " + problem.hint());
                first.focus();
            }
        }
    }

    private void say(String says) {
        said.setText(says);
        said.setClassName("notice");
        said.getElement().setAttribute("data-tone", "bad");
    }
}
