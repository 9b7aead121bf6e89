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
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.PlanNote;
import org.throughline.planner.access.Seat;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.review.NoteOnPlan;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Refusal;

/// What was written to one version of a plan as a whole, and the field to write more.
public final class PlanNotesPanel extends Div {

    private final transient PlanId plan;
    private final transient NoteOnPlan notes;
    private final transient KeepGuestLinks links;
    private final transient Seat seat;
    private final UnorderedList list = new UnorderedList();
    private final TextArea says = new TextArea(text("plan-notes.label"));
    private transient UUID next = UUID.randomUUID();

    public PlanNotesPanel(PlanId plan, NoteOnPlan notes, KeepGuestLinks links, Seat seat) {
        this.plan = plan;
        this.notes = notes;
        this.links = links;
        this.seat = seat;
        list.addClassName("notes");
        list.setId("plan-notes-list");
        says.setId("plan-note-text");
        says.setMaxLength(2_000);
        says.setWidthFull();
        says.setValueChangeMode(ValueChangeMode.EAGER);
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
        Outcome<PlanNote> kept =
                links.as(seat, actor -> notes.write(next, plan, says.getValue(), actor));
        switch (kept) {
            case Outcome.Accepted<PlanNote> _ -> {
                next = UUID.randomUUID();
                says.clear();
                says.setInvalid(false);
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
        list.removeAll();
        List<PlanNote> all = links.as(seat, actor -> notes.notes(plan, actor));
        all.forEach(note -> list.add(item(note)));
        list.setVisible(!all.isEmpty());
    }

    private static ListItem item(PlanNote note) {
        Span by = new Span(text("plan-notes.by", note.by(), FeelingPanel.MOMENT.format(note.at())));
        by.addClassNames("soft", "small");
        return new ListItem(by, new Paragraph(note.says()));
    }
}
