package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.CarriedDrawing;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.NoteAnswer;
import org.throughline.data.review.NoteThread;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Seat;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// One note: where it is, who wrote it, what it says and that something was drawn with it; what was
/// said to it since, and room to answer it or to say that it is done with. It stays the same on the
/// page while others come and go, so that an answer that was begun is not lost.
final class NoteItem extends ListItem {

    private static final int LONGEST = 2_000;

    private final transient FrameNote note;
    private final transient DraftDesk desk;
    private final transient Seat seat;
    private final transient Consumer<NoteThread> changed;
    private final Div head = new Div();
    private final StateMark news = new StateMark(Tone.CALM, "");
    private final UnorderedList answers = new UnorderedList();
    private final TextArea says = new TextArea();
    private final Div writing = new Div();
    private final Button answer = new Button(text("notes.answer"), click -> begin());
    private final Button turn = new Button("", click -> turn());
    private transient UUID next = UUID.randomUUID();
    private transient NoteThread thread;

    /// The item of a note.
    ///
    /// @param where the way to where it lies
    /// @param carried its drawing as it lies in the cut that is shown; absent where it is shown as
    ///   it was drawn, or nothing was
    /// @param changed is told the thread when something was said to it here
    NoteItem(
            NoteThread thread,
            Component where,
            @Nullable CarriedDrawing carried,
            DraftDesk desk,
            Seat seat,
            Consumer<NoteThread> changed) {
        this.note = thread.note();
        this.thread = thread;
        this.desk = desk;
        this.seat = seat;
        this.changed = changed;
        setId(id(note.id()));
        Reach.allow(this);
        head.addClassName("note-head");
        head.add(where, soft(new Span(note.by())));
        news.setVisible(false);
        head.add(news);
        add(head);
        Drawing drawing = note.drawing();
        add(new Paragraph(note.isDrawingAlone() ? text("notes.drawing") : note.says()));
        if (drawing != null) {
            String drawn =
                    DrawingWords.drawn(note, drawing) + ": " + DrawingWords.strokes(drawing) + ".";
            add(soft(new Paragraph((drawn + " " + DrawingWords.lies(carried)).strip())));
        }
        answers.addClassName("answers");
        turn.setDisableOnClick(true);
        add(answers, writing(), actions());
        show(thread);
    }

    /// Id of the item of a note on the page.
    static String id(UUID note) {
        return "note-" + note;
    }

    /// Id of the button that resolves it, or opens it again.
    static String turn(UUID note) {
        return "note-turn-" + note;
    }

    /// Says what of it is new to whoever looks.
    ///
    /// @param came ids of notes and answers that they had not before them yet
    void came(Set<UUID> came) {
        boolean whole = came.contains(note.id());
        if (whole || thread.answers().stream().anyMatch(each -> came.contains(each.id()))) {
            news.setText(text(whole ? "notes.new" : "notes.new.answer"));
            news.setVisible(true);
        }
    }

    boolean isNews() {
        return news.isVisible();
    }

    /// Says something beside its name.
    void say(String more) {
        head.add(soft(new Span(more)));
    }

    /// Shows what was said to it by now.
    void show(NoteThread now) {
        thread = now;
        answers.removeAll();
        now.answers().forEach(each -> answers.add(item(each)));
        answers.setVisible(!now.answers().isEmpty());
        boolean resolved = now.isResolved();
        String place = note.timecode();
        turn.setText(text(resolved ? "notes.reopen" : "notes.resolve"));
        turn.setAriaLabel(
                text(resolved ? "notes.reopen.of" : "notes.resolve.of", note.by(), place));
    }

    private static ListItem item(NoteAnswer said) {
        ListItem item = new ListItem();
        Span by =
                new Span(
                        text(
                                "notes." + said.turn().key(),
                                said.by(),
                                FeelingPanel.MOMENT.format(said.at())));
        item.add(soft(by));
        if (!said.says().isEmpty()) {
            item.add(new Paragraph(said.says()));
        }
        return item;
    }

    private Component actions() {
        answer.setId("note-begin-" + note.id());
        answer.addThemeVariants(ButtonVariant.TERTIARY);
        answer.setAriaLabel(text("notes.answer.of", note.by(), note.timecode()));
        turn.setId(turn(note.id()));
        turn.addThemeVariants(ButtonVariant.TERTIARY);
        turn.setVisible(!seat.isGuest());
        Div actions = new Div(answer, turn);
        actions.addClassName("note-acts");
        return actions;
    }

    private Component writing() {
        says.setId("note-answer-text-" + note.id());
        says.setLabel(text("notes.answer.label", note.by()));
        says.setMaxLength(LONGEST);
        says.setWidthFull();
        says.setValueChangeMode(ValueChangeMode.EAGER);
        if (note.by().endsWith(GuestLink.MARK) && !seat.isGuest()) {
            says.setHelperText(text("notes.answer.guest", note.by()));
        }
        Button keep = new Button(text("notes.answer.keep"), click -> keep());
        keep.setId("note-answer-keep-" + note.id());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(says);
        Button leave = new Button(text("notes.answer.leave"), click -> leave());
        leave.setId("note-answer-leave-" + note.id());
        leave.addClickShortcut(Key.ESCAPE).listenOn(says);
        Div row = new Div(keep, leave);
        row.addClassName("button-row");
        writing.add(says, row);
        writing.addClassName("note-answer");
        writing.setVisible(false);
        return writing;
    }

    private void begin() {
        writing.setVisible(true);
        answer.setVisible(false);
        says.focus();
    }

    /// What was written stays until it is kept or the page is left.
    private void leave() {
        writing.setVisible(false);
        answer.setVisible(true);
        answer.focus();
    }

    private void keep() {
        if (!writing.isVisible()) {
            // the second of two presses in a row; the first has kept it
            return;
        }
        if (says.getValue().isBlank()) {
            refuse(text("notes.answer.empty"));
            return;
        }
        switch (desk.answer(next, note, says.getValue(), seat)) {
            case Outcome.Accepted<NoteThread>(NoteThread now) -> {
                next = UUID.randomUUID();
                says.clear();
                says.setInvalid(false);
                show(now);
                leave();
                changed.accept(now);
            }
            case Outcome.Refused<NoteThread>(List<Problem> problems) ->
                    refuse(Refusal.sentence(problems.getFirst()));
        }
    }

    private void refuse(String why) {
        says.setErrorMessage(why);
        says.setInvalid(true);
        says.focus();
    }

    private void turn() {
        turn.setEnabled(true);
        switch (desk.resolve(note, !thread.isResolved(), seat)) {
            case Outcome.Accepted<NoteThread>(NoteThread now) -> {
                show(now);
                changed.accept(now);
            }
            case Outcome.Refused<NoteThread>(List<Problem> problems) -> Refusal.show(problems);
        }
    }

    private static <C extends Component & HasStyle> C soft(C part) {
        part.addClassNames("soft", "small");
        return part;
    }

    /// A button that shows a note where it lies in the video.
    static Button way(UUID note, FrameRange at, FrameRate rate, PlayerPanel player) {
        Button go = new Button(when(at, rate), click -> player.select(note));
        go.addThemeVariants(ButtonVariant.TERTIARY);
        go.setAriaLabel(
                at.length() > 1
                        ? text("notes.jump.stretch", at.from(), at.to() - 1)
                        : text("report.jump", at.from()));
        return go;
    }

    /// The timecode of a frame, or those of the first and the last.
    static String when(FrameRange at, FrameRate rate) {
        String from = rate.timecode(at.from());
        return at.length() > 1
                ? text("notes.stretch", from, rate.timecode(at.to() - 1), at.length())
                : from;
    }
}
