package org.throughline.planner.together;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.Seal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What a change of one video would do: seals that break, markets that are held or let go, who is
/// asked anew, and why it could not be handed in.
public final class ChangeEffects extends UnorderedList {

    public ChangeEffects(Prospect.Changes would) {
        addClassName("plain");
        alike(would.breaks())
                .forEach((seal, markets) ->
                        add(
                                new ListItem(
                                        new StateMark(Tone.BAD, text("seals-after.breaks")),
                                        new Span(
                                                " "
                                                        + text(
                                                                "together.seal",
                                                                (word("seal", seal.scope())
                                                                                + " "
                                                                                + markets)
                                                                        .strip(),
                                                                seal.by())))));
        for (Hold hold : would.held()) {
            add(
                    new ListItem(
                            new StateMark(Tone.HOLD, text("standing.held")),
                            new Span(" " + held(hold))));
        }
        for (Hold hold : would.freed()) {
            add(
                    new ListItem(
                            new StateMark(Tone.GOOD, text("together.freed")),
                            new Span(" " + market(hold.market()))));
        }
        would.asked()
                .forEach(required ->
                        add(
                                new ListItem(
                                        text(
                                                "together.asked",
                                                role(required.role()),
                                                (wordWithin("seal", required.scope().key())
                                                                + " "
                                                                + market(required.market()))
                                                        .strip()))));
        would.open()
                .forEach(problem -> add(new ListItem(text("together.open", problem.message()))));
    }

    /// Whether it would do nothing of that.
    public static boolean isNone(Prospect.Changes would) {
        return would.breaks().isEmpty()
                && would.held().isEmpty()
                && would.freed().isEmpty()
                && would.asked().isEmpty()
                && would.open().isEmpty();
    }

    /// What somebody sealed alike in several markets.
    private record Sealed(String scope, String by) {}

    /// The markets of what is sealed alike, in the order in which it was.
    private static Map<Sealed, String> alike(List<Seal> seals) {
        return seals.stream()
                .collect(
                        Collectors.groupingBy(
                                seal -> new Sealed(seal.scope().key(), seal.by()),
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        seal -> market(seal.market()),
                                        Collectors.filtering(
                                                market -> !market.isEmpty(),
                                                Collectors.joining(", ")))));
    }

    private static String held(Hold hold) {
        String why = hold.because().isEmpty() ? hold.until() : hold.because().getFirst().says();
        return (market(hold.market()) + " " + why).strip();
    }

    private static String market(@Nullable Market market) {
        return market == null ? "" : market.code();
    }
}
