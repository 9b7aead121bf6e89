package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.throughline.data.campaign.Member;
import org.throughline.data.plan.PlanPart;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.planner.access.Seat;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reasons;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.shell.Why;

/// The seals a plan needs: who has given which, what has changed since, and the button for whoever
/// may give one.
final class SealsPanel extends Div {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final ProductionPlan plan;
    private final Seat seat;
    private final Consumer<RequiredSeal> give;

    SealsPanel(ProductionPlan plan, List<Seal> seals, Seat seat, Consumer<RequiredSeal> give) {
        this.plan = plan;
        this.seat = seat;
        this.give = give;
        Sheet sheet =
                new Sheet(
                        "seals-sheet",
                        text("seals.title"),
                        List.of(
                                text("seals.who"),
                                text("seals.covers"),
                                text("seals.state"),
                                text("seals.action")));
        List<SealState> states = plan.sealStates(seals);
        states.forEach(state -> row(sheet, state));
        long held = states.stream().filter(SealState.Holds.class::isInstance).count();
        String summary =
                states.isEmpty()
                        ? text("seals.none")
                        : text("seals.summary", held, states.size(), plan.author());
        Panel panel = new Panel("seals", text("seals.title"), new Paragraph(summary));
        if (!states.isEmpty()) {
            panel.add(sheet);
        }
        add(panel);
    }

    private void row(Sheet sheet, SealState state) {
        RequiredSeal required = state.required();
        Span role = new Span(text("role." + required.role()));
        role.addClassName("step-name");
        Span names = new Span(names(required));
        names.addClassName("soft");
        names.addClassName("small");
        Div who = new Div(role, names);
        who.addClassName("step");
        sheet.row(who, covers(required), stands(state), action(state));
    }

    private Component covers(RequiredSeal required) {
        Div covers = new Div(new Span(word("seal", required.scope().key())));
        covers.addClassName("covers");
        if (required.market() != null) {
            Span market = new Span(required.market().code());
            market.addClassName("market-tag");
            covers.add(market);
        }
        if (!required.because().isEmpty()) {
            covers.add(
                    new Why(
                            id("seal-why", required),
                            text("why"),
                            new Reasons(required.because())));
        }
        return covers;
    }

    private static Component stands(SealState state) {
        return switch (state) {
            case SealState.Holds(_, Seal seal) -> given(Tone.GOOD, text("seals.holds"), by(seal));
            case SealState.Missing _ -> new StateMark(Tone.QUIET, text("seals.missing"));
            case SealState.Broken(_, Seal seal, List<PlanPart> changed) ->
                    given(
                            Tone.BAD,
                            text("seals.broken"),
                            text(
                                    "seals.changed",
                                    by(seal),
                                    changed.stream()
                                            .map(part -> word("part", part.key()))
                                            .collect(Collectors.joining(", "))));
        };
    }

    private static Component given(Tone tone, String mark, String says) {
        Span words = new Span(says);
        words.addClassName("soft");
        words.addClassName("small");
        Div given = new Div(new StateMark(tone, mark), words);
        given.addClassName("step");
        return given;
    }

    private static String by(Seal seal) {
        return text("seals.by", seal.by(), MOMENT.format(seal.at()));
    }

    private Component action(SealState state) {
        RequiredSeal required = state.required();
        if (state instanceof SealState.Holds || !maySeal(required)) {
            return new Span();
        }
        Button button =
                new Button(
                        text(state instanceof SealState.Broken ? "seals.give-again" : "seals.give"),
                        click -> give.accept(required));
        button.setId(id("seal", required));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.setAriaLabel(
                text("seals.give-what", word("seal", required.scope().key()), market(required)));
        return button;
    }

    private boolean maySeal(RequiredSeal required) {
        return !seat.name().equals(plan.author())
                && plan.approvers().stream()
                        .filter(member -> member.name().equals(seat.name()))
                        .anyMatch(required::mayBeGivenBy);
    }

    private String names(RequiredSeal required) {
        return plan.approvers().stream()
                .filter(required::mayBeGivenBy)
                .map(Member::name)
                .collect(Collectors.joining(", "));
    }

    private static String id(String prefix, RequiredSeal required) {
        return prefix
                + "-"
                + required.role()
                + "-"
                + required.scope().key()
                + (required.market() == null ? "" : "-" + required.market());
    }

    private static String market(RequiredSeal required) {
        return required.market() == null ? text("all-markets") : required.market().code();
    }
}
