package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.WordingList;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.rulebook.Leads;
import org.throughline.planner.rulebook.RuleCheck;
import org.throughline.planner.shell.Incidents;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;

/// One rule, new or there already, being written: closed lists on the left, what they come to on
/// the right. Kept in the draft; nothing counts before it is published.
@Route(Paths.RULE)
@PermitAll
public final class RuleView extends Main
        implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

    private final transient RuleDesk desk;
    private final transient DeskAnalysis analysis;
    private final transient Incidents incidents;
    private final transient WitnessDialog.Opener witnesses;
    private final transient Seat seat;
    private final boolean mayChange;
    private final Div conflict = new Div();
    private transient @Nullable RuleForm form;
    private transient @Nullable BesideRulePanel beside;
    private transient @Nullable Rule opened;
    private transient DraftBook book;
    private String id = "";
    private long seen;
    private boolean unsaved;

    public RuleView(
            RuleDesk desk,
            TestDesk tests,
            DeskAnalysis analysis,
            Incidents incidents,
            Sessions sessions) {
        this.desk = desk;
        this.analysis = analysis;
        this.incidents = incidents;
        this.seat = sessions.find().orElseThrow().seat();
        this.mayChange = Leads.mayChange(seat.actor());
        this.witnesses = new WitnessDialog.Opener(analysis, tests, seat);
        this.book = desk.draft();
        addClassName("page");
        setId("content");
        conflict.setId("conflict");
        conflict.addClassName("notice");
        conflict.getElement().setAttribute("data-tone", "bad");
        conflict.getElement().setAttribute("role", "alert");
    }

    @Override
    public String getPageTitle() {
        return text("desk.rule.page-title", id.isEmpty() ? text("desk.rule.new") : id);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        if (parameter == null) {
            show(null);
        } else {
            id = parameter;
            show(find(parameter).orElseThrow(NotFoundException::new));
        }
    }

    private Optional<Rule> find(String wanted) {
        return book.row(wanted)
                .map(row ->
                        switch (row.change()) {
                            case DraftChange.Put(Rule rule) -> rule;
                            case DraftChange.Drop(Rule rule) -> rule;
                            case DraftChange.Own _,
                                    DraftChange.Without _,
                                    DraftChange.Turn _,
                                    DraftChange.Adopt _ ->
                                    null;
                        })
                .or(() -> book.own(wanted));
    }

    private void show(@Nullable Rule rule) {
        removeAll();
        opened = rule;
        seen = rule == null ? 0 : book.seen(rule.id());
        unsaved = false;
        conflict.setVisible(false);
        Year year = Year.from(LocalDate.ofInstant(desk.now(), ZoneOffset.UTC));
        RuleForm made =
                new RuleForm(
                        book.wordings().stream().map(WordingList::name).distinct().toList(),
                        year,
                        this::changed);
        form = made;
        beside = new BesideRulePanel(desk, analysis, incidents, witnesses);
        PageHead head =
                new PageHead(
                        text("desk.rule.kicker", book.brand()),
                        rule == null ? text("desk.rule.new") : text("desk.rule.of", rule.id()));
        head.lead(text(mayChange ? "desk.rule.lead" : "desk.rule.read-along"));
        Anchor back = new Anchor(Paths.RULES, text("desk.rule.back"));
        back.addClassName("link-button");
        back.setId("rule-back");
        if (mayChange) {
            Button keep = new Button(text("desk.rule.keep"), click -> keep());
            keep.setId("rule-keep");
            keep.addThemeVariants(ButtonVariant.PRIMARY);
            Div row = new Div(keep);
            row.addClassName("page-actions");
            made.add(row);
        } else {
            made.readOnly();
        }
        Div columns = new Div(made, beside);
        columns.addClassName("desk-columns");
        add(head.actions(back), conflict, columns);
        if (rule == null) {
            made.begin();
        } else {
            made.set(rule);
        }
        tell();
    }

    private void changed() {
        unsaved = true;
        tell();
    }

    /// Everything that stands beside the form.
    private void tell() {
        if (form == null || beside == null) {
            return;
        }
        Optional<Rule> rule = form.rule(seat.name());
        if (rule.isEmpty()) {
            form.show(List.of());
            beside.showUnfinished();
            return;
        }
        List<Problem> faults = faults(rule.get());
        List<Problem> elsewhere = form.show(faults);
        Rule now = rule.get();
        if (faults.isEmpty()) {
            DraftBook drafted = book;
            long revision = seen;
            beside.show(now, () -> with(now, drafted, revision));
        } else {
            beside.show(now, faults, elsewhere);
        }
    }

    private List<Problem> faults(Rule rule) {
        List<Problem> faults = new ArrayList<>(RuleCheck.problems(rule, book));
        boolean taken = opened == null && find(rule.id()).isPresent();
        if (taken) {
            faults.add(new Problem("RULES-007", "id", text("desk.id.taken", rule.id()), ""));
        }
        return faults;
    }

    /// The draft with the rule as it stands now.
    private RulebookVersion with(Rule rule, DraftBook drafted, long revision) {
        List<DraftRow> rows = new ArrayList<>(drafted.rows());
        rows.removeIf(row -> row.id().equals(rule.id()));
        rows.add(
                new DraftRow(
                        new DraftChange.Put(rule),
                        revision,
                        drafted.number(),
                        drafted.own(rule.id()).orElse(null),
                        seat.name(),
                        desk.now()));
        DraftBook tried = new DraftBook(drafted.brand(), drafted.number(), drafted.inForce(), rows);
        return tried.next(
                drafted.number() + 1, seat.name(), LocalDate.ofInstant(desk.now(), ZoneOffset.UTC));
    }

    private void keep() {
        if (form == null) {
            return;
        }
        Optional<Rule> rule = form.rule(seat.name());
        if (rule.isEmpty()) {
            form.markMissing();
            Notification.show(text("desk.rule.unfinished"));
            return;
        }
        if (faults(rule.get()).isEmpty()) {
            keep(rule.get());
        } else {
            tell();
        }
    }

    private void keep(Rule rule) {
        switch (desk.keep(new DraftChange.Put(rule), seen, seat)) {
            case Outcome.Accepted<DraftBook>(DraftBook kept) -> {
                unsaved = false;
                book = kept;
                Notification.show(text("desk.rule.kept", rule.id()));
                getUI().ifPresent(ui -> ui.navigate(Paths.RULES));
            }
            case Outcome.Refused<DraftBook>(List<Problem> problems) ->
                    refused(rule, problems.getFirst());
        }
    }

    /// Somebody else was faster: both forms side by side, and a choice.
    private void refused(Rule mine, Problem problem) {
        book = desk.draft();
        conflict.removeAll();
        conflict.add(new Paragraph(problem.says()));
        Div theirs = form(text("desk.conflict.theirs"), find(mine.id()));
        theirs.setId("conflict-their-form");
        Div ours = form(text("desk.conflict.mine"), Optional.of(mine));
        ours.setId("conflict-my-form");
        Div both = new Div(theirs, ours);
        both.addClassName("desk-two");
        Button take =
                new Button(
                        text("desk.conflict.take"),
                        click -> {
                            show(find(mine.id()).orElse(null));
                            getUI().ifPresent(ui -> Reach.first(ui, PageHead.TITLE));
                        });
        take.setId("conflict-theirs");
        Button over =
                new Button(
                        text("desk.conflict.over"),
                        click -> {
                            seen = book.seen(mine.id());
                            keep(mine);
                        });
        over.setId("conflict-mine");
        Div row = new Div(take, over);
        row.addClassName("button-row");
        conflict.add(both, row);
        conflict.setVisible(true);
        take.focus();
    }

    static Div form(String title, Optional<Rule> rule) {
        Div form = new Div(new H3(title));
        rule.ifPresentOrElse(
                each -> {
                    form.add(new Paragraph(RuleSentence.when(each)));
                    RuleSentence.then(each).forEach(says -> form.add(new Paragraph(says)));
                },
                () -> form.add(new Paragraph(text("desk.conflict.gone"))));
        return form;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (unsaved && mayChange) {
            LeaveDialog.ask(event, "rule-leave", "desk.leave.says", () -> unsaved = false);
        }
    }
}
