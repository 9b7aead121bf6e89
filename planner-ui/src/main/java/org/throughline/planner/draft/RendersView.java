package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.RenderJob;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Polling;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Sheet;

/// The render queue: what is being rendered and how long still, what waits for its turn, and what
/// became of what was asked for before.
@Route(Paths.RENDERS)
@Menu(title = "menu.renders", order = 2.1, icon = "play")
@PermitAll
public final class RendersView extends Main implements HasDynamicTitle {

    private static final int MOST_ENDED = 50;

    private final transient DraftDesk desk;
    private final transient Seat seat;
    private final Div now = new Div();
    private final Div before = new Div();
    private final Span news = new Span();
    private final transient Map<DraftId, RenderRow> rows = new LinkedHashMap<>();
    private final transient Map<Span, RenderJob> ages = new LinkedHashMap<>();
    private transient @Nullable List<?> shown;
    private final transient Polling polling = new Polling(this::show, () -> !rows.isEmpty());

    private final transient RenderOutcome.Actions actions =
            new RenderOutcome.Actions() {
                @Override
                public List<Problem> again(RenderJob job) {
                    return switch (desk.render(job.draft(), seat)) {
                        case Outcome.Refused<RenderJob>(List<Problem> problems) -> problems;
                        case Outcome.Accepted<RenderJob> _ -> {
                            show();
                            getUI().ifPresent(polling::start);
                            yield List.of();
                        }
                    };
                }

                @Override
                public void dismiss(RenderJob job) {
                    desk.dismiss(job.draft(), seat);
                    show();
                }
            };

    public RendersView(DraftDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        addClassNames("page", "renders-page");
        setId("content");
        now.setId("renders-now");
        news.setId("renders-news");
        news.addClassName("unseen");
        news.getElement().setAttribute("role", "status");
        Div column =
                new Div(new Panel("renders-under-way", text("renders.under-way"), now), before);
        column.addClassName("column");
        add(new PageHead("", text("renders.title")).lead(text("renders.lead")), news, column);
        show();
    }

    @Override
    public String getPageTitle() {
        return text("renders.page-title");
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

    /// Rebuilt only when something came to an end or began, so that the keyboard stays where it is
    /// while a number grows.
    private void show() {
        List<RenderJob> all = desk.renderings(seat);
        Instant moment = desk.renderingTime();
        List<?> states =
                all.stream().map(job -> List.of(job.draft(), job.asked(), job.state())).toList();
        if (!states.equals(shown)) {
            shown = states;
            tell(all);
            rebuild(all);
        }
        for (RenderJob job : all) {
            RenderRow row = rows.get(job.draft());
            if (row != null) {
                row.grow(job, moment);
            }
        }
        ages.forEach((age, job) -> age.setText(RenderSentence.ago(ended(job), moment)));
    }

    /// Reads out what has come of those that were under way a moment ago.
    private void tell(List<RenderJob> all) {
        String ended =
                all.stream()
                        .filter(job -> !job.isUnderWay() && rows.containsKey(job.draft()))
                        .map(job ->
                                text(
                                        "renders.news",
                                        title(job),
                                        where(job.draft()),
                                        RenderSentence.of(job, job.asked())))
                        .collect(Collectors.joining(" "));
        news.setText(ended);
    }

    private void rebuild(List<RenderJob> all) {
        boolean wasThere = !rows.isEmpty();
        rows.clear();
        now.removeAll();
        all.stream()
                .filter(RenderJob::isUnderWay)
                .forEach(job ->
                        rows.put(
                                job.draft(),
                                new RenderRow(job, title(job), () -> cancel(job.draft()))));
        rows.values().forEach(now::add);
        if (rows.isEmpty()) {
            now.add(new Blank(text("renders.none"), text("renders.none.todo")));
        }
        before.removeAll();
        ages.clear();
        List<RenderJob> ended =
                all.reversed().stream().filter(job -> !job.isUnderWay()).limit(MOST_ENDED).toList();
        if (!ended.isEmpty()) {
            before.add(new Panel("renders-over", text("renders.before"), ended(ended)));
        }
        if (wasThere) {
            getUI().ifPresent(ui ->
                    Reach.whereLost(ui, "renders-over-title", "renders-under-way-title"));
        }
    }

    private Sheet ended(List<RenderJob> jobs) {
        Sheet sheet =
                new Sheet(
                        "renders-before",
                        text("renders.before"),
                        List.of(
                                text("renders.what"),
                                text("renders.by"),
                                text("renders.over"),
                                text("renders.came")));
        jobs.forEach(job ->
                sheet.row(
                        lines(
                                new Anchor(Paths.plan(job.draft().plan().brief()), title(job)),
                                where(job.draft())),
                        new Span(job.by()),
                        over(job),
                        new RenderOutcome(job, title(job), actions)));
        return sheet;
    }

    private Div over(RenderJob job) {
        Span age = new Span();
        ages.put(age, job);
        Duration took = job.took();
        return lines(age, took == null ? "" : RenderSentence.took(took));
    }

    private static Div lines(Component first, String second) {
        Span soft = new Span(second);
        soft.addClassNames("soft", "small");
        Div lines = new Div(first, soft);
        lines.addClassName("render-what");
        return lines;
    }

    private static Instant ended(RenderJob job) {
        Instant ended = job.ended();
        return ended == null ? job.asked() : ended;
    }

    private void cancel(DraftId draft) {
        desk.cancel(draft, seat);
        show();
    }

    private String title(RenderJob job) {
        return desk.title(job.draft());
    }

    /// What the parts of a job on the page are found by.
    static String id(RenderJob job) {
        return job.draft().toString().replace('.', '-');
    }

    static String where(DraftId draft) {
        return text("renders.at", draft.market(), word("platform", draft.platform().key()));
    }
}
