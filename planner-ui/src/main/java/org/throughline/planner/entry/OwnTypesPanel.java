package org.throughline.planner.entry;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.OwnType;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.Sheet;

/// Types that an installation keeps of its own campaigns: kept, renamed, removed and brought back.
final class OwnTypesPanel extends Div {

    static final String ID = "own-types";

    /// What is asked of the page that the panel is on.
    interface Asked {

        List<OwnType> own();

        Outcome<OwnType> keep(String campaign, String name);

        Outcome<OwnType> rename(OwnType seen, String name);

        Outcome<OwnType> remove(OwnType seen, boolean removed);

        /// Other parts of the page offer these types too.
        void changed();
    }

    private final transient Asked asked;
    private final Select<Campaign> campaign = new Select<>();
    private final TextField name = new TextField(text("own-types.name"));
    private final Paragraph told = new Paragraph();
    private final Div list = new Div();

    /// @param campaigns that one can be kept of, the open one first
    OwnTypesPanel(List<Campaign> campaigns, Asked asked) {
        this.asked = asked;
        addClassName("spaced");
        campaign.setId("own-types-campaign");
        campaign.setLabel(text("own-types.campaign"));
        campaign.setItems(campaigns);
        campaign.setItemLabelGenerator(Campaign::name);
        name.setId("own-types-name");
        name.setMaxLength(OwnType.LONGEST_NAME);
        name.setHelperText(text("own-types.name.help"));
        name.setManualValidation(true);
        name.addValueChangeListener(change -> name.setInvalid(false));
        Button keep =
                new Button(
                        text("own-types.keep"),
                        click -> {
                            keep();
                            click.getSource().setEnabled(true);
                        });
        keep.setId("own-types-keep");
        keep.setDisableOnClick(true);
        told.setId("own-types-told");
        told.getElement().setAttribute("role", "status");
        Reach.allow(told);
        Div fields = new Div(campaign, name);
        fields.addClassName("new-fields");
        Div row = new Div(keep);
        row.addClassName("button-row");
        Panel panel = new Panel(ID, text("own-types.title"), new Paragraph(text("own-types.says")));
        if (!campaigns.isEmpty()) {
            campaign.setValue(campaigns.getFirst());
            panel.add(fields, row);
        }
        panel.add(told, list);
        add(panel);
        show();
    }

    private void keep() {
        switch (asked.keep(campaign.getValue().id(), name.getValue())) {
            case Outcome.Refused<OwnType>(List<Problem> problems) -> at(name, problems);
            case Outcome.Accepted<OwnType>(OwnType kept) -> {
                name.clear();
                done(text("own-types.kept", kept.name()));
            }
        }
    }

    private static void at(TextField field, List<Problem> problems) {
        field.setErrorMessage(
                problems.stream().map(Refusal::sentence).collect(Collectors.joining(" ")));
        field.setInvalid(true);
        field.focus();
    }

    private void done(String says) {
        show();
        asked.changed();
        told.setText(says);
        told.addClassName("notice");
        getUI().ifPresent(ui -> Reach.first(ui, "own-types-told"));
    }

    private void show() {
        list.removeAll();
        List<OwnType> own = asked.own();
        if (own.isEmpty()) {
            Paragraph none = new Paragraph(text("own-types.none"));
            none.addClassName("soft");
            list.add(none);
            return;
        }
        Sheet sheet =
                new Sheet(
                        "own-types-list",
                        text("own-types.title"),
                        List.of(
                                text("own-types.name"),
                                text("own-types.suggests"),
                                text("own-types.by"),
                                text("own-types.change")));
        own.forEach(type -> sheet.row(named(type), suggests(type), by(type), change(type)));
        list.add(sheet);
    }

    private Component named(OwnType type) {
        Span called = new Span(type.name());
        called.setId("own-type-" + type.key());
        called.setClassName("soft", type.removed());
        return called;
    }

    private static Component suggests(OwnType type) {
        return new Span(
                Stream.of(
                                type.goals().stream()
                                        .map(goal -> word("goal", goal))
                                        .collect(Collectors.joining(", ")),
                                type.platforms().stream()
                                        .map(each -> word("platform", each.key()))
                                        .collect(Collectors.joining(", ")),
                                text("own-types.beats", type.beats().size()),
                                text("own-types.questions", type.questions().size()))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    private static Component by(OwnType type) {
        return new Span(type.removed() ? text("own-types.removed-by", type.by()) : type.by());
    }

    private Component change(OwnType type) {
        Div cell = new Div();
        cell.addClassName("button-row");
        if (type.removed()) {
            cell.add(remove(type, "restore", "own-types.restored"));
        } else {
            Button rename = button("rename", type, click -> edit(cell, type, type.name()));
            cell.add(rename, remove(type, "remove", "own-types.removed"));
        }
        return cell;
    }

    private static Button button(
            String what, OwnType type, ComponentEventListener<ClickEvent<Button>> click) {
        Button button = new Button(text("own-types." + what), click);
        button.setId(what + "-" + type.key());
        button.setAriaLabel(text("own-types." + what + "-of", type.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    /// Removes it, or brings it back.
    private Button remove(OwnType type, String what, String says) {
        Button remove =
                button(
                        what,
                        type,
                        click -> {
                            switch (asked.remove(type, !type.removed())) {
                                case Outcome.Accepted<OwnType>(OwnType now) ->
                                        done(text(says, now.name()));
                                case Outcome.Refused<OwnType>(List<Problem> problems) -> {
                                    Refusal.show(problems);
                                    show();
                                    getUI().ifPresent(ui -> Reach.first(ui, ID + "-title"));
                                }
                            }
                        });
        remove.setDisableOnClick(true);
        return remove;
    }

    /// @param typed what the field begins with
    private TextField edit(Div cell, OwnType type, String typed) {
        TextField field = new TextField();
        field.setId("name-" + type.key());
        field.setAriaLabel(text("own-types.rename-of", type.name()));
        field.setMaxLength(OwnType.LONGEST_NAME);
        field.setManualValidation(true);
        field.setValue(typed);
        Button save = button("save", type, click -> rename(cell, type, field.getValue()));
        save.addClickShortcut(Key.ENTER).listenOn(field);
        Button leave =
                button(
                        "leave",
                        type,
                        click -> {
                            show();
                            getUI().ifPresent(ui -> Reach.first(ui, "rename-" + type.key()));
                        });
        leave.addClickShortcut(Key.ESCAPE).listenOn(field);
        field.setWidthFull();
        Div row = new Div(save, leave);
        row.addClassName("button-row");
        cell.removeAll();
        cell.removeClassName("button-row");
        cell.add(field, row);
        field.focus();
        return field;
    }

    /// Where somebody was faster, what was typed stays, beside the name that it has now.
    private void rename(Div cell, OwnType type, String typed) {
        switch (asked.rename(type, typed)) {
            case Outcome.Accepted<OwnType>(OwnType named) ->
                    done(text("own-types.renamed", type.name(), named.name()));
            case Outcome.Refused<OwnType>(List<Problem> problems) -> {
                OwnType now =
                        asked.own().stream()
                                .filter(each -> each.key().equals(type.key()))
                                .findFirst()
                                .orElse(type);
                at(edit(cell, now, typed), problems);
            }
        }
    }
}
