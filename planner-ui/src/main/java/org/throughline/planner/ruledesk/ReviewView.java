package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.rulebook.Leads;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.DayWords;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.Incidents;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.rules.analysis.TestResult;

/// The draft before it is published: what changes field by field, what would be decided otherwise,
/// and from when it is to count.
@Route(Paths.RULES_REVIEW)
@PermitAll
public final class ReviewView extends Main implements HasDynamicTitle, AfterNavigationObserver {

    /// Failing tests that are told here.
    private static final int MOST_FAILED = 20;

    private final transient RuleDesk desk;
    private final transient TestDesk tests;
    private final transient DeskAnalysis analysis;
    private final transient Incidents incidents;
    private final transient WitnessDialog.Opener witnesses;
    private final transient Seat seat;
    private final Div said = new Div();
    private transient DraftBook book;

    public ReviewView(
            RuleDesk desk,
            TestDesk tests,
            DeskAnalysis analysis,
            Incidents incidents,
            Sessions sessions) {
        this.desk = desk;
        this.tests = tests;
        this.analysis = analysis;
        this.incidents = incidents;
        this.seat = sessions.find().orElseThrow().seat();
        this.witnesses = new WitnessDialog.Opener(analysis, tests, seat);
        this.book = desk.draft();
        addClassName("page");
        setId("content");
        said.setId("review-said");
        said.getElement().setAttribute("role", "alert");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return text("desk.review.page-title");
    }

    private void show() {
        removeAll();
        book = desk.draft();
        Anchor back = new Anchor(Paths.RULES, text("desk.rule.back"));
        back.addClassName("link-button");
        back.setId("review-back");
        add(
                new PageHead(
                                text("desk.rule.kicker", book.brand()),
                                text("desk.review", book.rows().size()))
                        .lead(text("desk.review.lead", book.number()))
                        .actions(back),
                said);
        if (book.isEmpty()) {
            add(new Blank(text("desk.review.none"), text("desk.review.none.todo")));
            return;
        }
        book.overtaken().forEach(row -> add(overtaken(row)));
        RulebookVersion candidate =
                book.next(
                        book.number() + 1,
                        seat.name(),
                        LocalDate.ofInstant(desk.now(), ZoneOffset.UTC));
        DraftBook drafted = book;
        Looking radius = new Looking("review-radius", incidents);
        Looking tested = new Looking("review-tests", incidents);
        Looking found = new Looking("review-found", incidents);
        Div parts =
                new Div(
                        new DifferencePanel(
                                text("desk.difference"),
                                analysis.differences(drafted.inForce(), candidate),
                                drafted.inForce(),
                                candidate),
                        radius,
                        tested,
                        found);
        parts.addClassName("column");
        add(parts);
        radius.look(() -> analysis.radius(drafted.inForce(), candidate), RadiusPanel::new);
        tested.look(() -> analysis.run(candidate, tests.tests()), ReviewView::failing);
        found.look(
                () -> analysis.check(candidate),
                findings ->
                        new FindingsPanel(
                                findings, null, witness -> witnesses.open(witness, candidate)));
        if (Leads.mayChange(seat.actor())) {
            parts.add(publishing());
        }
    }

    /// Tests that come otherwise warn; they keep nobody from publishing.
    private static Component failing(List<TestResult> results) {
        Panel panel = new Panel("saved-tests", text("desk.tests.title"));
        if (results.isEmpty()) {
            panel.add(new Paragraph(text("desk.tests.none-kept")));
        } else {
            panel.add(TestResults.summary(results));
        }
        List<TestResult> failed = results.stream().filter(each -> !each.passed()).toList();
        for (TestResult result : failed.stream().limit(MOST_FAILED).toList()) {
            Anchor name = new Anchor(Paths.editTest(result.test().name()), result.test().name());
            Div head = new Div(name, TestView.mark(result));
            head.addClassName("decided-head");
            panel.add(head, TestView.misses(result));
        }
        if (failed.size() > MOST_FAILED) {
            panel.add(new Paragraph(text("desk.tests.more", failed.size() - MOST_FAILED)));
        }
        if (!failed.isEmpty()) {
            panel.add(new Paragraph(text("desk.tests.warn")));
        }
        return panel;
    }

    private Component overtaken(DraftRow row) {
        Div notice = new Div(new Paragraph(text("desk.overtaken", row.change().called())));
        notice.addClassName("notice");
        notice.setId("overtaken-" + row.id());
        notice.getElement().setAttribute("data-tone", "warn");
        Div both =
                new Div(
                        form("desk.overtaken.theirs", inForce(row)),
                        form("desk.overtaken.mine", Optional.of(row.change())));
        both.addClassName("desk-two");
        Button mine =
                new Button(
                        text("desk.overtaken.keep"),
                        click -> done(desk.rebase(row.id(), row.revision(), seat)));
        mine.setId("rebase-" + row.id());
        Button theirs =
                new Button(
                        text("desk.overtaken.drop"),
                        click -> done(desk.discard(row.id(), row.revision(), seat)));
        theirs.setId("discard-" + row.id());
        Div buttons = new Div(mine, theirs);
        buttons.addClassName("button-row");
        notice.add(both, buttons);
        return notice;
    }

    private Optional<DraftChange> inForce(DraftRow row) {
        return book.own(row.id())
                .<DraftChange>map(DraftChange.Put::new)
                .or(() -> book.ownRow(row.id()));
    }

    private static Div form(String title, Optional<DraftChange> change) {
        return change.filter(each -> each instanceof DraftChange.Own).isPresent()
                ? OwnSentence.form(text(title), change.map(each -> (DraftChange.Own) each))
                : RuleView.form(
                        text(title),
                        change.map(
                                each -> each instanceof DraftChange.Put(Rule rule) ? rule : null));
    }

    private Component publishing() {
        DatePicker from = new DatePicker(text("desk.publish.from"));
        from.setId("publish-from");
        from.setHelperText(text("desk.publish.from.help"));
        from.setMin(LocalDate.ofInstant(desk.now(), ZoneOffset.UTC));
        from.setClearButtonVisible(true);
        from.setI18n(DayWords.of());
        Button publish =
                new Button(
                        text("desk.publish"),
                        click ->
                                published(
                                        desk.publish(
                                                book, Optional.ofNullable(from.getValue()), seat)));
        publish.setId("publish");
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        publish.setEnabled(book.overtaken().isEmpty());
        Div row = new Div(from, publish);
        row.addClassName("field-row");
        return new Panel("publishing", text("desk.publishing"), row);
    }

    private void published(Outcome<RulebookVersion> outcome) {
        switch (outcome) {
            case Outcome.Accepted<RulebookVersion>(RulebookVersion version) -> {
                Notification.show(text("desk.published", version.version()));
                getUI().ifPresent(ui -> ui.navigate(Paths.RULES));
            }
            case Outcome.Refused<RulebookVersion>(List<Problem> problems) -> refused(problems);
        }
    }

    private void done(Outcome<DraftBook> outcome) {
        if (outcome instanceof Outcome.Refused<DraftBook>(List<Problem> problems)) {
            refused(problems);
        } else {
            said.removeAll();
            show();
            getUI().ifPresent(ui -> Reach.first(ui, PageHead.TITLE));
        }
    }

    private void refused(List<Problem> problems) {
        said.removeAll();
        said.add(new FaultList(text("desk.fault"), problems));
        show();
        getUI().ifPresent(ui -> Reach.first(ui, PageHead.TITLE));
    }
}
