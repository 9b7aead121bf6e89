package org.throughline.planner.production;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
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

/// The production board: how far each video is, and of each step whose it is, by when, and who or
/// what did it beside what the plan says.
@Route(Paths.PRODUCTION)
@Menu(title = "menu.production", order = 1.3, icon = "production")
@PermitAll
public final class ProductionView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final transient ProductionDesk desk;
    private final transient Seat seat;
    private final Div board = new Div();
    private transient BoardFilter filter = BoardFilter.NONE;

    public ProductionView(ProductionDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        addClassNames("page", "production-page");
        setId("content");
        board.addClassName("column");
        add(board);
    }

    @Override
    public String getPageTitle() {
        return text("production.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked = event.getLocation().getQueryParameters().getParameters();
        asked.getOrDefault("video", List.of()).stream()
                .findFirst()
                .flatMap(ProductionView::brief)
                .ifPresent(desk::openOf);
        Optional<ProductionBoard> found = desk.find();
        filter = found.map(each -> BoardFilter.of(asked, each)).orElse(BoardFilter.NONE);
        show(found);
    }

    private static Optional<BriefId> brief(String id) {
        try {
            return Optional.of(new BriefId(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void show(Optional<ProductionBoard> found) {
        board.removeAll();
        if (found.isEmpty()) {
            board.add(
                    new PageHead("", text("production.title")),
                    new Blank(
                            text("campaign.none"),
                            text("campaign.none.todo"),
                            link(Paths.CAMPAIGNS, text("campaign.none.bring"), "bring-campaign")));
            return;
        }
        show(found.get());
    }

    private void show(ProductionBoard shown) {
        List<BoardVideo> videos = shown.videos();
        board.add(
                new PageHead(shown.name(), text("production.title"))
                        .lead(
                                text(
                                        "production.lead",
                                        videos.stream().mapToLong(BoardVideo::over).sum(),
                                        videos.stream()
                                                .mapToLong(each -> each.steps().size())
                                                .sum(),
                                        videos.stream()
                                                .mapToLong(each -> each.late(shown.today()))
                                                .sum(),
                                        videos.stream().mapToLong(BoardVideo::offPlan).sum())));
        if (videos.isEmpty()) {
            board.add(
                    new Blank(
                            text("campaign.no-videos"),
                            text("production.none"),
                            link("", text("production.to-campaign"), "to-campaign")));
            return;
        }
        board.add(bar(shown));
        if (filter.isNone() && videos.size() > 1) {
            board.add(overview(shown));
        } else {
            steps(shown);
        }
    }

    private void steps(ProductionBoard shown) {
        boolean none = true;
        for (BoardVideo video : shown.videos()) {
            List<BoardStep> steps = filter.of(video, shown.today(), seat.name());
            if (filter.isOf(video) && !steps.isEmpty()) {
                none = false;
                board.add(panel(video, steps, shown.today()));
            }
        }
        if (none) {
            board.add(new Blank(text("production.no-match"), text("production.no-match.todo")));
        }
    }

    private Panel panel(BoardVideo video, List<BoardStep> steps, LocalDate today) {
        Panel panel = new Panel("video-" + video.brief(), video.title());
        Anchor plan =
                video.planned()
                        ? link(Paths.plan(video.brief()), text("production.plan"), "")
                        : link(Paths.brief(video.brief()), text("production.brief"), "");
        plan.setId("to-plan-" + video.brief());
        Paragraph line = new Paragraph(progress(video, today) + " ");
        line.addClassName("soft");
        if (!video.planned()) {
            line.add(new Span(text("production.unplanned") + " "));
        }
        line.add(plan);
        panel.add(
                line,
                new BoardSheet(
                        video,
                        steps,
                        today,
                        step ->
                                new StepDialog(video, step, today, desk, seat, this::again)
                                        .open()));
        return panel;
    }

    private static String progress(BoardVideo video, LocalDate today) {
        return text("production.progress", video.over(), video.steps().size(), video.late(today));
    }

    /// Shows what is kept now, and goes on at the step that was changed.
    private void again(String reached) {
        show(desk.find());
        getUI().ifPresent(ui -> Reach.first(ui, reached, PageHead.TITLE));
    }

    private Panel overview(ProductionBoard shown) {
        Sheet sheet =
                new Sheet(
                        "videos",
                        text("production.videos"),
                        List.of(
                                text("production.video"),
                                text("production.over"),
                                text("production.late"),
                                text("production.off-plan"),
                                text("production.yours")));
        for (BoardVideo video : shown.videos()) {
            Anchor title = new Anchor(Paths.production(video.brief()), video.title());
            title.setId("board-" + video.brief());
            long late = video.late(shown.today());
            long off = video.offPlan();
            sheet.row(
                    title,
                    new Span(text("production.of", video.over(), video.steps().size())),
                    count(late, Tone.BAD),
                    count(off, Tone.WARN),
                    new Span(
                            String.valueOf(
                                    video.steps().stream()
                                            .filter(step -> step.isOf(seat.name()))
                                            .filter(step -> !step.state().isOver())
                                            .count())));
        }
        return new Panel("overview", text("production.videos"), sheet);
    }

    private static Component count(long many, Tone tone) {
        return many == 0 ? new Span("0") : new StateMark(tone, String.valueOf(many));
    }

    private Component bar(ProductionBoard shown) {
        List<String> videos = shown.videos().stream().map(video -> video.brief().value()).toList();
        Checkbox mine = new Checkbox(text("production.mine"), filter.mine());
        mine.setId("production-mine");
        mine.addValueChangeListener(change ->
                choose(
                        new BoardFilter(filter.video(), filter.show(), change.getValue()),
                        "production-mine"));
        Div bar =
                new Div(
                        select(
                                "video",
                                videos,
                                filter.video(),
                                id -> title(shown, id),
                                id -> new BoardFilter(id, filter.show(), filter.mine())),
                        select(
                                "state",
                                List.of(BoardFilter.Show.values()),
                                filter.show(),
                                each -> text("production.show." + each.key()),
                                each -> new BoardFilter(filter.video(), each, filter.mine())),
                        mine);
        bar.addClassName("lead-filters");
        return bar;
    }

    private static String title(ProductionBoard shown, String id) {
        return shown.videos().stream()
                .filter(video -> video.brief().value().equals(id))
                .map(BoardVideo::title)
                .findFirst()
                .orElse(id);
    }

    private <T> Select<T> select(
            String name,
            List<T> all,
            @Nullable T value,
            SerializableFunction<T, String> label,
            SerializableFunction<@Nullable T, BoardFilter> chosen) {
        Select<T> select = new Select<>();
        select.setId("production-" + name);
        select.setLabel(text("production.filter." + name));
        select.setItems(all);
        select.setItemLabelGenerator(
                each -> each == null ? text("coverage.all") : label.apply(each));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("coverage.all"));
        if (value != null) {
            select.setValue(value);
        }
        select.addValueChangeListener(
                change -> choose(chosen.apply(change.getValue()), "production-" + name));
        return select;
    }

    /// The address says what is shown, so that it can be kept and passed on.
    private void choose(BoardFilter wanted, String reached) {
        filter = wanted;
        String query = new QueryParameters(filter.parameters()).getQueryString();
        getElement()
                .executeJs(
                        "window.history.replaceState(window.history.state, '', $0)",
                        query.isEmpty() ? Paths.PRODUCTION : Paths.PRODUCTION + "?" + query);
        again(reached);
    }

    private static Anchor link(String path, String says, String id) {
        Anchor link = new Anchor(path, says);
        if (!id.isEmpty()) {
            link.setId(id);
            link.addClassName("link-button");
        }
        return link;
    }
}
