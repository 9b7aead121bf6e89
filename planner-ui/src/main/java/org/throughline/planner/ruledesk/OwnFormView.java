package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.rulebook.Leads;
import org.throughline.planner.rulebook.RowCheck;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Reach;

/// A row beside the rules, new or there already, being written. Kept in the draft; nothing counts
/// before it is published.
abstract sealed class OwnFormView extends Main
        implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver
        permits ListView, SensitivityView, DaysView, VoiceView {

    private static final String STALE = "RULES-021";

    private final transient RuleDesk desk;
    private final transient Seat seat;
    private final Part part;
    private final boolean mayChange;
    private final Div said = new Div();
    private transient DraftBook book;
    private transient @Nullable Own opened;
    private long seen;
    private boolean filling;
    private boolean unsaved;

    OwnFormView(RuleDesk desk, Sessions sessions, Part part) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        this.part = part;
        this.mayChange = Leads.mayChange(seat.actor());
        this.book = desk.draft();
        addClassName("page");
        setId("content");
        said.setId("row-said");
        said.addClassName("notice");
        said.getElement().setAttribute("data-tone", "bad");
        said.getElement().setAttribute("role", "alert");
    }

    /// Makes the fields anew.
    abstract List<Component> fields(DeskFields fields);

    /// Makes anew what stands beside the fields.
    abstract Component beside();

    /// Shows a row in the fields.
    abstract void set(Own row);

    /// Makes the fields ready for a new row.
    abstract void begin();

    /// The row as far as it is whole.
    abstract Optional<Own> row();

    /// Says where something is missing.
    abstract void markMissing();

    /// Shows each fault at its field, and that the others have none.
    ///
    /// @return those that belong to no field
    abstract List<Problem> place(List<Problem> problems);

    /// Says beside the fields what the row comes to.
    ///
    /// @param row absent while something is missing
    abstract void tell(@Nullable Own row);

    /// Why nobody can change a row here.
    Optional<String> locked(Own row) {
        return Optional.empty();
    }

    final DraftBook book() {
        return book;
    }

    final RuleDesk desk() {
        return desk;
    }

    final boolean mayChange() {
        return mayChange;
    }

    final LocalDate today() {
        return LocalDate.ofInstant(desk.now(), ZoneOffset.UTC);
    }

    /// The draft with a row as it stands now.
    final DraftBook with(Own row) {
        return book.with(row, seat.name(), desk.now());
    }

    @Override
    public String getPageTitle() {
        return text("desk.part.page-title", title());
    }

    private String title() {
        return opened == null
                ? text(part.text("make"))
                : text(
                        "desk.own.of",
                        text(part.text("one")),
                        part == Part.VOICE ? OwnSentence.title(opened) : opened.called());
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String key) {
        show(key == null ? null : find(part.id(key)).orElseThrow(NotFoundException::new));
    }

    private Optional<Own> find(String id) {
        return book.row(id)
                .map(DraftRow::change)
                .map(change ->
                        switch (change) {
                            case Own row -> row;
                            case DraftChange.Without(Own row) -> row;
                            case DraftChange.Put _,
                                    DraftChange.Drop _,
                                    DraftChange.Turn _,
                                    DraftChange.Adopt _ ->
                                    null;
                        })
                .or(() -> book.ownRow(id));
    }

    private void show(@Nullable Own row) {
        removeAll();
        opened = row;
        seen = row == null ? 0 : revision(row.id());
        unsaved = false;
        said.setVisible(false);
        Optional<String> locked = row == null ? Optional.empty() : locked(row);
        Div form = new Div();
        form.addClassName("desk-form");
        form.setId("row-form");
        fields(new DeskFields(this::changed)).forEach(form::add);
        Div beside = new Div(beside());
        beside.addClassName("column");
        Div columns = new Div(form, beside);
        columns.addClassName("desk-columns");
        Anchor back = new Anchor(part.path(), text("desk.own.back", text(part.text("title"))));
        back.addClassName("link-button");
        back.setId("row-back");
        String lead = locked.orElse(text(mayChange ? part.text("form") : "desk.rule.read-along"));
        add(
                new PageHead(text("desk.rule.kicker", book.brand()), title())
                        .lead(lead)
                        .actions(back),
                said,
                columns);
        filling = true;
        if (row == null) {
            begin();
        } else {
            set(row);
        }
        filling = false;
        if (mayChange && locked.isEmpty()) {
            form.add(keepRow());
        } else {
            form.setEnabled(false);
        }
        tell();
    }

    private long revision(String id) {
        return book.seen(id);
    }

    private Component keepRow() {
        Button keep = new Button(text("desk.rule.keep"), click -> keep());
        keep.setId("row-keep");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(keep);
        row.addClassName("page-actions");
        return row;
    }

    private void changed() {
        if (!filling) {
            unsaved = true;
            tell();
        }
    }

    private void tell() {
        Optional<Own> row = row();
        shown(row.map(each -> RowCheck.problems(each, book)).orElse(List.of()));
        tell(row.orElse(null));
    }

    /// Faults at their fields, and what belongs to none above them.
    private void shown(List<Problem> problems) {
        List<Problem> elsewhere = place(problems);
        said.removeAll();
        said.setVisible(!elsewhere.isEmpty());
        if (!elsewhere.isEmpty()) {
            said.add(new FaultList(text("desk.fault"), elsewhere));
        }
    }

    private void keep() {
        Optional<Own> row = row();
        if (row.isEmpty()) {
            markMissing();
            Notification.show(text("desk.rule.unfinished"));
            return;
        }
        List<Problem> problems = RowCheck.problems(row.get(), book);
        if (problems.isEmpty()) {
            keep(row.get());
        } else {
            shown(problems);
            Notification.show(text("desk.own.faults", problems.size()));
        }
    }

    private void keep(Own row) {
        switch (desk.replace(opened == null ? "" : opened.id(), row, seen, seat)) {
            case Outcome.Accepted<DraftBook> _ -> {
                unsaved = false;
                Notification.show(text("desk.rule.kept", row.called()));
                getUI().ifPresent(ui -> ui.navigate(part.path()));
            }
            case Outcome.Refused<DraftBook>(List<Problem> problems) -> {
                if (problems.getFirst().code().equals(STALE)) {
                    overtaken(row, problems.getFirst());
                } else {
                    shown(problems);
                }
            }
        }
    }

    /// Somebody else was faster: both forms side by side, and a choice.
    private void overtaken(Own mine, Problem problem) {
        book = desk.draft();
        String id = opened == null ? mine.id() : opened.id();
        Optional<Own> now = book.ownRows().stream().filter(row -> row.id().equals(id)).findFirst();
        said.removeAll();
        said.add(new Paragraph(problem.says()));
        Div theirs = OwnSentence.form(text("desk.conflict.theirs"), now);
        theirs.setId("conflict-their-form");
        Div ours = OwnSentence.form(text("desk.conflict.mine"), Optional.of(mine));
        ours.setId("conflict-my-form");
        Div both = new Div(theirs, ours);
        both.addClassName("desk-two");
        Button take =
                new Button(
                        text("desk.conflict.take"),
                        click -> {
                            show(now.orElse(null));
                            getUI().ifPresent(ui -> Reach.first(ui, PageHead.TITLE));
                        });
        take.setId("conflict-theirs");
        Button over =
                new Button(
                        text("desk.conflict.over"),
                        click -> {
                            seen = revision(now.isEmpty() ? mine.id() : id);
                            opened = now.orElse(null);
                            keep(mine);
                        });
        over.setId("conflict-mine");
        Div row = new Div(take, over);
        row.addClassName("button-row");
        said.add(both, row);
        said.setVisible(true);
        take.focus();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (unsaved && mayChange) {
            LeaveDialog.ask(event, "row-leave", "desk.own.leave", () -> unsaved = false);
        }
    }
}
