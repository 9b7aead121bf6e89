package org.throughline.planner.production;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.StepPlace;
import org.throughline.data.production.StepWork;
import org.throughline.data.production.WorkState;
import org.throughline.planner.access.Seat;
import org.throughline.planner.ledger.KeepLedger;
import org.throughline.planner.shell.DayWords;
import org.throughline.planner.shell.Refusal;

/// One step: whose it is, by when and how far; and who or what did it.
final class StepDialog extends Dialog {

    private final transient BoardVideo video;
    private final transient BoardStep step;
    private final transient ProductionDesk desk;
    private final transient Seat seat;
    private final ComboBox<String> assignee = new ComboBox<>(text("production.assignee"));
    private final DatePicker due = new DatePicker(text("production.due-day"));
    private final Select<WorkState> state = new Select<>();
    private final TextField reason = new TextField(text("production.reason"));

    /// @param then is told the id of what the keyboard goes on at, once something was kept or not
    StepDialog(
            BoardVideo video,
            BoardStep step,
            LocalDate today,
            ProductionDesk desk,
            Seat seat,
            Consumer<String> then) {
        this.video = video;
        this.step = step;
        this.desk = desk;
        this.seat = seat;
        StepPlace place = step.line().place();
        String back = BoardSheet.id(video, place);
        setId("step-dialog");
        addClassName("step-dialog");
        setWidth("46rem");
        setHeaderTitle(text("production.dialog", DeedWords.step(place), video.title()));
        add(
                new H3(text("production.work")),
                work(),
                new DoneByForm(
                        video,
                        step,
                        today,
                        (doer, day) -> kept(desk.record(video.brief(), place, doer, day, seat)),
                        (line, why) -> kept(desk.takeBack(video.brief(), line, why, seat))));
        Button close = new Button(text("production.close"), click -> close());
        close.setId("step-close");
        getFooter().add(close);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                removeFromParent();
                then.accept(back);
            }
        });
    }

    private Div work() {
        StepWork said = step.work();
        assignee.setId("step-assignee");
        assignee.setItems(video.people());
        assignee.setClearButtonVisible(true);
        due.setId("step-due");
        due.setClearButtonVisible(true);
        due.setI18n(DayWords.of());
        LocalDate counted = step.counted();
        due.setHelperText(
                counted == null
                        ? text("production.counted.none")
                        : text("production.counted", DeedWords.day(counted)));
        state.setId("step-state");
        state.setLabel(text("production.state"));
        state.setItems(WorkState.values());
        state.setItemLabelGenerator(each -> text("work." + each.key()));
        state.setValue(step.state());
        reason.setId("step-reason");
        reason.setMaxLength(StepWork.LONGEST);
        reason.setErrorMessage(text("production.reason.empty"));
        reason.setVisible(step.state() == WorkState.NOT_NEEDED);
        state.addValueChangeListener(
                change -> reason.setVisible(change.getValue() == WorkState.NOT_NEEDED));
        if (said != null) {
            assignee.setValue(said.assignee());
            due.setValue(said.due());
            reason.setValue(said.reason() == null ? "" : said.reason());
        }
        Button keep = new Button(text("production.keep"), click -> keep());
        keep.setId("step-keep");
        Div fields = new Div(assignee, due, state, reason, keep);
        fields.addClassName("step-fields");
        return fields;
    }

    private void keep() {
        boolean needsReason = state.getValue() == WorkState.NOT_NEEDED;
        reason.setInvalid(needsReason && reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        StepWork said = step.work();
        kept(
                desk.work(
                        video.brief(),
                        step.line().place(),
                        said == null ? 0 : said.version(),
                        new KeepLedger.Wanted(
                                state.getValue(),
                                assignee.getValue(),
                                due.getValue(),
                                reason.getValue()),
                        seat));
    }

    private void kept(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Accepted<?> _ -> {
                Notification.show(text("production.kept"));
                close();
            }
            case Outcome.Refused<?>(List<Problem> problems) -> Refusal.show(problems);
        }
    }
}
