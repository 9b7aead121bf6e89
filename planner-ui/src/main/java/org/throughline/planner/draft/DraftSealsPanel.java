package org.throughline.planner.draft;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.plan.PlanPart;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.Verdict;
import org.throughline.planner.access.Seat;
import org.throughline.planner.route.OpenSeal;
import org.throughline.planner.route.RouteWords;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reasons;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.shell.Why;

/// The seals that the rules ask for on a draft and for its release, with the button for whoever may
/// give one. Invisible where none is asked for.
final class DraftSealsPanel extends Div {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final transient ProductionPlan plan;
    private final transient DraftDesk desk;
    private final transient Seat seat;
    private final LocalDate today;
    private final Paragraph refusal = new Paragraph();
    private transient Consumer<Draft> sealed = _ -> {};

    DraftSealsPanel(Draft draft, ProductionPlan plan, DraftDesk desk, Seat seat, LocalDate today) {
        this.today = today;
        this.plan = plan;
        this.desk = desk;
        this.seat = seat;
        refusal.setId("draft-seal-refused");
        refusal.addClassName("notice");
        refusal.getElement().setAttribute("data-tone", "bad");
        refusal.getElement().setAttribute("role", "alert");
        show(draft);
    }

    /// @param listener told of the draft whenever a seal was given here
    void onSealed(Consumer<Draft> listener) {
        sealed = listener;
    }

    /// Shows how the seals of a draft stand.
    void show(Draft draft) {
        removeAll();
        List<SealState> states = desk.seals(draft);
        setVisible(!states.isEmpty());
        long held = states.stream().filter(SealState.Holds.class::isInstance).count();
        boolean whole = held == states.size();
        Sheet sheet =
                new Sheet(
                        "draft-seals-sheet",
                        text("draft-seals.title"),
                        List.of(
                                text("seals.who"),
                                text("seals.covers"),
                                text("draft-seals.stage"),
                                text("seals.state")));
        Map<RequiredSeal, OpenSeal> open =
                desk.openSeals(draft).stream()
                        .collect(Collectors.toMap(OpenSeal::required, each -> each));
        states.forEach(state -> row(sheet, draft, state, open.get(state.required())));
        add(
                new Panel(
                        "draft-seals",
                        text("draft-seals.title"),
                        new Paragraph(
                                whole
                                        ? text("draft-seals.held", held)
                                        : text("draft-seals.open", held, states.size())),
                        sheet));
    }

    private void row(Sheet sheet, Draft draft, SealState state, @Nullable OpenSeal open) {
        RequiredSeal required = state.required();
        Span role = new Span(role(required.role()));
        role.addClassName("step-name");
        Span names = new Span(RouteWords.who(plan.signers(required), required.isOfAll()));
        names.addClassNames("soft", "small");
        Div who = new Div(role, names);
        who.addClassName("step");
        Div covers = new Div(new Span(word("seal", required.scope().key())));
        covers.addClassName("covers");
        if (!required.because().isEmpty()) {
            covers.add(
                    new Why(
                            id("draft-seal-why", required),
                            text("why"),
                            new Reasons(required.because())));
        }
        sheet.row(
                who,
                covers,
                new Span(text("draft-seals.stage." + required.stage())),
                stands(draft, state, open));
    }

    private Component stands(Draft draft, SealState state, @Nullable OpenSeal open) {
        RequiredSeal required = state.required();
        Div stands = new Div();
        stands.addClassName("step");
        boolean tooEarly = required.isOnRelease() && !(draft.verdict() instanceof Verdict.Accepted);
        stands.add(mark(state, tooEarly));
        if (open != null) {
            Span waits = new Span(RouteWords.says(open));
            waits.addClassNames("soft", "small");
            RouteWords.mark(open, today).ifPresent(stands::add);
            stands.add(waits);
        }
        if (open != null && open.waitsFor(seat.name())) {
            Button give = new Button(text("draft-seals.give"), click -> give(draft, required));
            give.setId(id("draft-seal", required));
            give.setAriaLabel(text("draft-seals.give-what", word("seal", required.scope().key())));
            stands.add(give);
        }
        return stands;
    }

    private static Component mark(SealState state, boolean tooEarly) {
        return switch (state) {
            case SealState.Holds(_, Seal seal, _) ->
                    new StateMark(Tone.GOOD, text("seals.holds", by(seal)));
            case SealState.Missing _ ->
                    new StateMark(
                            Tone.QUIET,
                            text(tooEarly ? "draft-seals.accept-first" : "seals.missing"));
            case SealState.Broken(_, Seal seal, List<PlanPart> changed) ->
                    new StateMark(
                            Tone.BAD,
                            text(
                                    "seals.changed",
                                    by(seal),
                                    changed.stream()
                                            .map(part -> word("part", part.key()))
                                            .collect(Collectors.joining(", "))));
        };
    }

    private void give(Draft draft, RequiredSeal required) {
        switch (desk.seal(draft.id(), required, seat)) {
            case Outcome.Accepted<Seal> _ -> {
                show(draft);
                sealed.accept(draft);
            }
            case Outcome.Refused<Seal>(List<Problem> problems) -> {
                Problem why = problems.getFirst();
                refusal.setText((why.message() + ". " + why.hint()).strip());
                add(refusal);
            }
        }
    }

    private static String by(Seal seal) {
        return text("seals.by", seal.by(), MOMENT.format(seal.at()));
    }

    private static String id(String prefix, RequiredSeal required) {
        return prefix
                + "-"
                + required.role()
                + "-"
                + required.scope().key()
                + "-"
                + required.stage()
                + (required.person() == null ? "" : "-" + required.person());
    }
}
