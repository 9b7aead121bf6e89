package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/// The phrases of a wording list in one language, one a line.
final class LanguagePhrases extends Div {

    private final TextArea phrases;
    private final TextArea harmless;

    LanguagePhrases(String language, DeskFields fields, Runnable remove) {
        addClassName("desk-part");
        getElement().setAttribute("role", "group");
        String name = OwnSentence.language(language);
        getElement().setAttribute("aria-label", name);
        phrases = fields.lines("phrases-" + language, "desk.lists.phrases");
        phrases.setHelperText(text("desk.lists.phrases.help"));
        harmless = fields.lines("harmless-" + language, "desk.lists.harmless");
        harmless.setHelperText(text("desk.lists.harmless.help"));
        harmless.setMinRows(1);
        Button gone = new Button(text("desk.lists.language.remove", name), click -> remove.run());
        gone.setId("remove-" + language);
        gone.addThemeVariants(ButtonVariant.TERTIARY);
        add(new H3(name), phrases, harmless, gone);
    }

    void set(List<String> given, List<String> without) {
        phrases.setValue(String.join("\n", given));
        harmless.setValue(String.join("\n", without));
    }

    List<String> phrases() {
        return DeskFields.said(phrases);
    }

    List<String> harmless() {
        return DeskFields.said(harmless);
    }

    void focus() {
        phrases.focus();
    }

    void clearFaults() {
        DeskFields.fault(phrases, "");
        DeskFields.fault(harmless, "");
    }

    void fault(boolean ofHarmless, String says) {
        DeskFields.fault(ofHarmless ? harmless : phrases, says);
    }
}
