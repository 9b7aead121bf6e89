package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.campaign.Member;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.Verdict;
import org.throughline.data.review.Viewing;
import org.throughline.planner.access.Seat;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What was decided about a draft; for an approver of its plan, the fields to decide once the whole
/// video has been watched.
final class DecisionPanel extends Div {

    private transient Draft draft;
    private final transient DraftDesk desk;
    private final transient Seat seat;
    private transient Consumer<Draft> decided = draft -> {};
    private final Paragraph seen = new Paragraph();
    private final TextArea changes = new TextArea(text("verdict.says"));
    private final QuestionsForm questions;
    private final Paragraph refusal = new Paragraph();
    private final Panel panel = new Panel("decision", text("verdict.title"));

    DecisionPanel(Draft draft, ProductionPlan plan, DraftDesk desk, Seat seat) {
        this.draft = draft;
        this.desk = desk;
        this.seat = seat;
        questions = new QuestionsForm(draft.id().market());
        seen.setId("watched");
        seen.addClassNames("soft", "small");
        refusal.setId("decision-refused");
        refusal.addClassName("notice");
        refusal.getElement().setAttribute("data-tone", "bad");
        refusal.getElement().setAttribute("role", "alert");
        changes.setId("changes-text");
        changes.setMaxLength(2000);
        changes.setWidthFull();
        show(draft.verdict(), plan);
        add(panel);
    }

    /// Shows how much of the video has been seen.
    void watched(Viewing viewing) {
        seen.setText(
                viewing.isWhole(draft)
                        ? text("verdict.watched")
                        : text("verdict.seen", viewing.percent(draft)));
    }

    /// Is told the draft with what was decided about it, here or meanwhile by somebody else.
    void onDecided(Consumer<Draft> listener) {
        decided = listener;
    }

    private void show(@Nullable Verdict verdict, ProductionPlan plan) {
        panel.getChildren().skip(1).toList().forEach(panel::remove);
        switch (verdict) {
            case null -> panel.add(new StateMark(Tone.QUIET, text("verdict.open")));
            case Verdict.Accepted accepted ->
                    panel.add(new StateMark(Tone.GOOD, text("verdict.accepted", accepted.by())));
            case Verdict.ChangesAsked asked ->
                    panel.add(
                            new StateMark(Tone.WARN, text("verdict.changes-asked", asked.by())),
                            new Paragraph("“" + asked.says() + "”"));
        }
        if (verdict != null && !verdict.answered().isEmpty()) {
            panel.add(QuestionsForm.read(verdict.answered(), draft.id().market()));
        }
        boolean author = plan.isBy(seat.name());
        if (author) {
            panel.add(new Paragraph(text("verdict.author", plan.author())));
        } else if (plan.approvers().stream().noneMatch(each -> each.name().equals(seat.name()))) {
            panel.add(new Paragraph(text("verdict.not-approver", names(plan))));
        } else {
            fields(plan);
        }
    }

    private void fields(ProductionPlan plan) {
        Button accept =
                new Button(
                        text("verdict.accept"),
                        click -> decide(() -> desk.accept(draft, questions.answers(), seat), plan));
        accept.setId("draft-accept");
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        Button ask = new Button(text("verdict.ask"), click -> ask(plan));
        ask.setId("draft-ask");
        Div row = new Div(accept, ask);
        row.addClassName("button-row");
        watched(desk.viewing(draft, seat));
        panel.add(seen, questions, changes, row);
    }

    private void ask(ProductionPlan plan) {
        boolean empty = changes.getValue().isBlank();
        changes.setErrorMessage(text("verdict.says.empty"));
        changes.setInvalid(empty);
        if (empty) {
            changes.focus();
        } else {
            String says = changes.getValue().strip();
            decide(() -> desk.askForChanges(draft, says, questions.answers(), seat), plan);
        }
    }

    private void decide(Supplier<Outcome<Draft>> verdict, ProductionPlan plan) {
        switch (verdict.get()) {
            case Outcome.Accepted<Draft>(Draft done) -> {
                draft = done;
                show(done.verdict(), plan);
                decided.accept(done);
                getUI().ifPresent(ui -> Reach.first(ui, "decision-title"));
            }
            case Outcome.Refused<Draft>(List<Problem> problems) -> {
                if (problems.getFirst().code().equals("REVIEW-009")) {
                    // what somebody else decided is shown; what was typed here stays
                    desk.find(draft.id(), seat)
                            .ifPresent(now -> {
                                draft = now;
                                show(now.verdict(), plan);
                                decided.accept(now);
                            });
                }
                refuse(problems.getFirst());
            }
        }
    }

    private void refuse(Problem why) {
        refusal.setText((why.message() + ". " + why.hint()).strip());
        panel.add(refusal);
        if (why.code().equals("REVIEW-007")) {
            questions.markOpen();
        }
    }

    private static String names(ProductionPlan plan) {
        return plan.approvers().stream().map(Member::name).collect(Collectors.joining(", "));
    }
}
