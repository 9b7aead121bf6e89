package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final boolean isTwice;
    private final transient Asking asking;
    private final ForOthers others;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph read = new Paragraph(text("results.reading.says"));

    FileCard(HandedFile file, boolean isTwice, Asking asking, FilesPanel.Actions actions) {
        this.file = file;
        this.isTwice = isTwice;
        this.asking = asking;
        this.others =
                new ForOthers(
                        file.id(),
                        file.unknownColumns().isEmpty()
                                ? "results.others"
                                : "results.columns.others");
        setId("file-" + file.id());
        addClassName("export-file");
        Span name = new Span(file.name());
        name.addClassNames("export-name", "as-typed");
        Div head = new Div(name, mark());
        head.addClassName("export-head");
        if (!file.isBeingTaken()) {
            head.add(putAway(actions));
        }
        add(head);
        switch (file.preview()) {
            case null -> {
                bar.getElement()
                        .setAttribute("aria-label", text("results.reading.of", file.name()));
                add(bar, read);
            }
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
                if (file.asks()) {
                    add(new Paragraph(asks(whole)));
                } else {
                    whole.problems().forEach(this::problem);
                }
                refused(whole.refused(), whole.refused().size());
            }
        }
        if (!file.isBeingRead() && !file.isBeingTaken()) {
            answers(actions);
        }
    }

    /// Whether this shows the same, so that what somebody is typing here may stay.
    boolean isOf(HandedFile now, boolean twice, Asking by) {
        return file.equals(now) && isTwice == twice && asking.equals(by);
    }

    /// @param alike how many other files ask the same
    void others(long alike) {
        others.count(alike);
    }

    /// Goes on with how much of the file has been read.
    void grow(Map<String, Double> shares) {
        Double share = shares.get(file.id());
        if (share != null) {
            bar.setValue(share);
            read.setText(
                    text("results.reading.share", (long) Math.floor(share * 100))
                            + " "
                            + text("results.reading.says"));
        }
    }

    /// `YouTube Studio table. Its values run up to ... Its rows do not say ...`
    private String asks(FileImport.RefusedWhole whole) {
        FileImport.Seen seen = whole.seen();
        return Stream.of(
                        seen == null || seen.layout() == null
                                ? ""
                                : FileSentence.what(seen.layout(), List.of(), null),
                        file.asksForPlatform() ? text("results.asks-platform") : "",
                        file.asksForDay() ? asksForDay(seen) : "",
                        file.asksForAccount() ? text("results.asks-account") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// Days of an account have all but their year.
    private static String asksForDay(FileImport.@Nullable Seen seen) {
        boolean days = seen != null && seen.layout() != null && seen.layout().isOfAccounts();
        return text(days ? "results.asks-day.of-days" : "results.asks-day");
    }

    private String asked() {
        if (file.asksForPlatform()) {
            return "platform";
        }
        return !file.asksForAccount() ? "day" : file.asksForDay() ? "both" : "account";
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
                        ? problem.field().substring(file.name().length()).replaceFirst("^[,:] ", "")
                        : problem.field();
        String says = place.isEmpty() ? problem.message() : place + ": " + problem.message();
        Paragraph fault = new Paragraph(says);
        fault.addClassName("as-typed");
        add(fault);
        if (!problem.hint().isEmpty()) {
            note(problem.hint());
        }
    }

    private StateMark mark() {
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
                    file.asks()
                            ? new StateMark(Tone.HOLD, text("results.state.asks." + asked()))
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
                        RefusedRowsLink.of(rows, file.name())));
    }

    /// What stood in a file, exactly as it stood there.
    private static Component typed(String value) {
        Span cell = new Span(value);
        cell.addClassNames("as-typed", "mono");
        return cell;
    }

    private void answers(FilesPanel.Actions actions) {
        if (file.asks()) {
            add(new FileAnswers(file, asking, others, actions));
        } else if (!file.unknownColumns().isEmpty()) {
            add(
                    new Why(
                            "columns-" + file.id(),
                            text("results.columns"),
                            new ColumnAnswers(file, file.unknownColumns(), others, actions)));
        } else if (mayBeReadOtherwise()) {
            add(
                    new Why(
                            "say-more-" + file.id(),
                            text("results.say-more"),
                            new FileAnswers(file, asking, others, actions)));
        }
    }

    /// Whether another reading of days or numbers, or another day, may change what goes in.
    private boolean mayBeReadOtherwise() {
        return switch (file.preview()) {
            case null -> false;
            case FileImport.Taken taken ->
                    taken.layout().isLifetime()
                            || taken.layout().isOfAccounts()
                            || !taken.refused().isEmpty();
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
