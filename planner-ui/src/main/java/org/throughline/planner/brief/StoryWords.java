package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.throughline.data.brief.Market;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Story;

/// The words of the story, line by line, each with what local people wrote in its place; captions
/// follow the lines. Hooks held ready come last.
final class StoryWords {

    private static final int LONGEST_LINE = 300;

    private final BriefEdit edit;
    private final Fields fields;
    private final List<Component> rows = new ArrayList<>();

    StoryWords(BriefEdit edit, Fields fields) {
        this.edit = edit;
        this.fields = fields;
    }

    List<Component> fields() {
        Story story = edit.story;
        if (story == null) {
            return List.of(new Paragraph(text("words.none")));
        }
        List<Beat> beats = story.allBeats().toList();
        for (int at = 0; at < beats.size(); at++) {
            rows(at, beats.get(at), at >= story.beats().size());
        }
        return List.copyOf(rows);
    }

    private void rows(int at, Beat beat, boolean ready) {
        if (beat.lines().isEmpty() && beat.texts().isEmpty()) {
            return;
        }
        String kind = word("beat", beat.kind().key());
        String sort = beat.hook() == null ? "" : word("hook-kind", beat.hook());
        rows.add(new H3(ready ? text("words.ready", kind, sort) : kind));
        for (int line = 0; line < beat.lines().size(); line++) {
            line(at, beat, line);
        }
        for (int shown = 0; shown < beat.texts().size(); shown++) {
            shown(at, beat, shown);
        }
    }

    private void line(int at, Beat beat, int number) {
        Line line = beat.lines().get(number);
        String by = line.by() == null ? text("words.narrator") : line.by().value();
        texts(
                "words-" + at + "-line-" + number,
                text("words.line", by),
                beat,
                line.text(),
                change -> edit.story = StoryEdits.line(edit.story, at, number, change));
    }

    private void shown(int at, Beat beat, int number) {
        ScreenText shown = beat.texts().get(number);
        texts(
                "words-" + at + "-text-" + number,
                text("words.shown", word("screen-text", shown.role())),
                beat,
                shown.text(),
                change -> edit.story = StoryEdits.shown(edit.story, at, number, change));
    }

    private void texts(
            String id,
            String label,
            Beat beat,
            Localized says,
            Consumer<UnaryOperator<Localized>> set) {
        rows.add(
                field(
                        id,
                        label,
                        says.source(),
                        beat,
                        market -> !says.local().containsKey(market),
                        value -> set.accept(old -> old.reworded(value))));
        for (Market market : edit.markets) {
            LocalText own = says.local().get(market);
            if (own != null) {
                TextArea field =
                        field(
                                id + "-" + market,
                                text("words.local", label, market),
                                own.text(),
                                beat,
                                market::equals,
                                value -> set.accept(old -> local(old, market, value)));
                field.addClassName("local-words");
                if (own.backTranslation() != null) {
                    field.setHelperText(text("words.back", own.backTranslation()));
                }
                rows.add(field);
            }
        }
    }

    private TextArea field(
            String id,
            String label,
            String value,
            Beat beat,
            Predicate<Market> read,
            Consumer<String> set) {
        TextArea field = area(id, label, value, LONGEST_LINE);
        field.addValueChangeListener(change -> fields.apply(() -> set.accept(change.getValue())));
        fields.words(field, beat.id(), read);
        return field;
    }

    static TextArea area(String id, String label, String value, int longest) {
        TextArea field = new TextArea(label);
        field.setId(id);
        field.setValue(value);
        field.setMaxLength(longest);
        field.setMinRows(1);
        field.setWidthFull();
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(400);
        return field;
    }

    /// A back translation is of the words it was made from; of others it says nothing.
    static Localized local(Localized text, Market market, String says) {
        LocalText before = text.local().get(market);
        return before != null && before.text().equals(says)
                ? text
                : text.with(market, new LocalText(says, null, null));
    }
}
