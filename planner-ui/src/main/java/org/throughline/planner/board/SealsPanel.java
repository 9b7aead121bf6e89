package org.throughline.planner.board;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Because;
import org.throughline.data.campaign.Vouched;
import org.throughline.data.plan.PlanPart;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealScope;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.GuestRequest;
import org.throughline.planner.access.Seat;
import org.throughline.planner.plan.BeforeEmbargo;
import org.throughline.planner.route.OpenSeal;
import org.throughline.planner.route.RouteWords;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reasons;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Still;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.shell.Why;

/// The seals a plan needs, one row for each approver and scope with its markets side by side: who
/// has given which, what has changed since, and the buttons for whoever may give them.
final class SealsPanel extends Div {

    /// Id of its title.
    static final String TITLE = "seals-title";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private record Row(String role, SealScope scope, String names) {}

    private final transient List<GuestLink> guests;
    private final ProductionPlan plan;
    private final @Nullable Seat seat;
    private final LocalDate today;
    private final BeforeEmbargo early;
    private final Map<RequiredSeal, OpenSeal> open;
    private final Consumer<List<RequiredSeal>> give;
    private final Sheet sheet;

    /// For whoever reads along: nothing can be given here.
    SealsPanel(ProductionPlan plan, List<Seal> seals, BeforeEmbargo early, LocalDate today) {
        this(plan, seals, List.of(), early, null, today, _ -> {});
    }

    /// @param guests links that stand and ask for something
    /// @param early what nobody gives now, since it covers a day before the embargo
    /// @param seat who may give what waits for them; absent where nobody gives anything
    SealsPanel(
            ProductionPlan plan,
            List<Seal> seals,
            List<GuestLink> guests,
            BeforeEmbargo early,
            @Nullable Seat seat,
            LocalDate today,
            Consumer<List<RequiredSeal>> give) {
        this.today = today;
        this.early = early;
        this.plan = plan;
        this.seat = seat;
        this.give = give;
        this.guests = guests;
        sheet =
                new Sheet(
                        "seals-sheet",
                        text("seals.title"),
                        List.of(
                                text("seals.who"),
                                text("seals.covers"),
                                text("seals.markets"),
                                text("seals.state")));
        open =
                OpenSeal.onPlan(plan, seals, guests).stream()
                        .collect(Collectors.toMap(OpenSeal::required, each -> each));
        List<SealState> states = plan.sealStates(seals);
        Map<Row, List<SealState>> rows = new LinkedHashMap<>();
        for (SealState state : states) {
            RequiredSeal required = state.required();
            rows.computeIfAbsent(
                            new Row(required.role(), required.scope(), names(required)),
                            _ -> new ArrayList<>())
                    .add(state);
        }
        rows.forEach(this::row);
        List<Ask> later =
                plan.assessment().asks().stream()
                        .filter(ask -> !ask.stage().equals("plan"))
                        .toList();
        later.forEach(this::later);
        long held = states.stream().filter(SealState.Holds.class::isInstance).count();
        String summary =
                states.isEmpty()
                        ? text("seals.none")
                        : text("seals.summary", held, states.size(), plan.author());
        Panel panel = new Panel("seals", text("seals.title"), new Paragraph(summary));
        if (states.stream().map(SealState::required).anyMatch(this::isOpenAndEarly)) {
            panel.add(notNow());
        }
        if (!states.isEmpty() || !later.isEmpty()) {
            panel.add(sheet);
        }
        add(panel);
    }

    /// How many seals wait for somebody.
    int waiting() {
        return (int) open.values().stream().filter(this::mayGive).count();
    }

    private boolean mayGive(OpenSeal waits) {
        return seat != null
                && waits.waitsFor(seat.name())
                && early.refusal(waits.required()).isEmpty();
    }

    private boolean isOpenAndEarly(RequiredSeal required) {
        return open.containsKey(required) && !early.refusal(required).isEmpty();
    }

    /// Why some seals cannot be given now, and what makes that they can.
    private Div notNow() {
        List<Problem> problems = early.problems();
        Div says = new Div(new Paragraph(text("seals.early")));
        problems.forEach(each -> says.add(new Paragraph(Refusal.sentence(each))));
        says.setId("seals-early");
        says.addClassName("notice");
        says.getElement().setAttribute("data-tone", "warn");
        return says;
    }

    /// A seal that is asked for on the draft or the release: it can be given neither here nor yet.
    private void later(Ask ask) {
        Asking how = ask.how();
        Span role = new Span(role(ask.role()));
        role.addClassName("step-name");
        Span names =
                new Span(
                        RouteWords.who(
                                plan.signers(
                                        new RequiredSeal(
                                                ask.role(),
                                                SealScope.of(ask.seal()),
                                                ask.market(),
                                                ask.person(),
                                                ask.stage(),
                                                ask.because(),
                                                how)),
                                how != null && how.all()));
        names.addClassName("soft");
        names.addClassName("small");
        Div who = new Div(role, names);
        who.addClassName("step");
        Div covers = new Div(new Span(word("seal", ask.seal())), new Reasons(ask.because()));
        covers.addClassName("step");
        sheet.row(
                who,
                covers,
                new Span(ask.market() == null ? text("all-markets") : ask.market().code()),
                new Span(text("seals.later." + ask.stage())));
    }

    private void row(Row row, List<SealState> group) {
        Span role = new Span(role(row.role()));
        role.addClassName("step-name");
        Span names = new Span(row.names());
        names.addClassName("soft");
        names.addClassName("small");
        Div who = new Div(role, names);
        who.addClassName("step");
        sheet.row(who, covers(row, group), markets(group), stands(group));
    }

    private static Component covers(Row row, List<SealState> group) {
        Div covers = new Div(new Span(word("seal", row.scope().key())));
        covers.addClassName("covers");
        List<Because> because =
                group.stream()
                        .flatMap(state -> state.required().because().stream())
                        .distinct()
                        .toList();
        if (!because.isEmpty()) {
            covers.add(
                    new Why(
                            id("seal-why", group.getFirst().required()),
                            text("why"),
                            new Reasons(because)));
        }
        return new Still(covers);
    }

    private Component markets(List<SealState> group) {
        Div chips = new Div();
        chips.addClassName("chips");
        List<RequiredSeal> mine = new ArrayList<>();
        for (SealState state : group) {
            RequiredSeal required = state.required();
            OpenSeal waits = open.get(required);
            if (waits != null && mayGive(waits)) {
                chips.add(button(state));
                mine.add(required);
            } else {
                chips.add(new StateMark(tone(state), market(required)));
            }
        }
        if (mine.size() > 1) {
            Button all = new Button(text("seals.give-all", mine.size()));
            all.addClickListener(click -> give.accept(mine));
            all.setId(id("seal-all", mine.getFirst()));
            all.addThemeVariants(ButtonVariant.PRIMARY);
            all.setDisableOnClick(true);
            chips.add(all);
        }
        return chips;
    }

    private Component button(SealState state) {
        RequiredSeal required = state.required();
        String key = state instanceof SealState.Broken ? "seals.give-again" : "seals.give";
        Button button = new Button(text(key, market(required)));
        button.addClickListener(click -> give.accept(List.of(required)));
        button.setId(id("seal", required));
        button.setDisableOnClick(true);
        button.setAriaLabel(
                text("seals.give-what", word("seal", required.scope().key()), market(required)));
        return button;
    }

    private static Tone tone(SealState state) {
        return switch (state) {
            case SealState.Holds _ -> Tone.GOOD;
            case SealState.Missing _ -> Tone.QUIET;
            case SealState.Broken _ -> Tone.BAD;
        };
    }

    /// The sentences of a row: those who gave it together, what broke market by market.
    private Component stands(List<SealState> group) {
        Div says = new Div();
        says.addClassName("step");
        Map<String, List<SealState>> sentences = new LinkedHashMap<>();
        for (SealState state : group) {
            sentences.computeIfAbsent(sentence(state), _ -> new ArrayList<>()).add(state);
        }
        sentences.forEach((sentence, states) -> {
            String markets =
                    states.stream()
                            .map(state -> market(state.required()))
                            .collect(Collectors.joining(", "));
            says.add(
                    new Span(
                            sentences.size() == 1
                                    ? sentence
                                    : text("seals.in", markets, sentence)));
            OpenSeal first = open.get(states.getFirst().required());
            if (first != null) {
                RouteWords.mark(first, today).ifPresent(says::add);
            }
        });
        guests.stream()
                .filter(link -> group.stream().anyMatch(state -> isAskedFor(link, state)))
                .map(SealsPanel::asked)
                .forEach(says::add);
        return new Still(says);
    }

    private static boolean isAskedFor(GuestLink link, SealState state) {
        GuestRequest request = link.request();
        return !(state instanceof SealState.Holds)
                && request != null
                && request.asked() instanceof GuestRequest.Asked.OfSeal seal
                && seal.is(state.required());
    }

    /// A guest who is asked for it, and what they said.
    private static Span asked(GuestLink link) {
        GuestRequest request = Objects.requireNonNull(link.request());
        GuestRequest.Said said = request.said();
        String key = said == null || said.yes() ? "seals.guest.asked" : "seals.guest.refused";
        Span says =
                new Span(
                        text(
                                key,
                                link.guest(),
                                request.as(),
                                link.by(),
                                MOMENT.format(link.until()),
                                said == null ? "" : said.says()));
        says.addClassName("small");
        return says;
    }

    private String sentence(SealState state) {
        OpenSeal waits = open.get(state.required());
        return waits == null ? says(state) : says(state) + " " + RouteWords.says(waits);
    }

    private static String says(SealState state) {
        return switch (state) {
            case SealState.Holds(_, Seal seal, _) -> text("seals.holds", by(seal));
            case SealState.Missing _ -> text("seals.missing");
            case SealState.Broken(_, Seal seal, List<PlanPart> changed) ->
                    text(
                            "seals.changed",
                            by(seal),
                            changed.stream()
                                    .map(part -> word("part", part.key()))
                                    .collect(Collectors.joining(", ")));
        };
    }

    private static String by(Seal seal) {
        Vouched vouched = seal.vouched();
        return vouched == null
                ? text("seals.by", seal.by(), MOMENT.format(seal.at()))
                : text(
                        "seals.by.guest",
                        vouched.guest(),
                        vouched.as(),
                        vouched.by(),
                        MOMENT.format(seal.at()));
    }

    private String names(RequiredSeal required) {
        return RouteWords.who(plan.signers(required), required.isOfAll());
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
