package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.result.HistoryJob.Kind;
import org.throughline.planner.result.HistoryJob.State;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;

/// What is done to the history now, and the way to stop it; or what came of it, and what is next.
final class JobPanel extends Composite<Div> {

    /// What can be done here.
    interface Actions {

        void stop();

        /// Puts what came of it out of sight.
        void putDown();

        void search();

        /// A link to what was not taken of a file.
        Anchor refused(String path, String file);
    }

    private final transient HistoryJob job;
    private final transient Actions actions;
    private final boolean mayAct;
    private final Span at = new Span();
    private final Span since = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = new Button(text("results.stop"));
    private final String says;

    JobPanel(HistoryJob job, boolean mayAct, Actions actions) {
        this.job = job;
        this.mayAct = mayAct;
        this.actions = actions;
        Panel panel =
                switch (job.state()) {
                    case State.UnderWay _ -> underWay();
                    case State.Taken taken -> taken(taken);
                    case State.Found found -> found(found.report());
                    case State.NotDone notDone ->
                            over(
                                    text("results.not-done"),
                                    new FaultList(text("results.fault"), notDone.problems()));
                    case State.Stopped _ ->
                            over(
                                    text("results.stopped"),
                                    new Paragraph(text("results.stopped.says")));
                };
        says = panel.getElement().getChild(0).getText();
        getContent().add(panel);
    }

    /// What is read out when this begins to be shown.
    String says() {
        return says;
    }

    /// Whether this shows the same job in the same state, but for its words and seconds.
    boolean isOf(@Nullable HistoryJob other) {
        return other != null
                && other.began().equals(job.began())
                && other.isUnderWay() == job.isUnderWay();
    }

    /// Goes on with words and seconds.
    void grow(@Nullable HistoryJob now, Instant moment) {
        if (now != null && now.state() instanceof State.UnderWay underWay) {
            at.setText(
                    underWay.isStopping()
                            ? text("results.stopping")
                            : underWay.says().isEmpty() ? text("results.begins") : underWay.says());
            stop.setEnabled(!underWay.isStopping());
            Double share = underWay.isStopping() ? null : underWay.share();
            bar.setIndeterminate(share == null);
            if (share != null) {
                bar.setValue(share);
                at.setText(
                        text("results.share", at.getText(), (long) Math.floor(share * 100))
                                + (underWay.left() == null
                                        ? ""
                                        : text("results.left", elapsed(underWay.left()))));
            }
            since.setText(elapsed(Duration.between(now.began(), moment)));
        }
    }

    private static String elapsed(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return seconds < 60
                ? text("results.seconds", seconds)
                : text("results.minutes", seconds / 60, seconds % 60);
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case TAKE -> text("results.taking");
            case SEARCH -> text("results.searching");
        };
    }

    private Panel underWay() {
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", title(job.kind()));
        at.setId("results-job-at");
        since.addClassName("soft");
        Div line = new Div(at, since);
        line.addClassName("render-line");
        Div progress = new Div(bar, line);
        progress.addClassName("draft-progress");
        Paragraph leave = new Paragraph(text("results.leave", job.by()));
        leave.addClassName("soft");
        Panel panel = new Panel("results-job", title(job.kind()), progress, leave);
        if (mayAct) {
            stop.setId("results-stop");
            stop.addClickListener(click -> actions.stop());
            panel.add(stop);
        }
        return panel;
    }

    private Panel taken(State.Taken taken) {
        long rows =
                taken.files().stream()
                        .filter(FileImport.Taken.class::isInstance)
                        .mapToLong(file -> ((FileImport.Taken) file).taken())
                        .sum();
        long files = taken.files().stream().filter(FileImport.Taken.class::isInstance).count();
        Paragraph says = new Paragraph(text("results.taken.says", rows, files));
        says.addClassName("finding");
        Sheet sheet =
                new Sheet(
                        "results-taken",
                        text("results.taken"),
                        List.of(
                                text("results.file"),
                                text("results.came"),
                                text("results.not-taken.column")));
        taken.files().forEach(file -> row(sheet, file));
        Panel panel = over(text("results.taken"), says, sheet);
        if (taken.posts() > 0) {
            panel.addComponentAtIndex(2, new Paragraph(text("results.posts", taken.posts())));
        }
        if (!taken.problems().isEmpty()) {
            panel.addComponentAtIndex(
                    2, new FaultList(text("results.half-done.fault"), taken.problems()));
        }
        return panel;
    }

    private void row(Sheet sheet, FileImport file) {
        Span name = new Span(file.file());
        name.addClassName("as-typed");
        Component refused =
                file instanceof FileImport.Taken taken && taken.refusedFile() != null
                        ? actions.refused(taken.refusedFile(), file.file())
                        : new Span("");
        sheet.row(name, new Span(FileSentence.cameOf(file)), refused);
    }

    private Panel found(TrendReport report) {
        Paragraph says =
                new Paragraph(
                        text(
                                "results.found.says",
                                FileSentence.day(report.asOf()),
                                report.flags().size(),
                                report.tooEarly().size()));
        says.addClassName("finding");
        return over(text("results.found"), says);
    }

    private Panel over(String title, Component... parts) {
        Panel panel = new Panel("results-job", title, parts);
        Div row = new Div();
        row.addClassName("take-bar");
        if (job.state() instanceof State.Found) {
            Anchor trends = new Anchor(Paths.TRENDS, text("results.to-trends"));
            trends.setId("results-to-trends");
            trends.addClassName("link-button");
            row.add(trends);
        } else if (mayAct) {
            Button search =
                    new Button(
                            text("results.search"),
                            click -> {
                                actions.search();
                                // where it was refused
                                click.getSource().setEnabled(true);
                            });
            search.setId("results-search");
            search.setDisableOnClick(true);
            if (job.state() instanceof State.Taken) {
                search.addThemeVariants(ButtonVariant.PRIMARY);
            }
            row.add(search);
        }
        if (mayAct) {
            Button down = new Button(text("results.put-down"), click -> actions.putDown());
            down.setId("results-put-down");
            row.add(down);
        }
        panel.add(row);
        return panel;
    }
}
