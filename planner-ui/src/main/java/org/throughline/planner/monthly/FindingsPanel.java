package org.throughline.planner.monthly;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.Decision;
import org.throughline.planner.access.Seat;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Why;

/// The findings of a month, each with what is done about it, and the decisions whose findings are
/// no longer among them.
final class FindingsPanel {

    private final MonthlyDesk desk;
    private final Seat seat;
    private final MonthlyReview review;
    private final @Nullable Met met;
    private final Shown shown;

    /// What somebody wanted where somebody else was faster.
    ///
    /// @param finding its id
    record Met(String finding, HoldReview.Wanted wanted) {}

    /// Is told that the review has to be shown anew.
    @FunctionalInterface
    interface Shown {

        /// Shows it.
        ///
        /// @param place where the keyboard goes
        /// @param met absent where nobody was faster
        void anew(String place, @Nullable Met met);
    }

    FindingsPanel(
            MonthlyDesk desk, Seat seat, MonthlyReview review, @Nullable Met met, Shown shown) {
        this.desk = desk;
        this.seat = seat;
        this.review = review;
        this.met = met;
        this.shown = shown;
    }

    Panel panel() {
        Panel panel = new Panel("findings", text("monthly.findings"));
        if (review.findings().isEmpty()) {
            panel.add(new Paragraph(text("monthly.findings.none")));
        }
        OrderedList list = new OrderedList();
        list.addClassName("findings");
        int number = 0;
        for (Finding finding : review.findings()) {
            number++;
            list.add(finding(number, finding));
        }
        list.setVisible(number > 0);
        panel.add(list);
        if (!review.besides().isEmpty()) {
            panel.add(besides(number));
        }
        return panel;
    }

    private ListItem finding(int number, Finding finding) {
        Paragraph says = new Paragraph(FindingSentence.of(finding));
        says.addClassName("finding");
        Anchor posts =
                new Anchor(finding.behind().address(review.asOf()), text("monthly.posts-behind"));
        posts.setId("posts-behind-" + number);
        posts.addClassName("print-hidden");
        posts.setAriaLabel(text("monthly.posts-behind-of", FindingSentence.name(finding)));
        ListItem item =
                new ListItem(
                        new StateMark(
                                FindingSentence.tone(finding.course()),
                                FindingSentence.course(finding.course())),
                        says);
        item.setId("finding-" + number);
        Reach.allow(item);
        Optional<Decision> decision = review.decision(finding);
        if (met != null && met.finding().equals(finding.id())) {
            item.add(conflict(number, finding, decision.orElse(null), met.wanted()));
        }
        item.add(
                decision.map(each -> decided("withdraw-" + number, "finding-" + number, each))
                        .orElseGet(() -> open(number, finding)),
                posts);
        return item;
    }

    private Component open(int number, Finding finding) {
        boolean mayDecide = seat.actor().mayReviewResults();
        Paragraph open =
                new Paragraph(text(mayDecide ? "monthly.undecided" : "monthly.undecided-by"));
        open.addClassNames("soft", "small");
        if (!mayDecide) {
            return new Div(open, byHand());
        }
        Why form =
                new Why(
                        "deciding-" + number,
                        text("monthly.open"),
                        new DecisionForm(
                                number,
                                finding,
                                desk.owners(),
                                desk.today(),
                                wanted -> decide(number, finding, wanted, null)));
        form.addClassName("print-hidden");
        return new Div(open, form, byHand());
    }

    /// Room on paper for what is decided in a meeting.
    private static Component byHand() {
        Div lines = new Div();
        lines.addClassNames("by-hand", "print-only");
        for (String line : List.of("", ".owner", ".due")) {
            Div ruled = new Div(new Span(text("monthly.by-hand" + line)));
            ruled.addClassName("ruled");
            lines.add(ruled);
        }
        return lines;
    }

    private void decide(
            int number, Finding finding, HoldReview.Wanted wanted, @Nullable Decision seen) {
        String place = "finding-" + number;
        switch (desk.decide(review.month(), finding, wanted, seen, seat)) {
            case Outcome.Accepted<Decision> _ -> shown.anew(place, null);
            case Outcome.Refused<Decision>(List<Problem> problems) -> {
                if (isMeanwhile(problems)) {
                    shown.anew(place, new Met(finding.id(), wanted));
                } else {
                    Refusal.show(problems);
                }
            }
        }
    }

    private static boolean isMeanwhile(List<Problem> problems) {
        return problems.stream().anyMatch(each -> each.code().equals(HoldReview.MEANWHILE));
    }

    /// Both, one below the other, and the choice between them.
    private Component conflict(
            int number, Finding finding, @Nullable Decision theirs, HoldReview.Wanted wanted) {
        Button mine =
                new Button(
                        text("monthly.conflict.mine"),
                        click -> decide(number, finding, wanted, theirs));
        mine.setId("conflict-mine-" + number);
        Button leave =
                new Button(
                        text("monthly.conflict.leave"),
                        click -> shown.anew("finding-" + number, null));
        leave.setId("conflict-leave-" + number);
        Paragraph yours =
                new Paragraph(
                        text(
                                "monthly.conflict.yours",
                                FindingSentence.course(wanted.course()),
                                FindingSentence.decided(wanted)));
        Div buttons = new Div(leave, mine);
        buttons.addClassName("decided");
        Div notice =
                new Div(
                        new Paragraph(
                                theirs == null
                                        ? text("monthly.conflict.gone")
                                        : text("monthly.conflict", theirs.by())),
                        yours,
                        buttons);
        notice.setId("conflict-" + number);
        notice.addClassNames("notice", "print-hidden");
        notice.getElement().setAttribute("data-tone", "warn");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    private Component decided(String id, String place, Decision decision) {
        Div line =
                new Div(
                        new StateMark(
                                FindingSentence.tone(decision.course()),
                                text(
                                        "monthly.decided.course",
                                        FindingSentence.course(decision.course()))),
                        new Span(FindingSentence.decided(decision)));
        line.addClassName("decided");
        if (seat.actor().mayReviewResults()) {
            Button back = new Button(text("monthly.withdraw"), click -> withdraw(place, decision));
            back.setId(id);
            back.addClassName("print-hidden");
            back.setAriaLabel(
                    text("monthly.withdraw-of", FindingSentence.name(decision.finding())));
            line.add(back);
        }
        return line;
    }

    private void withdraw(String place, Decision decision) {
        Outcome<Decision> outcome = desk.withdraw(decision, seat);
        shown.anew(place, null);
        if (outcome instanceof Outcome.Refused<Decision>(List<Problem> problems)) {
            Refusal.show(problems);
        }
    }

    private Component besides(int shownBefore) {
        Paragraph about = new Paragraph(text("monthly.besides"));
        about.addClassName("soft");
        OrderedList list = new OrderedList();
        list.setId("besides");
        list.addClassName("findings");
        int number = shownBefore;
        for (MonthlyReview.Followed each : review.besides()) {
            number++;
            Paragraph name = new Paragraph(FindingSentence.name(each.decision().finding()));
            name.addClassName("finding");
            Paragraph now =
                    new Paragraph(
                            each.now()
                                    .map(FindingSentence::of)
                                    .orElseGet(() -> text("monthly.now.none")));
            now.addClassName("soft");
            ListItem item =
                    new ListItem(
                            name, now, decided("withdraw-" + number, "findings", each.decision()));
            item.setId("finding-" + number);
            list.add(item);
        }
        list.getElement().setAttribute("start", String.valueOf(shownBefore + 1));
        Div part = new Div(about, list);
        part.addClassName("besides");
        return part;
    }
}
