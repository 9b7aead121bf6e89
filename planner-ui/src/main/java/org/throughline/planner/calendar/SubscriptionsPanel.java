package org.throughline.planner.calendar;

import static org.throughline.planner.Texts.day;
import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.subscription.Subscription;
import org.throughline.planner.access.Actor;
import org.throughline.planner.calendar.KeepSubscriptions.Made;
import org.throughline.planner.calendar.KeepSubscriptions.Own;
import org.throughline.planner.shell.LinkOnce;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;

/// The addresses at which somebody's calendar programs fetch: one is made, shown once, and revoked.
final class SubscriptionsPanel extends Div {

    static final String ID = "subscriptions";

    /// Which campaigns one is of.
    private enum Of {
        THIS,
        ALL
    }

    private final transient KeepSubscriptions subscriptions;
    private final transient Actor actor;
    private final transient @Nullable CampaignCalendar calendar;
    private final Select<Of> of = new Select<>();
    private final TextField label = new TextField(text("subscription.label"));
    private final Button make = new Button(text("subscription.make"));
    private final LinkOnce made = new LinkOnce("subscription");
    private final UnorderedList list = new UnorderedList();

    /// @param calendar the one that is shown; absent where there is none
    SubscriptionsPanel(
            KeepSubscriptions subscriptions, @Nullable CampaignCalendar calendar, Actor actor) {
        this.subscriptions = subscriptions;
        this.calendar = calendar;
        this.actor = actor;
        Paragraph lead = new Paragraph(text("subscription.lead"));
        lead.addClassNames("soft", "small");
        of.setId("subscription-of");
        of.setLabel(text("subscription.of"));
        of.setItems(calendar == null ? List.of(Of.ALL) : List.of(Of.values()));
        of.setItemLabelGenerator(this::says);
        of.setValue(calendar == null ? Of.ALL : Of.THIS);
        label.setId("subscription-label");
        label.setMaxLength(Subscription.LONGEST_LABEL);
        label.setHelperText(text("subscription.label.help"));
        make.setId("subscription-make");
        make.setDisableOnClick(true);
        make.addClickListener(click -> make());
        Div row = new Div(of, label, make);
        row.addClassName("invite-row");
        list.setId("subscription-list");
        list.addClassName("notes");
        addClassName("subscriptions");
        add(new Panel(ID, text("subscription.title"), lead, row, made, list));
        show();
    }

    private String says(@Nullable Of which) {
        CampaignCalendar shown = calendar;
        return which == Of.ALL || shown == null ? text("subscription.all") : shown.name();
    }

    private void make() {
        CampaignCalendar shown = calendar;
        String campaign = of.getValue() == Of.ALL || shown == null ? null : shown.campaign();
        make.setEnabled(true);
        label.setInvalid(false);
        switch (subscriptions.make(campaign, label.getValue(), actor)) {
            case Outcome.Accepted<Made>(Made fresh) -> {
                label.clear();
                show();
                made.show(
                        text("subscription.link"),
                        Paths.SUBSCRIBED,
                        fresh.key(),
                        text("subscription.made"));
            }
            case Outcome.Refused<Made>(List<Problem> problems) -> refuse(problems.getFirst());
        }
    }

    private void refuse(Problem problem) {
        if (problem.field().equals("label")) {
            label.setErrorMessage(Refusal.sentence(problem));
            label.setInvalid(true);
            label.focus();
        } else {
            Refusal.show(List.of(problem));
        }
    }

    private void show() {
        list.removeAll();
        List<Own> there = subscriptions.list(actor);
        list.setVisible(!there.isEmpty());
        there.forEach(each -> list.add(new ListItem(line(each))));
    }

    private Component line(Own own) {
        Subscription each = own.subscription();
        String named = named(own);
        Span name = new Span(each.label().isEmpty() ? named : each.label() + ": " + named);
        LocalDate used = each.used();
        Span when =
                new Span(
                        text(
                                        "subscription.since",
                                        day(LocalDate.ofInstant(each.made(), ZoneOffset.UTC)))
                                + " "
                                + (used == null
                                        ? text("subscription.unused")
                                        : text("subscription.used", day(used))));
        when.addClassNames("soft", "small");
        Button revoke = new Button(text("subscription.revoke"), click -> confirm(each, named));
        revoke.setId("subscription-revoke-" + each.id());
        revoke.setAriaLabel(text("subscription.revoke.of", name.getText()));
        Div line = new Div(name, when, revoke);
        line.addClassName("lines");
        return line;
    }

    private static String named(Own own) {
        String campaign = own.campaign();
        return own.subscription().campaign() == null
                ? text("subscription.all")
                : campaign == null ? text("subscription.gone") : campaign;
    }

    private void confirm(Subscription each, String named) {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        text("subscription.revoke.title", named),
                        text("subscription.revoke.says"),
                        text("subscription.revoke"),
                        click -> revoke(each));
        dialog.setId("subscription-revoke-confirm");
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(text("subscription.keep"));
        dialog.addCancelListener(click ->
                getUI().ifPresent(ui -> Reach.first(ui, "subscription-revoke-" + each.id())));
        dialog.open();
    }

    private void revoke(Subscription each) {
        if (subscriptions.revoke(each.id(), actor)
                instanceof Outcome.Refused<Subscription>(List<Problem> problems)) {
            Refusal.show(problems);
        }
        made.removeAll();
        show();
        getUI().ifPresent(ui -> Reach.first(ui, ID + "-title"));
    }
}
