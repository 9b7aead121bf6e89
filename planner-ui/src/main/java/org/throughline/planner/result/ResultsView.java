package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Polling;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;

/// Results: files are handed in, looked at, and taken in one step; what is under way or came of it;
/// and what is in the history already.
@Route(Paths.RESULTS)
@Menu(title = "menu.results", order = 4, icon = "results")
@PermitAll
public final class ResultsView extends Main implements HasDynamicTitle {

    private final transient ResultDesk desk;
    private final transient Seat seat;
    private final Div work = new Div();
    private final Div files = new Div();
    private final Div before = new Div();
    private final Span news = new Span();
    private transient @Nullable List<HandedFile> shownFiles;
    private transient @Nullable Outcome<List<TakenBefore>> shownBefore;
    private @Nullable FilesPanel filesPanel;
    private transient @Nullable JobPanel jobPanel;
    private transient boolean busy;
    private final transient Polling polling = new Polling(this::show, () -> busy);

    public ResultsView(ResultDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        addClassNames("page", "results-page");
        setId("content");
        news.setId("results-news");
        news.addClassName("unseen");
        news.getElement().setAttribute("role", "status");
        Anchor trends = new Anchor(Paths.TRENDS, text("results.trends"));
        trends.setId("results-trends");
        trends.addClassName("link-button");
        Div column = new Div(work);
        column.addClassName("column");
        if (mayBring()) {
            Panel bring = new Panel("results-bring", text("results.bring"));
            bring.add(new FileDrop(this::hand, this::changed));
            column.add(bring, files);
        } else {
            column.add(new Paragraph(text("results.not-yours")));
        }
        column.add(before);
        add(
                new PageHead("", text("results.title")).lead(text("results.lead")).actions(trends),
                news,
                column);
        show();
    }

    @Override
    public String getPageTitle() {
        return text("results.page-title");
    }

    private boolean mayBring() {
        return BringResults.refusal(seat.actor()).isEmpty();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        polling.start(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        polling.stop(event.getUI());
    }

    /// Parts are rebuilt only when something in them changed, so that the keyboard stays where it
    /// is while words and seconds go on.
    private void show() {
        Optional<HistoryJob> job = desk.job();
        List<HandedFile> handed = desk.handed(seat);
        busy =
                job.filter(HistoryJob::isUnderWay).isPresent()
                        || handed.stream().anyMatch(HandedFile::isBeingRead);
        showJob(job.orElse(null));
        if (!handed.equals(shownFiles)) {
            tell(handed);
            shownFiles = handed;
            showFiles(handed);
            getUI().ifPresent(ui ->
                    Reach.whereLost(ui, "results-files-title", "results-bring-title"));
        }
        if (filesPanel != null) {
            filesPanel.grow(desk.reading(seat));
        }
    }

    private void showFiles(List<HandedFile> handed) {
        if (handed.isEmpty()) {
            files.removeAll();
            filesPanel = null;
            return;
        }
        FilesPanel panel = filesPanel;
        if (panel == null) {
            panel = filesPanel();
            files.add(panel);
            filesPanel = panel;
        }
        panel.show(handed, new Asking(desk.today(), desk.accounts()));
    }

    private FilesPanel filesPanel() {
        return new FilesPanel(
                new FilesPanel.Actions() {
                    @Override
                    public void say(
                            HandedFile file,
                            ImportOptions options,
                            AccountRegister.@Nullable Account remembered,
                            boolean toAll) {
                        List<Problem> problems =
                                desk.say(file.id(), options, remembered, toAll, seat);
                        if (!problems.isEmpty()) {
                            Refusal.show(problems);
                        }
                        changed();
                    }

                    @Override
                    public void putAway(HandedFile file) {
                        desk.putAway(file.id(), seat);
                        changed();
                    }

                    @Override
                    public void take() {
                        begin(desk.take(seat));
                    }
                });
    }

    private void showJob(@Nullable HistoryJob job) {
        JobPanel there = jobPanel;
        if (there != null && there.isOf(job)) {
            there.grow(job, desk.now());
            return;
        }
        boolean first = there == null && shownFiles == null;
        work.removeAll();
        jobPanel = null;
        if (job != null) {
            JobPanel panel = new JobPanel(job, mayBring(), actions());
            panel.grow(job, desk.now());
            work.add(panel);
            jobPanel = panel;
            if (!first) {
                news.setText(panel.says());
            }
            getUI().ifPresent(ui -> Reach.whereLost(ui, "results-job-title"));
        }
        showBefore();
    }

    /// Only where there is something new, so that nothing that is being read goes away.
    private void showBefore() {
        Outcome<List<TakenBefore>> taken = desk.before();
        if (taken.equals(shownBefore)) {
            return;
        }
        boolean first = shownBefore == null;
        shownBefore = taken;
        before.removeAll();
        before.add(new HistoryPanel(taken, desk::refused));
        if (!first) {
            getUI().ifPresent(ui -> Reach.whereLost(ui, "results-before-title"));
        }
    }

    private JobPanel.Actions actions() {
        return new JobPanel.Actions() {
            @Override
            public void stop() {
                desk.stop(seat);
                changed();
            }

            @Override
            public void putDown() {
                desk.putDown(seat);
                changed();
                getUI().ifPresent(ui -> Reach.first(ui, "results-bring-title", PageHead.TITLE));
            }

            @Override
            public void search() {
                begin(desk.search(seat));
            }

            @Override
            public Anchor refused(String path, String file) {
                return RefusedRowsLink.stored(path, file, desk::refused);
            }
        };
    }

    private void begin(Outcome<HistoryJob> begun) {
        switch (begun) {
            case Outcome.Refused<HistoryJob>(List<Problem> problems) -> Refusal.show(problems);
            case Outcome.Accepted<HistoryJob> _ -> {
                changed();
                getUI().ifPresent(ui -> Reach.first(ui, "results-job-title"));
            }
        }
    }

    private void changed() {
        show();
        getUI().ifPresent(polling::start);
    }

    private List<Problem> hand(FileDrop.Arriving file) {
        return switch (desk.hand(file.name(), file.bytes(), seat)) {
            case Outcome.Accepted<HandedFile> _ -> List.of();
            case Outcome.Refused<HandedFile>(List<Problem> problems) -> problems;
        };
    }

    /// Reads out what has come of the files that were being read a moment ago.
    private void tell(List<HandedFile> handed) {
        List<HandedFile> known = shownFiles;
        boolean wereRead = known != null && known.stream().anyMatch(HandedFile::isBeingRead);
        if (wereRead && handed.stream().noneMatch(HandedFile::isBeingRead)) {
            long ready = handed.stream().filter(HandedFile::isReady).count();
            news.setText(text("results.news", handed.size(), ready));
        }
    }
}
