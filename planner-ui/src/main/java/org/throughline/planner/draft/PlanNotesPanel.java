package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.PlanNote;
import org.throughline.planner.access.Seat;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.review.NoteOnPlan;
import org.throughline.planner.shell.LongList;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What was written to one version of a plan as a whole, and the field to write more.
public final class PlanNotesPanel extends Div {

    private final transient PlanId plan;
    private final transient NoteOnPlan notes;
    private final transient KeepGuestLinks links;
    private final transient Seat seat;
    private final LongList list = new LongList("plan-notes-list", true, this::item);
    private final TextArea says = new TextArea(text("plan-notes.label"));
    private final transient Map<UUID, PlanNote> known = new LinkedHashMap<>();
    private final transient Map<UUID, PlanNote> before = new LinkedHashMap<>();
    private final Map<UUID, Item> items = new HashMap<>();
    private final LongList earlier =
            new LongList("plan-notes-earlier-list", false, this::earlierItem);
    private final Div ofEarlier = new Div();
    private transient UUID next = UUID.randomUUID();
    private boolean justKept;

    public PlanNotesPanel(PlanId plan, NoteOnPlan notes, KeepGuestLinks links, Seat seat) {
        this.plan = plan;
        this.notes = notes;
        this.links = links;
        this.seat = seat;
        list.addClassName("notes");
        says.setId("plan-note-text");
        says.setMaxLength(2_000);
        says.setWidthFull();
        says.setValueChangeMode(ValueChangeMode.EAGER);
        says.addValueChangeListener(change -> justKept &= change.getValue().isBlank());
        Button keep = new Button(text("plan-notes.keep"), click -> keep());
        keep.setId("plan-note-keep");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(says);
        Paragraph lead =
                new Paragraph(text(seat.isGuest() ? "plan-notes.guest" : "plan-notes.lead"));
        lead.addClassNames("soft", "small");
        earlier.addClassName("notes");
        ofEarlier.setId("plan-notes-earlier");
        ofEarlier.add(new H3(text("plan-notes.earlier")), earlier);
        add(new Panel("plan-notes", text("plan-notes.title"), lead, list, says, keep, ofEarlier));
        links.as(seat, actor -> notes.earlier(plan, actor))
                .forEach(note -> before.put(note.id(), note));
        earlier.show(List.copyOf(before.keySet()));
        ofEarlier.setVisible(!before.isEmpty());
        list.onGrown(this::look);
        earlier.onGrown(this::look);
        show();
    }

    private void keep() {
        if (justKept && says.getValue().isBlank()) {
            // the second of two presses in a row; the first has kept it
            return;
        }
        Outcome<PlanNote> kept =
                links.as(seat, actor -> notes.write(next, plan, says.getValue(), actor));
        switch (kept) {
            case Outcome.Accepted<PlanNote> _ -> {
                next = UUID.randomUUID();
                says.clear();
                says.setInvalid(false);
                justKept = true;
                show();
                says.focus();
            }
            case Outcome.Refused<PlanNote>(List<Problem> problems) -> {
                says.setErrorMessage(Refusal.sentence(problems.getFirst()));
                says.setInvalid(true);
                says.focus();
            }
        }
    }

    private void show() {
        known.clear();
        links.as(seat, actor -> notes.notes(plan, actor))
                .forEach(note -> known.put(note.id(), note));
        list.show(List.copyOf(known.keySet()));
        list.setVisible(!known.isEmpty());
        look();
    }

    /// Sees to it that a note is on the page, wherever it stands.
    public void reach(UUID note) {
        list.reach(note);
        earlier.reach(note);
        look();
    }

    /// Whoever looks has had before them from now on what is drawn; what they had not is said to be
    /// new until they leave.
    private void look() {
        List<PlanNote> drawn =
                Stream.concat(
                                list.drawn().stream().map(note -> get(known, note)),
                                earlier.drawn().stream().map(note -> get(before, note)))
                        .toList();
        links.as(seat, actor -> notes.see(drawn, actor))
                .forEach(note -> Objects.requireNonNull(items.get(note)).markNew());
    }

    private ListItem item(UUID id) {
        return items.computeIfAbsent(id, note -> new Item(get(known, note), ""));
    }

    private ListItem earlierItem(UUID id) {
        return items.computeIfAbsent(
                id,
                note ->
                        new Item(
                                get(before, note),
                                text("plan-notes.version", get(before, note).plan().version())));
    }

    private static PlanNote get(Map<UUID, PlanNote> notes, UUID id) {
        return Objects.requireNonNull(notes.get(id));
    }

    /// One note.
    private static final class Item extends ListItem {

        private final Div head = new Div();

        Item(PlanNote note, String version) {
            Span by =
                    new Span(
                            text(
                                    "plan-notes.by",
                                    note.by(),
                                    FeelingPanel.MOMENT.format(note.at())));
            by.addClassNames("soft", "small");
            head.addClassName("note-head");
            head.add(by);
            if (!version.isEmpty()) {
                Span of = new Span(version);
                of.addClassNames("soft", "small");
                head.add(of);
            }
            add(head, new Paragraph(note.says()));
            setId("plan-note-" + note.id());
            Reach.allow(this);
        }

        void markNew() {
            head.add(new StateMark(Tone.CALM, text("notes.new")));
        }
    }
}
