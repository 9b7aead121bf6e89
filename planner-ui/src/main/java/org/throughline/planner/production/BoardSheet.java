package org.throughline.planner.production;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.production.StepPlace;
import org.throughline.data.production.StepWork;
import org.throughline.data.production.WorkState;
import org.throughline.planner.shell.LevelMark;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.StepGroup;
import org.throughline.planner.shell.Tone;

/// The steps of one video, in their groups: what the plan says, whose it is and by when, and who or
/// what did it.
final class BoardSheet extends Div {

    private static final int COLUMNS = 5;

    private final transient BoardVideo video;
    private final transient LocalDate today;
    private final transient Consumer<BoardStep> open;

    /// @param steps those that are shown
    /// @param open is told which one somebody wants to change
    BoardSheet(BoardVideo video, List<BoardStep> steps, LocalDate today, Consumer<BoardStep> open) {
        this.video = video;
        this.today = today;
        this.open = open;
        addClassName("board-sheet");
        Sheet sheet =
                new Sheet(
                        "steps-" + video.brief(),
                        text("production.steps-of", video.title()),
                        List.of(
                                text("steps.step"),
                                text("production.level"),
                                text("production.work"),
                                text("production.done-by"),
                                text("production.change")));
        for (StepGroup group : StepGroup.values()) {
            List<BoardStep> own =
                    steps.stream()
                            .filter(each -> group.steps().contains(each.line().place().step()))
                            .toList();
            if (!own.isEmpty()) {
                sheet.group(text("steps.group." + group.key()), COLUMNS);
                own.forEach(each -> row(sheet, each));
            }
        }
        add(sheet);
    }

    /// Id of the way to change a step.
    static String id(BoardVideo video, StepPlace place) {
        return "change-" + video.brief() + "-" + place.key();
    }

    private void row(Sheet sheet, BoardStep step) {
        StepPlace place = step.line().place();
        Button change = new Button(text("production.open"), click -> open.accept(step));
        change.setId(id(video, place));
        change.setAriaLabel(text("production.open-of", DeedWords.step(place), video.title()));
        change.addThemeVariants(ButtonVariant.SMALL);
        sheet.row(
                name(place),
                new LevelMark(step.line().level()),
                work(step),
                DeedWords.deeds(step.line()),
                change);
    }

    private static Component name(StepPlace place) {
        Span name = new Span(word("step", place.step().key()));
        name.addClassName("step-name");
        Span owner = new Span(text("step." + place.step().key() + ".owner"));
        owner.addClassNames("soft", "small");
        Div all = new Div(name, owner);
        all.addClassName("step");
        Market market = place.market();
        if (market != null) {
            Span tag = new Span(text("steps.in", market));
            tag.addClassName("market-tag");
            all.add(tag);
        }
        return all;
    }

    private Component work(BoardStep step) {
        StepWork work = step.work();
        String assignee = work == null ? null : work.assignee();
        Div first = new Div(mark(step.state()));
        first.addClassName("work-state");
        if (assignee != null) {
            first.add(new Span(assignee));
        } else if (!step.state().isOver()) {
            Span nobody = new Span(text("production.nobody"));
            nobody.addClassName("soft");
            first.add(nobody);
        }
        Div all = new Div(first);
        all.addClassName("deeds");
        String reason = work == null ? null : work.reason();
        if (reason != null) {
            Span says = new Span(reason);
            says.addClassName("small");
            all.add(says);
        }
        due(step, work == null ? null : work.due(), all);
        return all;
    }

    private void due(BoardStep step, @Nullable LocalDate agreed, Div all) {
        LocalDate due = step.due();
        if (due == null || step.state().isOver()) {
            return;
        }
        String says =
                text(
                        agreed == null ? "production.due.counted" : "production.due",
                        DeedWords.day(due));
        if (step.isLate(today)) {
            all.add(new StateMark(Tone.BAD, says));
        } else {
            Span day = new Span(says);
            day.addClassNames("soft", "small");
            all.add(day);
        }
    }

    private static Component mark(WorkState state) {
        Tone tone =
                switch (state) {
                    case OPEN -> Tone.QUIET;
                    case IN_HAND -> Tone.CALM;
                    case DONE -> Tone.GOOD;
                    case NOT_NEEDED -> Tone.MEANT;
                };
        return new StateMark(tone, text("work." + state.key()));
    }
}
