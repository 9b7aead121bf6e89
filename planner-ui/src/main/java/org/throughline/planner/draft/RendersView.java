package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.RenderJob;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// The render queue: what is being rendered and how long still, what waits for its turn, and what
/// became of what was asked for before.
@Route(Paths.RENDERS)
@Menu(title = "menu.renders", order = 2, icon = "play")
@PermitAll
public final class RendersView extends Main implements HasDynamicTitle {

    private static final int MOST_ENDED = 50;

    private final transient DraftDesk desk;
    private final transient Seat seat;
    private final Div now = new Div();
    private final Div before = new Div();
    private final transient Map<DraftId, RenderRow> rows = new LinkedHashMap<>();
    private transient List<Object> shown = List.of();
    private final transient Polling polling;

    public RendersView(DraftDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        this.polling = new Polling(this::show, () -> !rows.isEmpty());
        addClassNames("page", "renders-page");
        setId("content");
        now.setId("renders-now");
        now.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHead("", text("renders.title")).lead(text("renders.lead")),
                new Panel("renders-under-way", text("renders.under-way"), now),
                before);
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

    private void show() {
        List<RenderJob> all = desk.renderings(seat);
        List<Object> states = new ArrayList<>();
        all.forEach(job -> states.add(List.of(job.draft(), job.asked(), job.state())));
        if (!states.equals(shown) || shown.isEmpty()) {
            shown = List.copyOf(states);
            rebuild(all);
        }
        all.stream().filter(job -> rows.containsKey(job.draft())).forEach(job -> grow(job));
    }

    private void grow(RenderJob job) {
        RenderRow row = rows.get(job.draft());
        if (row != null) {
            row.grow(job, desk.left(job));
        }
    }

    private void rebuild(List<RenderJob> all) {
        boolean wasThere = !rows.isEmpty();
        rows.clear();
        now.removeAll();
        before.removeAll();
        all.stream()
                .filter(RenderJob::isUnderWay)
                .forEach(job ->
                        rows.put(
                                job.draft(),
                                new RenderRow(job, title(job), () -> cancel(job.draft()))));
        rows.values().forEach(now::add);
        if (rows.isEmpty()) {
            now.add(new Blank(text("renders.none"), text("renders.none.todo")));
            if (wasThere) {
                getUI().ifPresent(ui -> Reach.whereLost(ui, "renders-before", PageHead.TITLE));
            }
        }
        List<RenderJob> ended =
                all.reversed().stream().filter(job -> !job.isUnderWay()).limit(MOST_ENDED).toList();
        if (!ended.isEmpty()) {
            before.add(new Panel("renders-over", text("renders.before"), ended(ended)));
        }
    }

    private Sheet ended(List<RenderJob> jobs) {
        Sheet sheet =
                new Sheet(
                        "renders-before",
                        text("renders.before"),
                        List.of(
                                text("renders.what"),
                                text("renders.where"),
                                text("renders.by"),
                                text("renders.came")));
        jobs.forEach(job ->
                sheet.row(
                        new Anchor(Paths.plan(job.draft().plan().brief()), title(job)),
                        new Span(where(job.draft())),
                        new Span(job.by()),
                        came(job)));
        return sheet;
    }

    private static Div came(RenderJob job) {
        Div came = new Div();
        switch (job.state()) {
            case DONE -> {
                Anchor open = new Anchor(Paths.draft(job.draft().toString()), text("drafts.open"));
                open.setAriaLabel(
                        text(
                                "drafts.open-what",
                                job.draft().market(),
                                word("platform", job.draft().platform().key())));
                came.add(new StateMark(Tone.GOOD, text("renders.done")), new Span(" "), open);
            }
            case FAILED -> {
                came.add(new StateMark(Tone.BAD, text("renders.failed")));
                job.problems().stream()
                        .map(Problem::says)
                        .forEach(says -> came.add(new Div(new Span(says))));
            }
            case CANCELED, WAITING, RUNNING ->
                    came.add(new StateMark(Tone.QUIET, text("renders.canceled")));
        }
        return came;
    }

    private void cancel(DraftId draft) {
        desk.cancel(draft, seat);
        show();
        getUI().ifPresent(ui -> Reach.first(ui, "renders-before", PageHead.TITLE));
    }

    private String title(RenderJob job) {
        return desk.title(job.draft());
    }

    static String where(DraftId draft) {
        return text("renders.at", draft.market(), word("platform", draft.platform().key()));
    }
}
