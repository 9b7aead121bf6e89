package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.KeepTests;
import org.throughline.planner.rulebook.Leads;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.Incidents;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.rules.analysis.TestResult;

/// One test brief, new or there already, being written; beside it what comes of it under the draft.
@Route(Paths.RULES_TEST)
@PermitAll
public final class TestView extends Main
        implements BeforeEnterObserver,
                AfterNavigationObserver,
                BeforeLeaveObserver,
                HasDynamicTitle {

    private final transient RuleDesk desk;
    private final transient TestDesk tests;
    private final transient DeskAnalysis analysis;
    private final transient Seat seat;
    private final boolean mayChange;
    private final transient RulebookVersion candidate;
    private final Looking comes;
    private final Div said = new Div();
    private transient Optional<TestBrief> seen = Optional.empty();
    private transient TestForm form;
    private boolean unsaved;

    public TestView(
            RuleDesk desk,
            TestDesk tests,
            DeskAnalysis analysis,
            Incidents incidents,
            Sessions sessions) {
        this.desk = desk;
        this.tests = tests;
        this.analysis = analysis;
        this.seat = sessions.find().orElseThrow().seat();
        this.mayChange = Leads.mayChange(seat.actor());
        this.candidate = TestsView.candidate(desk, seat);
        this.form = form();
        this.comes = new Looking("test-comes", incidents);
        addClassName("page");
        setId("content");
        said.setId("test-said");
        said.getElement().setAttribute("role", "alert");
    }

    @Override
    public String getPageTitle() {
        return text(
                "desk.test.page-title", seen.map(TestBrief::name).orElse(text("desk.test.new")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Paths.NAME)
                .ifPresent(name ->
                        seen =
                                Optional.of(
                                        tests.tests().stream()
                                                .filter(test -> test.name().equals(name))
                                                .findFirst()
                                                .orElseThrow(NotFoundException::new)));
        show();
    }

    private TestForm form() {
        return new TestForm(
                candidate.rules().stream().map(Rule::id).sorted().toList(), this::changed);
    }

    private void show() {
        removeAll();
        form = form();
        unsaved = false;
        Anchor back = new Anchor(Paths.RULES_TESTS, text("desk.test.back"));
        back.addClassName("link-button");
        back.setId("test-back");
        if (mayChange) {
            Button keep = new Button(text("desk.test.keep"), click -> keep());
            keep.setId("test-keep");
            keep.addThemeVariants(ButtonVariant.PRIMARY);
            Div row = new Div(keep);
            row.addClassName("page-actions");
            form.add(row);
        } else {
            form.readOnly();
        }
        Div beside = new Div(new Panel("test-beside", text("desk.test.comes"), comes));
        beside.addClassName("column");
        Div columns = new Div(form, beside);
        columns.addClassName("desk-columns");
        add(
                new PageHead(
                                text("desk.rule.kicker", desk.draft().brand()),
                                seen.map(TestBrief::name).orElse(text("desk.test.new")))
                        .lead(text(mayChange ? "desk.test.lead" : "desk.rule.read-along"))
                        .actions(back),
                said,
                columns);
        seen.ifPresentOrElse(form::set, form::begin);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        tell();
    }

    private void changed() {
        unsaved = true;
        tell();
    }

    private void tell() {
        said.removeAll();
        form.show(List.of());
        TestBrief test = form.unfinished();
        if (form.canRun()) {
            comes.look(() -> analysis.run(candidate, List.of(test)).getFirst(), this::came);
        } else {
            comes.clear();
            comes.say(text("desk.test.unfinished"));
        }
    }

    private Component came(TestResult result) {
        Div says = new Div(mark(result));
        if (!result.passed()) {
            says.add(misses(result));
        }
        Button open =
                new Button(
                        text("desk.test.open"),
                        click ->
                                new WitnessDialog(
                                                result.witness(),
                                                analysis.decide(result.witness(), candidate))
                                        .open());
        open.setId("test-open");
        open.addThemeVariants(ButtonVariant.TERTIARY);
        says.add(open);
        return says;
    }

    static StateMark mark(TestResult result) {
        return result.passed()
                ? new StateMark(Tone.GOOD, text("desk.test.passed"))
                : new StateMark(Tone.BAD, text("desk.test.failed"));
    }

    static Component misses(TestResult result) {
        UnorderedList list = new UnorderedList();
        result.misses().forEach(miss -> list.add(new ListItem(TestSentence.miss(miss))));
        return list;
    }

    private void keep() {
        Optional<TestBrief> whole = form.test();
        if (whole.isEmpty()) {
            form.markMissing();
            Notification.show(text("desk.rule.unfinished"));
            return;
        }
        TestBrief test = whole.get();
        List<Problem> problems = KeepTests.problems(test);
        if (!problems.isEmpty()) {
            refused(problems);
            return;
        }
        switch (tests.keep(test, seen, seat)) {
            case Outcome.Accepted<TestBrief> _ -> {
                unsaved = false;
                Notification.show(text("desk.test.kept", test.name()));
                getUI().ifPresent(ui -> ui.navigate(Paths.RULES_TESTS));
            }
            case Outcome.Refused<TestBrief>(List<Problem> stale) -> refused(stale);
        }
    }

    private void refused(List<Problem> problems) {
        said.removeAll();
        List<Problem> elsewhere = form.show(problems);
        if (!elsewhere.isEmpty()) {
            said.add(
                    new Paragraph(text("desk.test.refused")),
                    new FaultList(text("desk.fault"), elsewhere));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (unsaved && mayChange) {
            LeaveDialog.ask(event, "test-leave", "desk.test.leave", () -> unsaved = false);
        }
    }
}
