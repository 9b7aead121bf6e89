package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
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

/// What was written to one version of a plan as a whole, and the field to write more.
public final class PlanNotesPanel extends Div {

    private final transient PlanId plan;
    private final transient NoteOnPlan notes;
    private final transient KeepGuestLinks links;
    private final transient Seat seat;
    private final LongList list = new LongList("plan-notes-list", true, this::item);
    private final TextArea says = new TextArea(text("plan-notes.label"));
    private final transient Map<UUID, PlanNote> known = new LinkedHashMap<>();
    private final Map<UUID, ListItem> items = new HashMap<>();
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
        add(new Panel("plan-notes", text("plan-notes.title"), lead, list, says, keep));
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
    }

    private ListItem item(UUID id) {
        return items.computeIfAbsent(id, note -> item(Objects.requireNonNull(known.get(note))));
    }

    private static ListItem item(PlanNote note) {
        Span by = new Span(text("plan-notes.by", note.by(), FeelingPanel.MOMENT.format(note.at())));
        by.addClassNames("soft", "small");
        ListItem item = new ListItem(by, new Paragraph(note.says()));
        item.setId("plan-note-" + note.id());
        Reach.allow(item);
        return item;
    }
}
