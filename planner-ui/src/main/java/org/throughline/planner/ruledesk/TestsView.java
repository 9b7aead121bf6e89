package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.rulebook.Leads;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.Incidents;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.TestResult;

/// The test briefs of the brand, what comes of each under the draft, and tables of them in and out.
@Route(Paths.RULES_TESTS)
@PermitAll
public final class TestsView extends Main implements HasDynamicTitle, AfterNavigationObserver {

    private final transient TestDesk tests;
    private final transient DeskAnalysis analysis;
    private final transient Seat seat;
    private final boolean mayChange;
    private final transient RulebookVersion candidate;
    private final Div said = new Div();
    private final TextField search = new TextField(text("desk.tests.search"));
    private final Div there = new Div();
    private final Looking results;
    private final Div list = new Div();
    private transient List<TestResult> came = List.of();

    public TestsView(
            RuleDesk desk,
            TestDesk tests,
            DeskAnalysis analysis,
            Incidents incidents,
            Sessions sessions) {
        this.tests = tests;
        this.analysis = analysis;
        this.seat = sessions.find().orElseThrow().seat();
        this.mayChange = Leads.mayChange(seat.actor());
        this.candidate = candidate(desk, seat);
        this.results = new Looking("test-results", incidents);
        addClassName("page");
        setId("content");
        said.setId("tests-said");
        said.getElement().setAttribute("role", "status");
        search.setId("tests-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        search.addClassName("search");
        DraftBook book = desk.draft();
        Div parts = new Div(there);
        parts.addClassName("column");
        if (mayChange) {
            parts.add(new TestsFromTable(this::take));
        }
        add(
                new PageHead(text("desk.rule.kicker", book.brand()), text("desk.tests.title"))
                        .lead(text(book.isEmpty() ? "desk.tests.lead" : "desk.tests.lead.draft"))
                        .actions(actions()),
                said,
                parts);
    }

    /// The rulebook with the draft on top.
    static RulebookVersion candidate(RuleDesk desk, Seat seat) {
        DraftBook book = desk.draft();
        return book.isEmpty()
                ? book.inForce()
                : book.next(
                        book.number() + 1,
                        seat.name(),
                        LocalDate.ofInstant(desk.now(), ZoneOffset.UTC));
    }

    @Override
    public String getPageTitle() {
        return text("desk.tests.page-title");
    }

    private Component[] actions() {
        Anchor out =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            byte[] bytes = Desk.csv(tests.tests()).getBytes(StandardCharsets.UTF_8);
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    "tests.csv",
                                    "text/csv",
                                    bytes.length);
                        }),
                        text("desk.export.csv"));
        out.setId("tests-csv");
        out.addClassName("link-button");
        Anchor back = new Anchor(Paths.RULES, text("desk.rule.back"));
        back.addClassName("link-button");
        back.setId("tests-back");
        if (!mayChange) {
            return new Component[] {out, back};
        }
        Button make =
                new Button(
                        text("desk.test.new"),
                        click -> getUI().ifPresent(ui -> ui.navigate(Paths.RULES_TEST)));
        make.setId("test-new");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {make, out, back};
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        run();
    }

    private void run() {
        List<TestBrief> all = tests.tests();
        there.removeAll();
        came = List.of();
        if (all.isEmpty()) {
            results.clear();
            there.add(
                    new Blank(
                            text("desk.tests.none-kept"),
                            text(
                                    mayChange
                                            ? "desk.tests.none-kept.todo"
                                            : "desk.tests.none-kept.read")));
            return;
        }
        there.add(new Panel("tests", text("desk.tests.all", all.size()), search, results));
        results.look(() -> analysis.run(candidate, all), this::list);
    }

    private Component list(List<TestResult> found) {
        came = found;
        filter();
        return list;
    }

    /// Shows those of the results whose names are searched for.
    private void filter() {
        if (came.isEmpty()) {
            return;
        }
        list.removeAll();
        list.add(
                new TestResults(
                        came,
                        search.getValue(),
                        result ->
                                new WitnessDialog(
                                                result.witness(),
                                                analysis.decide(result.witness(), candidate))
                                        .open(),
                        mayChange ? this::discard : null));
    }

    private void discard(TestBrief test) {
        said.removeAll();
        switch (tests.discard(test, seat)) {
            case Outcome.Accepted<TestBrief> _ -> deleted(test);
            case Outcome.Refused<TestBrief>(List<Problem> problems) ->
                    said.add(new FaultList(text("desk.fault"), problems));
        }
        run();
    }

    private void deleted(TestBrief test) {
        Button undo = new Button(text("desk.test.undo"), click -> bringBack(test));
        undo.setId("test-undo");
        Div bar = new Div(new Span(text("desk.test.deleted", test.name())), undo);
        bar.addClassName("draft-bar");
        said.add(bar);
        undo.focus();
    }

    private void bringBack(TestBrief test) {
        said.removeAll();
        switch (tests.keep(test, Optional.empty(), seat)) {
            case Outcome.Accepted<TestBrief> _ ->
                    said.add(text("desk.test.back-again", test.name()));
            case Outcome.Refused<TestBrief>(List<Problem> problems) ->
                    said.add(new FaultList(text("desk.fault"), problems));
        }
        run();
        getUI().ifPresent(ui -> Reach.first(ui, PageHead.TITLE));
    }

    /// Keeps what was read from a table.
    private List<Problem> take(List<TestBrief> good) {
        return switch (tests.take(good, seat)) {
            case Outcome.Accepted<List<TestBrief>> _ -> {
                said.removeAll();
                said.add(text("desk.tests.taken", good.size()));
                run();
                getUI().ifPresent(ui -> Reach.first(ui, PageHead.TITLE));
                yield List.of();
            }
            case Outcome.Refused<List<TestBrief>>(List<Problem> problems) -> problems;
        };
    }
}
