package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.InForce;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.Leads;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What was, is and will be in force; two versions side by side; the way back to an earlier one.
@Route(Paths.RULES_VERSIONS)
@PermitAll
public final class VersionsView extends Main implements HasDynamicTitle {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final transient RuleDesk desk;
    private final transient DeskAnalysis analysis;
    private final transient Seat seat;
    private final boolean mayChange;
    private final Div compared = new Div();

    public VersionsView(RuleDesk desk, DeskAnalysis analysis, Sessions sessions) {
        this.desk = desk;
        this.analysis = analysis;
        this.seat = sessions.find().orElseThrow().seat();
        this.mayChange = Leads.mayChange(seat.actor());
        addClassName("page");
        setId("content");
        show();
    }

    @Override
    public String getPageTitle() {
        return text("desk.versions.page-title");
    }

    private void show() {
        removeAll();
        Anchor back = new Anchor(Paths.RULES, text("desk.rule.back"));
        back.addClassName("link-button");
        back.setId("versions-back");
        String brand = desk.draft().brand();
        add(
                new PageHead(text("desk.rule.kicker", brand), text("desk.versions"))
                        .lead(text("desk.versions.lead"))
                        .actions(back));
        List<InForce> history = desk.history();
        if (history.isEmpty()) {
            add(new Blank(text("desk.versions.none"), text("desk.versions.none.todo")));
            return;
        }
        Div parts = new Div(new Panel("history", text("desk.history"), table(history)), compare());
        parts.addClassName("column");
        add(parts);
    }

    private Component table(List<InForce> history) {
        Sheet sheet =
                new Sheet(
                        "history-table",
                        text("desk.history"),
                        List.of(
                                text("desk.history.version"),
                                text("desk.history.since"),
                                text("desk.history.how"),
                                text("desk.history.by"),
                                text("desk.history.do")));
        int now = desk.draft().number();
        Instant moment = desk.now();
        boolean current = true;
        Set<Integer> offered = new HashSet<>(Set.of(now));
        for (InForce row : history) {
            boolean waits = !row.withdrawn() && row.since().isAfter(moment);
            boolean counts = current && !waits && !row.withdrawn() && row.version() == now;
            if (counts) {
                current = false;
            }
            sheet.row(
                    new Span(text("desk.history.number", row.version())),
                    new Span(
                            row.since().equals(Instant.EPOCH)
                                    ? text("desk.history.always")
                                    : MOMENT.format(row.since())),
                    state(row, waits, counts),
                    new Span(row.by()),
                    actions(row, waits, offered));
        }
        return sheet;
    }

    private static Component state(InForce row, boolean waits, boolean counts) {
        if (row.withdrawn()) {
            return new StateMark(Tone.QUIET, text("desk.history.withdrawn"));
        }
        if (waits) {
            return new StateMark(Tone.HOLD, text("desk.history.waits"));
        }
        String how =
                text("desk.history." + row.how().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return counts
                ? new StateMark(Tone.GOOD, text("desk.history.counts", how))
                : new StateMark(Tone.QUIET, how);
    }

    /// @param offered versions in force, or that there is a way back to already
    private Component actions(InForce row, boolean waits, Set<Integer> offered) {
        Div actions = new Div();
        if (mayChange && waits) {
            Button withdraw = new Button(text("desk.withdraw"), click -> withdraw());
            withdraw.setId("withdraw");
            actions.add(withdraw);
        } else if (mayChange && !waits && !row.withdrawn() && offered.add(row.version())) {
            int version = row.version();
            Button back = new Button(text("desk.roll-back", version), click -> rollBack(version));
            back.setId("roll-back-" + version);
            actions.add(back);
        }
        return actions;
    }

    private void rollBack(int version) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setId("roll-back-ask");
        ask.setHeader(text("desk.roll-back.ask", version));
        ask.setText(text("desk.roll-back.says"));
        ask.setCancelable(true);
        ask.setCancelText(text("desk.leave.stay"));
        ask.setConfirmText(text("desk.roll-back", version));
        ask.addConfirmListener(confirm -> {
            switch (desk.rollBack(version, seat)) {
                case Outcome.Accepted<RulebookVersion> _ ->
                        Notification.show(text("desk.rolled-back", version));
                case Outcome.Refused<RulebookVersion>(List<Problem> problems) ->
                        Notification.show(problems.getFirst().says());
            }
            again();
        });
        ask.open();
    }

    private void withdraw() {
        if (desk.withdraw(seat) instanceof Outcome.Refused<?>(List<Problem> problems)) {
            Notification.show(problems.getFirst().says());
        } else {
            Notification.show(text("desk.withdrawn"));
        }
        again();
    }

    private void again() {
        show();
        getUI().ifPresent(ui -> Reach.first(ui, "history-title"));
    }

    private Component compare() {
        List<Integer> versions = new ArrayList<>(List.of(0));
        versions.addAll(desk.versions());
        ComboBox<Integer> from = choice("compare-from", "desk.compare.from", versions);
        ComboBox<Integer> to = choice("compare-to", "desk.compare.to", versions);
        from.setValue(versions.get(versions.size() - 2));
        to.setValue(versions.getLast());
        from.addValueChangeListener(change -> compare(from.getValue(), to.getValue()));
        to.addValueChangeListener(change -> compare(from.getValue(), to.getValue()));
        compare(from.getValue(), to.getValue());
        Div row = new Div(from, to);
        row.addClassName("field-row");
        return new Panel("compare", text("desk.compare"), row, compared);
    }

    private static ComboBox<Integer> choice(String id, String label, List<Integer> versions) {
        ComboBox<Integer> field = new ComboBox<>(text(label));
        field.setId(id);
        field.setItems(versions);
        field.setItemLabelGenerator(version ->
                version == 0 ? text("desk.history.library") : text("desk.history.number", version));
        return field;
    }

    private void compare(@Nullable Integer from, @Nullable Integer to) {
        compared.removeAll();
        Optional<RulebookVersion> one = from == null ? Optional.empty() : desk.version(from);
        Optional<RulebookVersion> other = to == null ? Optional.empty() : desk.version(to);
        if (one.isPresent() && other.isPresent()) {
            compared.add(
                    new DifferencePanel(
                            text("desk.compare.says"),
                            analysis.differences(one.get(), other.get()),
                            one.get(),
                            other.get()));
        }
    }
}
