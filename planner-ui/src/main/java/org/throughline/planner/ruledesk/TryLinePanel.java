package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.planner.shell.Panel;
import org.throughline.rules.voice.Nearest;
import org.throughline.rules.voice.Voice;
import org.throughline.rules.voice.VoiceFinding;
import org.throughline.rules.voice.VoiceReport;

/// A line to try: what the brand does not say in it, and the nearest lines it approved before.
final class TryLinePanel extends Div {

    private static final int LONGEST = 2_000;

    private final ComboBox<String> language = new ComboBox<>(text("desk.try.language"));
    private final TextArea line = new TextArea(text("desk.voice.line"));
    private final Div found = new Div();
    private transient @Nullable Voice voice;

    TryLinePanel() {
        language.setId("try-language");
        language.setItemLabelGenerator(OwnSentence::language);
        language.addValueChangeListener(change -> listen());
        line.setId("try-sentence");
        line.setMaxLength(LONGEST);
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.addValueChangeListener(change -> listen());
        line.setPlaceholder(text("desk.try.placeholder"));
        found.setId("try-found");
        found.getElement().setAttribute("aria-live", "polite");
        Div fields = new Div(language, line);
        fields.addClassName("desk-try");
        add(
                new Panel(
                        "try",
                        text("desk.voice.try"),
                        new Paragraph(text("desk.voice.try.says")),
                        fields,
                        found));
    }

    /// Holds lines beside this voice from now on.
    ///
    /// @param languages that it speaks, one or more; the one chosen stays where it is among them
    void use(Voice given, List<String> languages) {
        voice = given;
        String chosen = language.getValue();
        language.setItems(languages);
        language.setReadOnly(languages.size() < 2);
        language.setValue(
                languages.stream()
                        .filter(each -> each.equals(chosen))
                        .findFirst()
                        .orElse(languages.getFirst()));
        listen();
    }

    private void listen() {
        found.removeAll();
        String says = line.getValue();
        if (voice == null || says.isBlank() || language.getValue() == null) {
            return;
        }
        VoiceReport report = voice.listen(language.getValue(), says);
        if (report.findings().isEmpty()) {
            found.add(new Paragraph(text("desk.voice.nothing")));
        } else {
            found.add(new MatchedText(says, stretches(report, false), stretches(report, true)));
        }
        report.lines().forEach(this::nearest);
    }

    /// A long sentence would be marked from end to end and hide what is in it.
    private static List<MatchedText.Stretch> stretches(VoiceReport report, boolean all) {
        return report.findings().stream()
                .filter(each -> all || each.kind() != VoiceFinding.Kind.LONG_SENTENCE)
                .map(each -> new MatchedText.Stretch(each.start(), each.end(), each.says()))
                .toList();
    }

    private void nearest(Nearest nearest) {
        found.add(new H3(text("desk.voice.nearest")));
        if (nearest.approved().isEmpty()) {
            found.add(new Paragraph(text("desk.voice.nearest.none")));
        } else {
            OrderedList lines = new OrderedList();
            nearest.approved().forEach(each -> lines.add(new ListItem(each)));
            found.add(lines);
        }
    }
}
