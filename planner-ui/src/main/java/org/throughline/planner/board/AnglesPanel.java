package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Member;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Angle;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;
import org.throughline.planner.plan.AngleEdit;
import org.throughline.planner.shell.OnAsk;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// The ways in which people thought a video could be told: who thought of each, which was chosen
/// and why, and why not the others. Its writers add theirs and choose.
final class AnglesPanel extends Div {

    private static final String NAME = "angles";

    /// Id of its title.
    static final String TITLE = NAME + "-title";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /// Keeps an edit and shows what came of it; what is refused is told where it was typed.
    @FunctionalInterface
    interface Shaping {
        Outcome<BriefId> shape(AngleEdit edit);
    }

    private final transient Seat seat;
    private final transient Shaping shaping;

    AnglesPanel(@Nullable Story story, Seat seat, Shaping shaping) {
        this.seat = seat;
        this.shaping = shaping;
        Panel panel = new Panel(NAME, text("angles.title"), new Paragraph(text("angles.says")));
        wanting(story).ifPresent(says -> panel.add(new StateMark(Tone.WARN, says)));
        List<Angle> angles = story == null ? List.of() : story.allAngles();
        OrderedList list = new OrderedList();
        list.addClassName(NAME);
        for (int at = 0; at < angles.size(); at++) {
            list.add(card(angles.get(at), "angle-" + (at + 1)));
        }
        if (!angles.isEmpty()) {
            panel.add(list);
        }
        if (seat.actor().mayWrite()) {
            panel.add(
                    angles.size() < Angle.ENOUGH
                            ? another()
                            : new OnAsk(
                                    "angle-another",
                                    text("angles.open"),
                                    "angle-new",
                                    this::another));
        }
        add(panel);
    }

    /// What the idea still waits for; empty where there was a choice and it was made.
    static Optional<String> wanting(@Nullable Story story) {
        int missing = Angle.ENOUGH - (story == null ? 0 : story.allAngles().size());
        boolean chosen = story != null && story.findChosenAngle().isPresent();
        if (missing > 0) {
            return Optional.of(text(chosen ? "angles.more" : "angles.more-and-choose", missing));
        }
        return chosen ? Optional.empty() : Optional.of(text("angles.choose-one"));
    }

    private ListItem card(Angle angle, String id) {
        Paragraph says = new Paragraph(angle.says());
        says.addClassName("angle-says");
        Span by = new Span(text("angles.by", angle.by(), DAY.format(angle.day())));
        by.addClassNames("soft", "small");
        ListItem card = new ListItem();
        card.setId(id);
        card.addClassNames("hook-card", "angle");
        if (angle.chosen()) {
            card.add(new StateMark(Tone.GOOD, text("angles.chosen")));
        }
        card.add(says, by);
        String reason = angle.reason();
        if (reason != null && !reason.isBlank()) {
            Paragraph why =
                    new Paragraph(
                            text(angle.chosen() ? "angles.chosen-for" : "angles.left-for", reason));
            why.addClassName("small");
            card.add(why);
        }
        if (seat.actor().mayWrite()) {
            actions(card, angle, id);
        }
        return card;
    }

    private void actions(ListItem card, Angle angle, String id) {
        Div place = new Div();
        place.setWidthFull();
        Div told = new Div();
        told.getElement().setAttribute("role", "alert");
        Div row = new Div();
        row.addClassName("button-row");
        if (!angle.chosen()) {
            row.add(
                    opening(
                            id + "-choose",
                            "angles.choose",
                            place,
                            "angles.why",
                            "",
                            reason -> new AngleEdit.Choose(angle, reason)));
        }
        row.add(
                opening(
                        id + "-leave",
                        angle.chosen() ? "angles.unchoose" : "angles.leave",
                        place,
                        "angles.why-not",
                        angle.chosen() || angle.reason() == null ? "" : angle.reason(),
                        reason -> new AngleEdit.Leave(angle, reason)));
        if (Member.areOne(angle.by(), seat.name())) {
            row.add(
                    opening(
                            id + "-reword",
                            "angles.reword",
                            place,
                            "angles.words",
                            angle.says(),
                            says -> new AngleEdit.Reword(angle, says)));
            Button withdraw =
                    new Button(
                            text("angles.withdraw"),
                            click -> {
                                if (shaping.shape(new AngleEdit.Withdraw(angle))
                                        instanceof
                                        Outcome.Refused<BriefId>(List<Problem> problems)) {
                                    told.setText(says(problems));
                                    click.getSource().setEnabled(true);
                                }
                            });
            withdraw.setId(id + "-withdraw");
            withdraw.setDisableOnClick(true);
            row.add(withdraw);
        }
        row.getChildren().forEach(button -> name((Button) button, id));
        card.add(row, told, place);
    }

    /// Tells the buttons of one angle from those of the others.
    private static void name(Button button, String id) {
        String number = id.substring(id.lastIndexOf('-') + 1);
        button.setAriaLabel(text("angles.of", button.getText(), number));
    }

    /// A button that opens a field in a place, in which one thing is typed and kept.
    private Button opening(
            String id,
            String title,
            Div place,
            String label,
            String before,
            Function<String, AngleEdit> edit) {
        Button open = new Button(text(title));
        open.setId(id);
        open.addClickListener(click -> {
            place.removeAll();
            TextArea field = field(id + "-text", label);
            field.setValue(before);
            Button cancel =
                    new Button(
                            text("angles.cancel"),
                            closed -> {
                                place.removeAll();
                                open.focus();
                            });
            cancel.setId(id + "-cancel");
            Div row = new Div(keep(id + "-keep", title, field, edit), cancel);
            row.addClassName("button-row");
            place.add(field, row);
            field.focus();
        });
        return open;
    }

    private Div another() {
        TextArea field = field("angle-new", "angles.another");
        field.setHelperText(text("angles.another.help", seat.name()));
        Div row = new Div(keep("angle-add", "angles.add", field, AngleEdit.Add::new));
        row.addClassName("button-row");
        Div another = new Div(field, row);
        another.addClassName("angle-another");
        return another;
    }

    private static TextArea field(String id, String label) {
        TextArea field = new TextArea(text(label));
        field.setId(id);
        field.setMaxLength(Angle.LONGEST);
        field.setWidthFull();
        field.setManualValidation(true);
        return field;
    }

    private Button keep(String id, String title, TextArea field, Function<String, AngleEdit> edit) {
        Button keep =
                new Button(
                        text(title),
                        click -> {
                            if (shaping.shape(edit.apply(field.getValue()))
                                    instanceof Outcome.Refused<BriefId>(List<Problem> problems)) {
                                field.setErrorMessage(says(problems));
                                field.setInvalid(true);
                                field.focus();
                                click.getSource().setEnabled(true);
                            }
                        });
        keep.setId(id);
        keep.setDisableOnClick(true);
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        return keep;
    }

    private static String says(List<Problem> problems) {
        return problems.getFirst().says();
    }
}
