package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.TreeSet;
import org.throughline.data.rulebook.WordingList;
import org.throughline.planner.shell.Panel;
import org.throughline.rules.wording.WordingMatch;
import org.throughline.rules.wording.Wordings;

/// A sentence to try, and which phrases of wording lists stand in it, found as in a story.
final class TryWordsPanel extends Div {

    private static final int LONGEST = 2_000;

    private final ComboBox<String> language = new ComboBox<>(text("desk.try.language"));
    private final TextArea sentence = new TextArea(text("desk.try.sentence"));
    private final Div found = new Div();
    private transient List<WordingList> lists = List.of();
    private transient Wordings wordings = Wordings.NONE;

    TryWordsPanel(String says) {
        language.setId("try-language");
        language.setItemLabelGenerator(OwnSentence::language);
        language.addValueChangeListener(change -> look());
        sentence.setId("try-sentence");
        sentence.setMaxLength(LONGEST);
        sentence.setValueChangeMode(ValueChangeMode.LAZY);
        sentence.addValueChangeListener(change -> look());
        sentence.setPlaceholder(text("desk.try.placeholder"));
        found.setId("try-found");
        found.getElement().setAttribute("aria-live", "polite");
        Div fields = new Div(language, sentence);
        fields.addClassName("desk-try");
        add(new Panel("try", text("desk.try"), new Paragraph(says), fields, found));
    }

    /// Looks for the phrases of these lists from now on.
    void use(List<WordingList> given) {
        if (given.equals(lists)) {
            return;
        }
        lists = List.copyOf(given);
        wordings = Wordings.of(lists);
        TreeSet<String> languages = new TreeSet<>();
        lists.forEach(list -> languages.addAll(list.phrases().keySet()));
        String chosen = language.getValue();
        language.setItems(languages);
        if (chosen != null && languages.contains(chosen)) {
            language.setValue(chosen);
        } else if (!languages.isEmpty()) {
            language.setValue(languages.contains("en") ? "en" : languages.first());
        }
        look();
    }

    private void look() {
        found.removeAll();
        String says = sentence.getValue();
        if (says.isBlank() || language.getValue() == null) {
            return;
        }
        List<WordingMatch> matches = wordings.in(language.getValue(), says);
        if (matches.isEmpty()) {
            found.add(new Paragraph(text("desk.try.nothing")));
        } else {
            found.add(new MatchedText(says, matches.stream().map(TryWordsPanel::stretch).toList()));
        }
    }

    private static MatchedText.Stretch stretch(WordingMatch match) {
        return new MatchedText.Stretch(
                match.start(), match.end(), text("desk.try.found", match.shown(), match.list()));
    }
}
