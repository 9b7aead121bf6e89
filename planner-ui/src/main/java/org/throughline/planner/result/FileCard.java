package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.problem.Problem;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.shell.Why;

/// One file that was handed in: what it was recognized as, what would go in and what would not, and
/// what it asks.
final class FileCard extends ListItem {

    private static final int SHOWN_ROWS = 10;

    private final HandedFile file;

    FileCard(HandedFile file, boolean isTwice, LocalDate today, FilesPanel.Actions actions) {
        this.file = file;
        setId("file-" + file.id());
        addClassName("export-file");
        Span name = new Span(file.name());
        name.addClassNames("export-name", "as-typed");
        Div head = new Div(name, mark(isTwice));
        head.addClassName("export-head");
        if (!file.isBeingRead() && !file.isBeingTaken()) {
            head.add(putAway(actions));
        }
        add(head);
        switch (file.preview()) {
            case null -> add(new Paragraph(text("results.reading.says")));
            case FileImport.Taken taken -> {
                add(new Paragraph(FileSentence.of(taken, isTwice)));
                taken.notes().forEach(this::note);
                refused(taken.refused(), taken.refusedCount());
            }
            case FileImport.AlreadyKnown known ->
                    add(
                            new Paragraph(
                                    file.isHalfDone()
                                            ? text("results.half-done")
                                            : FileSentence.known(known)));
            case FileImport.RefusedWhole whole -> {
                if (file.asksForDay()) {
                    add(new Paragraph(text("results.asks-day")));
                } else {
                    whole.problems().forEach(this::problem);
                }
                refused(whole.refused(), whole.refused().size());
            }
        }
        if (!file.isBeingRead() && !file.isBeingTaken()) {
            answers(today, actions);
        }
    }

    private void note(String says) {
        Paragraph note = new Paragraph(says);
        note.addClassNames("export-hint", "as-typed");
        add(note);
    }

    /// What stands in the way, without the name that stands above already.
    private void problem(Problem problem) {
        String place =
                problem.field().startsWith(file.name())
                        ? problem.field().substring(file.name().length()).replaceFirst("^, ", "")
                        : problem.field();
        String says = place.isEmpty() ? problem.message() : place + ": " + problem.message();
        Paragraph fault = new Paragraph(says);
        fault.addClassName("as-typed");
        add(fault);
        if (!problem.hint().isEmpty()) {
            note(problem.hint());
        }
    }

    private StateMark mark(boolean isTwice) {
        if (file.isBeingTaken()) {
            return new StateMark(Tone.CALM, text("results.state.taking"));
        }
        return switch (file.preview()) {
            case null -> new StateMark(Tone.CALM, text("results.state.reading"));
            case FileImport.Taken _ when isTwice ->
                    new StateMark(Tone.QUIET, text("results.state.twice"));
            case FileImport.Taken taken when taken.refusedCount() > 0 ->
                    new StateMark(Tone.WARN, text("results.state.partly"));
            case FileImport.Taken _ -> new StateMark(Tone.GOOD, text("results.state.ready"));
            case FileImport.AlreadyKnown _ ->
                    file.isHalfDone()
                            ? new StateMark(Tone.HOLD, text("results.state.half-done"))
                            : new StateMark(Tone.QUIET, text("results.state.known"));
            case FileImport.RefusedWhole _ ->
                    file.asksForDay()
                            ? new StateMark(Tone.HOLD, text("results.state.asks"))
                            : new StateMark(Tone.BAD, text("results.state.refused"));
        };
    }

    private void refused(List<RefusedRow> rows, long count) {
        if (rows.isEmpty()) {
            return;
        }
        Sheet sheet =
                new Sheet(
                        "refused-" + file.id(),
                        text("results.refused.of", file.name()),
                        List.of(
                                text("results.line"),
                                text("results.column"),
                                text("results.value"),
                                text("results.reason")));
        rows.stream()
                .limit(SHOWN_ROWS)
                .forEach(row ->
                        sheet.row(
                                new Span(text("results.number", row.line())),
                                typed(row.column()),
                                typed(row.value()),
                                new Span(row.reason())));
        Paragraph more =
                new Paragraph(
                        text(
                                "results.refused.shown",
                                Math.min(rows.size(), SHOWN_ROWS),
                                count,
                                rows.size()));
        more.addClassNames("soft", "small");
        add(
                new Why(
                        "refused-rows-" + file.id(),
                        text("results.refused", count),
                        sheet,
                        more,
                        Downloads.of(rows, file.name())));
    }

    /// What stood in a file, exactly as it stood there.
    private static Component typed(String value) {
        Span cell = new Span(value);
        cell.addClassNames("as-typed", "mono");
        return cell;
    }

    private void answers(LocalDate today, FilesPanel.Actions actions) {
        if (file.asksForDay()) {
            add(new FileAnswers(file, today, actions::say));
        } else if (mayBeReadOtherwise()) {
            add(
                    new Why(
                            "say-more-" + file.id(),
                            text("results.say-more"),
                            new FileAnswers(file, today, actions::say)));
        }
    }

    /// Whether another reading of days or numbers, or another day, may change what goes in.
    private boolean mayBeReadOtherwise() {
        return switch (file.preview()) {
            case null -> false;
            case FileImport.Taken taken ->
                    taken.layout().isLifetime() || !taken.refused().isEmpty();
            case FileImport.AlreadyKnown _ -> false;
            case FileImport.RefusedWhole whole -> !whole.refused().isEmpty();
        };
    }

    private Button putAway(FilesPanel.Actions actions) {
        Button away = new Button(text("results.put-away"), click -> actions.putAway(file));
        away.setId("put-away-" + file.id());
        away.setAriaLabel(text("results.put-away-what", file.name()));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        return away;
    }
}
