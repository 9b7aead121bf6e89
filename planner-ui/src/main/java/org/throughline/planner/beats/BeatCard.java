package org.throughline.planner.beats;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Localized;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.data.story.Transition;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// One beat under somebody's hands: name, kind, length, what is seen and what is said.
final class BeatCard extends Section {

    static final double SHORTEST = 0.2;
    static final double LONGEST = 600;

    private static final int LONGEST_TEXT = 400;
    private static final int LONGEST_NAME = 40;
    private static final int PAUSE_MILLIS = 400;
    private static final String CARD = "card";
    private static final String DARK = "dark";

    /// What a card does to the story.
    interface Edits {

        /// Keeps what became of it; the page stays as it is.
        void edit(UnaryOperator<Story> change);

        /// The same where the page is to be made anew.
        ///
        /// @param then where the keyboard goes on
        void rebuild(UnaryOperator<Story> change, String then);
    }

    private final int at;
    private final transient Edits edits;
    private final transient BeatsDesk desk;
    private final transient List<MediaItem> media;
    private final Span time = new Span();
    private final Div speech = new Div();
    private final Div faults = new Div();
    private final NumberField length = new NumberField(text("beats-edit.length"));

    /// @param at counted from 0
    BeatCard(Story story, int at, List<MediaItem> media, BeatsDesk desk, Edits edits) {
        this.at = at;
        this.edits = edits;
        this.desk = desk;
        this.media = media;
        Beat beat = story.beats().get(at);
        setId(id(""));
        addClassName("beat-edit");
        H3 title = new H3(text("beats-edit.beat", at + 1));
        title.setId(id("title"));
        getElement().setAttribute("aria-labelledby", id("title"));
        time.addClassNames("soft", "small");
        Div head = new Div(title, time, actions(story));
        head.addClassName("beat-edit-head");
        Div what = new Div(name(beat), kind(beat));
        sort(beat, what);
        what.add(length(story, beat));
        what.addClassName("field-row");
        Div shows = new Div();
        shows.addClassName("beat-edit-shows");
        seen(beat, shows);
        Div says = new Div();
        says.addClassName("beat-edit-says");
        said(beat, says);
        speech.setId(id("speech"));
        says.add(speech);
        Div both = new Div(shows, says);
        both.addClassName("beat-edit-both");
        faults.setId(id("faults"));
        faults.getElement().setAttribute("role", "status");
        add(head, what, both, faults);
    }

    private String id(String part) {
        return part.isEmpty() ? "beat-" + (at + 1) : "beat-" + (at + 1) + "-" + part;
    }

    private static String id(int at, String part) {
        return "beat-" + (at + 1) + "-" + part;
    }

    private Component actions(Story story) {
        Button up = action("up", "beats-edit.up");
        up.setEnabled(at > 0);
        up.addClickListener(click ->
                edits.rebuild(each -> BeatEdits.moved(each, at, at - 1), id(at - 1, "title")));
        Button down = action("down", "beats-edit.down");
        down.setEnabled(at + 1 < story.beats().size());
        down.addClickListener(click ->
                edits.rebuild(each -> BeatEdits.moved(each, at, at + 1), id(at + 1, "title")));
        Button add = action("add", "beats-edit.add-after");
        add.addClickListener(click ->
                edits.rebuild(
                        each -> BeatEdits.added(each, at, 3, text("beats-edit.new-seen")),
                        id(at + 1, "name")));
        Button remove = action("remove", "beats-edit.remove");
        remove.setEnabled(story.beats().size() > 1);
        remove.addClickListener(
                click -> edits.rebuild(each -> BeatEdits.removed(each, at), "beats-undo"));
        Div actions = new Div(up, down, add, remove);
        actions.addClassName("row-actions");
        return actions;
    }

    private Button action(String part, String key) {
        Button button = new Button(text(key));
        button.setId(id(part));
        button.setAriaLabel(text(key + "-of", at + 1));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Component name(Beat beat) {
        TextField name = new TextField(text("beats-edit.name"));
        name.setId(id("name"));
        name.setMaxLength(LONGEST_NAME);
        name.setValue(beat.id());
        name.setManualValidation(true);
        name.addValueChangeListener(change -> {
            name.setInvalid(change.getValue().isBlank());
            name.setErrorMessage(text("beats-edit.name.needed"));
            if (!change.getValue().isBlank()) {
                edits.edit(story -> BeatEdits.named(story, at, change.getValue()));
            }
        });
        return name;
    }

    private Component kind(Beat beat) {
        Select<BeatKind> kind = new Select<>();
        kind.setId(id("kind"));
        kind.setLabel(text("beats-edit.kind"));
        kind.setItems(BeatKind.values());
        kind.setItemLabelGenerator(each -> word("beat", each.key()));
        kind.setValue(beat.kind());
        kind.addValueChangeListener(change ->
                edits.rebuild(story -> BeatEdits.of(story, at, change.getValue()), id(at, "kind")));
        return kind;
    }

    /// What kind of hook or ending it is.
    private void sort(Beat beat, Div row) {
        if (beat.kind() != BeatKind.HOOK && beat.kind() != BeatKind.ENDING) {
            return;
        }
        boolean hook = beat.kind() == BeatKind.HOOK;
        String dimension = hook ? "hook-kind" : "ending-kind";
        ComboBox<String> sort =
                new ComboBox<>(text(hook ? "beats-edit.hook" : "beats-edit.ending"));
        sort.setId(id("sort"));
        sort.setItems(Vocabulary.shipped().dimension(dimension).values());
        sort.setItemLabelGenerator(each -> word(dimension, each));
        sort.setValue(hook ? beat.hook() : beat.ending());
        sort.addValueChangeListener(
                change -> edits.edit(story -> BeatEdits.sort(story, at, change.getValue())));
        row.add(sort);
    }

    private Component length(Story story, Beat beat) {
        length.setId(id("length"));
        length.setMin(SHORTEST);
        length.setMax(LONGEST);
        length.setStep(0.1);
        length.setStepButtonsVisible(true);
        length.setManualValidation(true);
        length.setErrorMessage(text("beats-edit.length.wrong", SHORTEST, LONGEST));
        length.setValue(Math.round(story.rate().seconds(beat.at().length()) * 100) / 100.0);
        length.addValueChangeListener(change -> {
            Double seconds = change.getValue();
            boolean wrong = seconds == null || seconds < SHORTEST || seconds > LONGEST;
            length.setInvalid(wrong);
            if (!wrong) {
                edits.edit(each -> BeatEdits.lasting(each, at, seconds));
            }
        });
        return length;
    }

    /// One thing that is seen can be changed here; several shots stay as they are.
    private void seen(Beat beat, Div place) {
        if (beat.shots().size() > 1) {
            Paragraph shots = new Paragraph(text("beats-edit.shots", beat.shots().size()));
            shots.addClassName("soft");
            place.add(shots);
            return;
        }
        Shot shot =
                beat.shots().isEmpty()
                        ? new Shot.Dark(beat.at(), new Transition.Cut())
                        : beat.shots().getFirst();
        Select<String> picture = new Select<>();
        picture.setId(id("picture"));
        picture.setLabel(text("beats-edit.picture"));
        List<String> pictures = new ArrayList<>(List.of(CARD, DARK));
        media.forEach(item -> pictures.add(item.id().value()));
        String now =
                switch (shot) {
                    case Shot.Card _ -> CARD;
                    case Shot.Dark _ -> DARK;
                    case Shot.Footage footage -> footage.media().value();
                };
        if (!pictures.contains(now)) {
            pictures.add(now);
        }
        picture.setItems(pictures);
        picture.setItemLabelGenerator(BeatCard::pictureName);
        picture.setValue(now);
        TextArea words = area("seen", "beats-edit.seen", says(shot));
        words.setEnabled(!now.equals(DARK));
        picture.addValueChangeListener(change -> {
            words.setEnabled(!change.getValue().equals(DARK));
            show(shot, change.getValue(), words.getValue());
        });
        words.addValueChangeListener(change -> show(shot, picture.getValue(), change.getValue()));
        place.add(picture, words);
    }

    private static String pictureName(String picture) {
        return switch (picture) {
            case CARD -> text("beats-edit.picture.card");
            case DARK -> text("beats-edit.picture.dark");
            default -> picture;
        };
    }

    private static String says(Shot shot) {
        return switch (shot) {
            case Shot.Card card -> card.text().source();
            case Shot.Dark _ -> "";
            case Shot.Footage footage -> footage.says();
        };
    }

    private void show(Shot before, String picture, String says) {
        Shot shot =
                switch (picture) {
                    case DARK -> new Shot.Dark(before.at(), before.begins());
                    case CARD ->
                            new Shot.Card(
                                    before.at(),
                                    before.begins(),
                                    before instanceof Shot.Card card
                                            ? card.text().reworded(says)
                                            : Localized.of(says));
                    default -> footage(before, picture, says);
                };
        edits.edit(story -> BeatEdits.showing(story, at, shot));
    }

    private Shot footage(Shot before, String id, String says) {
        if (before instanceof Shot.Footage old && old.media().value().equals(id)) {
            return new Shot.Footage(
                    old.at(),
                    old.begins(),
                    old.media(),
                    old.in(),
                    old.framing(),
                    old.people(),
                    old.ownSound(),
                    says,
                    old.zoom(),
                    old.speed());
        }
        MediaItem item =
                media.stream()
                        .filter(each -> each.id().value().equals(id))
                        .findFirst()
                        .orElseThrow();
        return new Shot.Footage(
                before.at(),
                before.begins(),
                item.id(),
                Duration.ZERO,
                Framing.CENTER,
                item.people(),
                false,
                says);
    }

    private void said(Beat beat, Div place) {
        int lines = beat.lines().size();
        for (int line = 0; line < lines; line++) {
            place.add(line(line, lines, beat.lines().get(line).text().source()));
        }
        if (lines == 0) {
            place.add(line(0, 1, ""));
        }
    }

    private Component line(int number, int of, String says) {
        TextArea line = area("line-" + (number + 1), "beats-edit.said", says);
        if (of > 1) {
            line.setLabel(text("beats-edit.said-number", number + 1));
        }
        line.addValueChangeListener(change -> {
            String now = change.getValue().strip();
            // an emptied line goes, and those after it count anew
            if (now.isEmpty() && of > 1) {
                edits.rebuild(story -> BeatEdits.saying(story, at, number, now), id("title"));
            } else if (!now.isEmpty() || !change.getOldValue().isBlank()) {
                edits.edit(story -> BeatEdits.saying(story, at, number, now));
            }
        });
        return line;
    }

    private TextArea area(String part, String key, String value) {
        TextArea area = new TextArea(text(key));
        area.setId(id(part));
        area.setValue(value);
        area.setMaxLength(LONGEST_TEXT);
        area.setMinRows(2);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLIS);
        return area;
    }

    /// What follows from the story as it is now: when the beat is, whether its words can be spoken
    /// in it, and what is wrong with it.
    void tell(Story story, List<Problem> problems) {
        Beat beat = story.beats().get(at);
        double seconds = story.rate().seconds(beat.at().length());
        time.setText(
                text(
                        "beats-edit.time",
                        story.rate().seconds(beat.at().from()),
                        story.rate().seconds(beat.at().to())));
        double needed =
                beat.lines().stream()
                        .mapToDouble(line -> desk.speechSeconds(story, line.text().source()))
                        .sum();
        speech.removeAll();
        if (needed > 0) {
            boolean fits = needed <= seconds;
            speech.add(
                    new StateMark(
                            fits ? Tone.GOOD : Tone.WARN,
                            text(
                                    fits ? "beats-edit.speech.fits" : "beats-edit.speech.long",
                                    needed,
                                    seconds)));
        }
        faults.removeAll();
        problems.forEach(problem -> {
            Paragraph fault = new Paragraph(Refusal.sentence(problem));
            fault.addClassName("notice");
            fault.getElement().setAttribute("data-tone", "warn");
            faults.add(fault);
        });
    }
}
