package org.throughline.planner.monthly;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.post.PostResult;
import org.throughline.data.post.PostResult.GoalReading;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.Decision;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.MetricName;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// The monthly review: at most five findings, each with its numbers and what is done about it; the
/// goals of the month's posts; and what came of the decisions of the month before. Printable.
@Route(Paths.MONTHLY)
@Menu(title = "menu.monthly", order = 4.5, icon = "review")
@PermitAll
public final class MonthlyView extends Main implements HasDynamicTitle, HasUrlParameter<String> {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

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
        show();
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

    private void show() {
        removeAll();
        MonthlyReview review = desk.of(month);
        LocalDate asOf = review.asOf();
        add(
                new PageHead(
                                asOf == null ? "" : text("monthly.kicker", DAY.format(asOf)),
                                text("monthly.title", MONTH.format(month)))
                        .lead(text("monthly.lead"))
                        .actions(
                                month(month.minusMonths(1), "monthly-before"),
                                month(month.plusMonths(1), "monthly-after"),
                                print()));
        if (asOf == null) {
            add(new Blank(text("monthly.blank"), text("monthly.blank.todo")));
            return;
        }
        add(findings(review), followed(review), goals(review));
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

    private Component findings(MonthlyReview review) {
        Panel panel = new Panel("findings", text("monthly.findings"));
        if (review.findings().isEmpty()) {
            panel.add(new Paragraph(text("monthly.findings.none")));
            return panel;
        }
        OrderedList list = new OrderedList();
        list.addClassName("findings");
        int number = 0;
        for (Finding finding : review.findings()) {
            number++;
            list.add(finding(number, finding, review.decision(finding)));
        }
        panel.add(list);
        return panel;
    }

    private ListItem finding(int number, Finding finding, Optional<Decision> decision) {
        Paragraph says = new Paragraph(FindingSentence.of(finding));
        says.addClassName("finding");
        ListItem item =
                new ListItem(
                        new StateMark(
                                FindingSentence.tone(finding.course()),
                                FindingSentence.course(finding.course())),
                        says);
        item.setId("finding-" + number);
        Reach.allow(item);
        if (decision.isPresent()) {
            item.add(decided(number, decision.get()));
        } else if (HoldReview.mayDecide(seat.actor())) {
            item.add(
                    new DecisionForm(
                            number,
                            finding,
                            desk.owners(),
                            (course, owner, text) ->
                                    after(
                                            desk.decide(month, finding, course, owner, text, seat),
                                            "finding-" + number)));
        } else {
            Paragraph open = new Paragraph(text("monthly.undecided"));
            open.addClassNames("soft", "small");
            item.add(open);
        }
        return item;
    }

    private Component decided(int number, Decision decision) {
        Div line = new Div(new Span(sentence(decision)));
        line.addClassName("decided");
        if (HoldReview.mayDecide(seat.actor())) {
            Button back =
                    new Button(
                            text("monthly.withdraw"),
                            click ->
                                    after(
                                            desk.withdraw(month, decision.finding(), seat),
                                            "finding-" + number));
            back.setId("withdraw-" + number);
            back.addClassName("print-hidden");
            back.setAriaLabel(text("monthly.withdraw-of", decision.owner()));
            line.add(back);
        }
        return line;
    }

    private static String sentence(Decision decision) {
        String says =
                text(
                        "monthly.decided",
                        FindingSentence.course(decision.course()),
                        decision.owner(),
                        decision.by());
        return decision.says().isEmpty() ? says : says + " “" + decision.says() + "”";
    }

    /// Shows what is so now, with the focus where it was.
    private void after(Outcome<?> outcome, String place) {
        switch (outcome) {
            case Outcome.Accepted<?> _ -> {
                show();
                getUI().ifPresent(ui -> Reach.first(ui, place));
            }
            case Outcome.Refused<?>(List<Problem> problems) -> Refusal.show(problems);
        }
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
                                text("monthly.now")));
        for (MonthlyReview.Followed each : review.followed()) {
            sheet.row(
                    new Span(
                            each.now()
                                    .map(FindingSentence::name)
                                    .orElse(each.decision().finding())),
                    new Span(sentence(each.decision())),
                    new Span(FindingSentence.number(each.decision().lift())),
                    new Span(
                            each.now()
                                    .map(now -> FindingSentence.number(now.lift()))
                                    .orElse(text("monthly.now.none"))));
        }
        panel.add(sheet);
        return panel;
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
