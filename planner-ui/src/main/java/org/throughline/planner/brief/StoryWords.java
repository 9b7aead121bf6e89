package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Story;

/// The words of the story, line by line; captions follow the lines.
final class StoryWords {

    private final BriefEdit edit;
    private final Fields fields;

    StoryWords(BriefEdit edit, Fields fields) {
        this.edit = edit;
        this.fields = fields;
    }

    List<Component> fields() {
        Story story = edit.story;
        if (story == null) {
            return List.of(new Paragraph(text("words.none")));
        }
        List<Component> rows = new ArrayList<>();
        for (int at = 0; at < story.beats().size(); at++) {
            Beat beat = story.beats().get(at);
            if (!beat.lines().isEmpty() || !beat.texts().isEmpty()) {
                rows.add(new H3(word("beat", beat.kind().key())));
            }
            for (int line = 0; line < beat.lines().size(); line++) {
                rows.add(line(at, line, beat.lines().get(line)));
            }
            for (int shown = 0; shown < beat.texts().size(); shown++) {
                rows.add(shown(at, shown, beat.texts().get(shown)));
            }
        }
        return rows;
    }

    private Component line(int beat, int at, Line line) {
        String by = line.by() == null ? text("words.narrator") : line.by().value();
        return field(
                "words-" + beat + "-line-" + at,
                text("words.line", by),
                line.text().source(),
                says -> edit.story = StoryEdits.line(edit.story, beat, at, says));
    }

    private Component shown(int beat, int at, ScreenText shown) {
        return field(
                "words-" + beat + "-text-" + at,
                text("words.shown", word("screen-text", shown.role())),
                shown.text().source(),
                says -> edit.story = StoryEdits.shown(edit.story, beat, at, says));
    }

    private Component field(String id, String label, String value, Consumer<String> set) {
        TextField field = new TextField(label);
        field.setId(id);
        field.setValue(value);
        field.setMaxLength(300);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(400);
        field.addValueChangeListener(change -> fields.apply(() -> set.accept(change.getValue())));
        return field;
    }

    /// A text whose own wording changed; what other markets say stays theirs.
    static Localized reworded(Localized text, String says) {
        return new Localized(says, text.local());
    }
}
