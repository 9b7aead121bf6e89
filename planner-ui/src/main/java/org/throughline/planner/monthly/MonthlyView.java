package org.throughline.planner.monthly;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.data.post.PostResult;
import org.throughline.data.post.PostResult.GoalReading;
import org.throughline.data.trend.Interval;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.MetricName;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// The monthly review: at most five findings, each with its numbers and what is done about it; the
/// goals of the month's posts; and what came of the decisions of the month before. Printable.
@Route(Paths.MONTHLY)
@Menu(title = "menu.monthly", order = 4.3, icon = "review")
@PermitAll
public final class MonthlyView extends Main implements HasDynamicTitle, HasUrlParameter<String> {

    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final transient MonthlyDesk desk;
    private final transient Seat seat;
    private YearMonth month;

    public MonthlyView(MonthlyDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        this.month = desk.latest();
        addClassNames("page", "monthly-page");
        setId("content");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String asked) {
        month = asked == null ? desk.latest() : parsed(asked);
        show(null);
    }

    /// A month that cannot be read is the latest one.
    private YearMonth parsed(String asked) {
        try {
            YearMonth parsed = YearMonth.parse(asked);
            return parsed.getYear() >= FIRST_YEAR && parsed.getYear() <= LAST_YEAR
                    ? parsed
                    : desk.latest();
        } catch (DateTimeException _) {
            return desk.latest();
        }
    }

    @Override
    public String getPageTitle() {
        return text("monthly.page-title", MONTH.format(month));
    }

    private void show(FindingsPanel.@Nullable Met met) {
        removeAll();
        MonthlyReview review = desk.of(month);
        LocalDate asOf = review.asOf();
        add(
                new PageHead(
                                asOf == null
                                        ? ""
                                        : text("monthly.kicker", FindingSentence.DAY.format(asOf)),
                                text("monthly.title", MONTH.format(month)))
                        .lead(lead(review))
                        .actions(
                                month(month.minusMonths(1), "monthly-before"),
                                month(month.plusMonths(1), "monthly-after"),
                                print()));
        if (asOf == null) {
            add(
                    new Blank(text("monthly.blank"), text("monthly.blank.todo")),
                    AccountDaysPanel.of(desk.accountDays(), month));
            return;
        }
        add(
                new FindingsPanel(desk, seat, review, met, this::anew).panel(),
                followed(review),
                goals(review),
                AccountDaysPanel.of(desk.accountDays(), month),
                PostsPanel.of(review.posts()),
                HooksPanel.of(review.hooks(), asOf));
    }

    private static String lead(MonthlyReview review) {
        long decided =
                review.findings().stream()
                        .filter(finding -> review.decision(finding).isPresent())
                        .count();
        return review.findings().isEmpty()
                ? text("monthly.lead")
                : text("monthly.lead.decided", review.findings().size(), decided);
    }

    private static Anchor month(YearMonth month, String id) {
        Anchor link = new Anchor(Paths.monthly(month.toString()), MONTH.format(month));
        link.setId(id);
        link.addClassName("link-button");
        return link;
    }

    private static Button print() {
        Button print = new Button(text("monthly.print"));
        print.setId("monthly-print");
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        return print;
    }

    /// Shows what is so now, with the keyboard where it was.
    private void anew(String place, FindingsPanel.@Nullable Met met) {
        show(met);
        getUI().ifPresent(ui -> Reach.first(ui, place, "findings"));
    }

    private static Component followed(MonthlyReview review) {
        Panel panel = new Panel("followed", text("monthly.followed"));
        if (review.followed().isEmpty()) {
            panel.add(new Paragraph(text("monthly.followed.none")));
            return panel;
        }
        Sheet sheet =
                new Sheet(
                        "followed-rows",
                        text("monthly.followed"),
                        List.of(
                                text("monthly.finding"),
                                text("monthly.decision"),
                                text("monthly.then"),
                                text("monthly.now"),
                                text("monthly.says-now")));
        for (MonthlyReview.Followed each : review.followed()) {
            sheet.row(
                    new Span(FindingSentence.name(each.decision().finding())),
                    new Div(
                            new StateMark(
                                    FindingSentence.tone(each.decision().course()),
                                    FindingSentence.course(each.decision().course())),
                            new Span(" " + FindingSentence.decided(each.decision()))),
                    figure(each.decision().lift(), each.decision().posts()),
                    each.now()
                            .<Component>map(now -> figure(now.lift(), now.posts()))
                            .orElseGet(() -> new Span("–")),
                    FindingSentence.mark(each.now()));
        }
        panel.add(sheet);
        return panel;
    }

    private static Span figure(@Nullable Interval lift, int posts) {
        return new Span(text("monthly.figure", FindingSentence.number(lift), posts));
    }

    private Component goals(MonthlyReview review) {
        Panel panel = new Panel("goals", text("monthly.goals"));
        if (review.results().isEmpty()) {
            panel.add(new Paragraph(text("monthly.goals.none")));
            return panel;
        }
        Sheet sheet =
                new Sheet(
                        "goal-rows",
                        text("monthly.goals"),
                        List.of(
                                text("monthly.post"),
                                text("monthly.goal"),
                                text("monthly.reached"),
                                text("monthly.target"),
                                text("monthly.verdict")));
        for (PostResult result : review.results()) {
            goal(sheet, result);
        }
        panel.add(sheet);
        return panel;
    }

    private void goal(Sheet sheet, PostResult result) {
        var draft = result.post().draft();
        var brief = draft.plan().brief();
        Anchor post =
                new Anchor(
                        Paths.draft(draft.toString()),
                        text(
                                "monthly.post-of",
                                desk.title(brief),
                                draft.market(),
                                word("platform", draft.platform().key())));
        GoalReading goal = result.goal();
        if (goal == null) {
            sheet.row(
                    post,
                    new Span(text("monthly.no-goal")),
                    new Span(text("monthly.no-number")),
                    new Span(""),
                    new Span(""));
            return;
        }
        BigDecimal target = goal.target();
        sheet.row(
                post,
                new Span(MetricName.of(goal.metric())),
                new Span(
                        text(
                                "monthly.rate",
                                100 * goal.rate(),
                                100 * goal.low(),
                                100 * goal.high(),
                                goal.trials())),
                new Span(
                        target == null
                                ? text("monthly.no-target")
                                : text("monthly.percent", 100 * target.doubleValue())),
                verdict(goal));
    }

    private static StateMark verdict(GoalReading goal) {
        return goal.reached()
                .map(reached ->
                        reached
                                ? new StateMark(Tone.GOOD, text("result.reached"))
                                : new StateMark(Tone.WARN, text("result.missed")))
                .orElseGet(() ->
                        new StateMark(
                                Tone.QUIET,
                                text(
                                        goal.target() == null
                                                ? "result.no-target"
                                                : "result.cannot-be-told")));
    }
}
