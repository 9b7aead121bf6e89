package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.FeelingMatch;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.Felt;
import org.throughline.data.review.FeltSpread;
import org.throughline.data.review.Viewing;
import org.throughline.planner.access.Seat;
import org.throughline.planner.review.FeltState;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What a draft left somebody feeling, asked once they have watched it and only of those who do not
/// know what it is meant to leave; what that is, and what others said, once they do.
final class FeelingPanel extends Div {

    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final Dimension FEELINGS = Vocabulary.shipped().dimension("feeling");

    /// One stop for the Tab key; the arrow keys go from word to word.
    private static final String ARROWS =
            """
            const words = () => [...this.querySelectorAll('button')];
            const stop = at => words().forEach((each, i) => each.tabIndex = i === at ? 0 : -1);
            stop(Math.max(0, words().findIndex(each => each.ariaPressed === 'true')));
            this.addEventListener('keydown', event => {
              const all = words();
              const at = all.indexOf(document.activeElement);
              const to = {ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1,
                ArrowUp: at - 1, Home: 0, End: all.length - 1}[event.key];
              if (at >= 0 && to !== undefined) {
                event.preventDefault();
                const next = (to + all.length) % all.length;
                stop(next);
                all[next].focus();
              }
            });
            """;

    private final transient Draft draft;
    private final transient DraftDesk desk;
    private final transient Seat seat;
    private final Paragraph refusal = new Paragraph();
    private final List<Component> telling = new ArrayList<>();
    private transient @Nullable FeltState state;

    FeelingPanel(Draft draft, DraftDesk desk, Seat seat) {
        this.draft = draft;
        this.desk = desk;
        this.seat = seat;
        refusal.setId("felt-refused");
        refusal.addClassName("notice");
        refusal.getElement().setAttribute("data-tone", "bad");
        refusal.getElement().setAttribute("role", "alert");
        take(desk.feeling(draft.id(), seat));
    }

    /// Asks, where it waited for the whole video to be watched.
    void watched(Viewing viewing) {
        if (state instanceof FeltState.Unwatched && viewing.isWhole(draft)) {
            take(desk.feeling(draft.id(), seat));
        }
    }

    /// Keeps something out of sight of somebody who can still say what the draft left them feeling.
    void onlyAfterAnswer(Component part) {
        telling.add(part);
        part.setVisible(state instanceof FeltState.Shown);
    }

    private boolean take(Outcome<FeltState> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<FeltState>(FeltState now) -> {
                state = now;
                show(now);
                telling.forEach(part -> part.setVisible(now instanceof FeltState.Shown));
                yield true;
            }
            case Outcome.Refused<FeltState>(List<Problem> problems) -> {
                refusal.setText(problems.getFirst().says());
                add(refusal);
                yield false;
            }
        };
    }

    private void show(FeltState now) {
        removeAll();
        Panel panel = new Panel("felt", text("felt.title"));
        switch (now) {
            case FeltState.Unwatched _ -> panel.add(soft(says("felt.unwatched")));
            case FeltState.Told _ -> panel.add(soft(text("felt.told")));
            case FeltState.Asked _ -> panel.add(soft(says("felt.asked")), words(null));
            case FeltState.Said(Felt own) -> said(panel, own);
            case FeltState.Shown shown -> shown(panel, shown);
        }
        add(panel);
    }

    private Component words(@Nullable Felt own) {
        Map<String, Div> families = new LinkedHashMap<>();
        for (String each : FEELINGS.values()) {
            String family = FEELINGS.groupOf(each).orElse("");
            families.computeIfAbsent(family, _ -> new Div()).add(button(each, own));
        }
        Div words = new Div();
        families.forEach((family, buttons) -> words.add(family(family, buttons)));
        words.addClassName("felt-words");
        words.setId("felt-words");
        words.getElement().setAttribute("role", "toolbar");
        words.getElement().setAttribute("aria-label", text("felt.title"));
        words.getElement().executeJs(ARROWS);
        return words;
    }

    private static Div family(String family, Div buttons) {
        Span name = new Span(word("feeling-family", family));
        name.setId("felt-family-" + family);
        name.addClassNames("soft", "small");
        buttons.addClassName("chips");
        Div group = new Div(name, buttons);
        group.addClassName("felt-family");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-labelledby", "felt-family-" + family);
        return group;
    }

    private NativeButton button(String feeling, @Nullable Felt own) {
        boolean chosen = own != null && own.feeling().equals(feeling);
        NativeButton button = new NativeButton(word("feeling", feeling), click -> say(feeling));
        button.setId("felt-" + feeling);
        button.addClassName("felt-word");
        button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        return button;
    }

    private void say(String feeling) {
        Integer strength = state instanceof FeltState.Said(Felt own) ? own.strength() : null;
        if (take(desk.sayFeeling(draft, feeling, strength, seat))) {
            getUI().ifPresent(ui -> Reach.first(ui, "felt-" + feeling));
        }
    }

    private void said(Panel panel, Felt own) {
        StateMark kept =
                new StateMark(Tone.GOOD, text("felt.kept", wordWithin("feeling", own.feeling())));
        kept.setId("felt-kept");
        kept.getElement().setAttribute("role", "status");
        RadioButtonGroup<Integer> strength = new RadioButtonGroup<>(text("felt.strength"));
        strength.setId("felt-strength");
        strength.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        strength.setItems(IntStream.rangeClosed(1, Felt.STRONGEST).boxed().toList());
        strength.setHelperText(text("felt.strength.says"));
        strength.setValue(own.strength());
        strength.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                strengthen(own.feeling(), change.getValue());
            }
        });
        panel.add(kept, words(own), strength, soft(says("felt.final")));
        if (!seat.isGuest()) {
            Button show = new Button(text("felt.show"), click -> reveal());
            show.setId("felt-show");
            panel.add(show);
        }
    }

    /// A guest is not shown what is meant, and so not told of it.
    private String says(String key) {
        return text(seat.isGuest() ? key + ".guest" : key);
    }

    /// What is shown stays as it is: a button pressed meanwhile would be gone before it is heard.
    private void strengthen(String feeling, @Nullable Integer strength) {
        Outcome<FeltState> kept = desk.sayFeeling(draft, feeling, strength, seat);
        if (kept instanceof Outcome.Accepted<FeltState>(FeltState.Said now)) {
            state = now;
        } else {
            take(kept);
        }
    }

    private void reveal() {
        if (take(desk.showFeeling(draft.id(), seat))) {
            getUI().ifPresent(ui -> Reach.first(ui, "felt-title"));
        }
    }

    private static void shown(Panel panel, FeltState.Shown shown) {
        Felt own = shown.own();
        Feeling meant = shown.meant();
        Paragraph aim =
                new Paragraph(
                        text(
                                "felt.meant",
                                wordWithin("feeling", meant.first()),
                                wordWithin("feeling", meant.then())));
        aim.setId("felt-meant");
        if (own == null) {
            Paragraph why = soft(why(shown.how(), shown.since()));
            why.setId("felt-not-asked");
            panel.add(why, aim);
        } else {
            Paragraph felt = new Paragraph(own(own));
            felt.setId("felt-own");
            panel.add(felt, aim);
            FeelingMatch.of(own.feeling(), meant.then()).ifPresent(match -> panel.add(mark(match)));
            if (FeelingMatch.of(own.feeling(), meant.first())
                    .filter(FeelingMatch.MATCH::equals)
                    .isPresent()) {
                panel.add(soft(text("felt.first")));
            }
        }
        FeltSpread spread = shown.spread();
        boolean alone = own != null && spread.people() == 1;
        Paragraph others = new Paragraph(alone ? text("felt.spread.alone") : spread(spread));
        others.setId("felt-spread");
        panel.add(others);
    }

    private static String own(Felt own) {
        String word = wordWithin("feeling", own.feeling());
        return own.strength() == null
                ? text("felt.own", word)
                : text("felt.own.strength", word, own.strength(), Felt.STRONGEST);
    }

    private static String why(FeltState.Knows how, @Nullable Instant since) {
        String key = "felt.knows." + how.key();
        return since == null ? text(key) : text(key, MOMENT.format(since));
    }

    private static StateMark mark(FeelingMatch match) {
        StateMark mark =
                new StateMark(
                        switch (match) {
                            case MATCH -> Tone.GOOD;
                            case NEAR -> Tone.CALM;
                            case MISS -> Tone.WARN;
                        },
                        text("felt." + match.key()));
        mark.setId("felt-match");
        return mark;
    }

    /// How what was said spreads around what is meant, in counts.
    static String spread(FeltSpread spread) {
        if (spread.people() == 0) {
            return text("felt.spread.none");
        }
        String counts =
                spread.isJudged()
                        ? text(
                                "felt.spread",
                                spread.people(),
                                spread.matches(),
                                spread.near(),
                                spread.misses())
                        : text("felt.spread.unjudged", spread.people());
        return spread.others().isEmpty()
                ? counts
                : counts
                        + " "
                        + text(
                                "felt.spread.others",
                                spread.others().stream()
                                        .map(each ->
                                                text(
                                                        "felt.spread.other",
                                                        wordWithin("feeling", each.feeling()),
                                                        each.people()))
                                        .collect(Collectors.joining(", ")));
    }

    private static Paragraph soft(String says) {
        Paragraph soft = new Paragraph(says);
        soft.addClassNames("soft", "small");
        return soft;
    }
}
