package org.throughline.rules.delegation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.row.CompiledRow;
import org.throughline.rules.row.View;
import org.throughline.rules.tag.Tags;

/// One outcome of a row that holds, with the thing it holds for: what a reason is made of.
public sealed interface Ruling {

    CompiledRow<Rule> row();

    View view();

    /// Where the outcome stands in its rule.
    int nth();

    /// Orders rulings as the rulebook does, then by item, then by outcome.
    Comparator<Ruling> ORDER = Ruling::compare;

    private static int compare(Ruling one, Ruling other) {
        int byRow = Integer.compare(one.row().order(), other.row().order());
        if (byRow != 0) {
            return byRow;
        }
        int byItem = Integer.compare(one.view().place(), other.view().place());
        return byItem != 0 ? byItem : Integer.compare(one.nth(), other.nth());
    }

    default Rule rule() {
        return row().source();
    }

    default Tags tags() {
        return view().tags();
    }

    /// A level for a step.
    record Step(CompiledRow<Rule> row, View view, int nth, Place place, Level level)
            implements Ruling {}

    /// Somebody to ask.
    record Ask(CompiledRow<Rule> row, View view, int nth, Asked asked, RuleOutcome.Ask outcome)
            implements Ruling {}

    /// A market, or everything, that waits.
    record Hold(
            CompiledRow<Rule> row,
            View view,
            int nth,
            String ruleId,
            @Nullable Market market,
            RuleOutcome.Hold outcome)
            implements Ruling {

        /// Whose answer lifts it; absent where it waits for something else.
        public @Nullable String role() {
            return outcome.until() instanceof RuleOutcome.Until.Answer(String role) ? role : null;
        }
    }

    /// Any other outcome, which no phase has to weigh.
    record Plain(CompiledRow<Rule> row, View view, int nth, RuleOutcome outcome)
            implements Ruling {}

    /// Every outcome of a row that holds for a view.
    static List<Ruling> of(CompiledRow<Rule> row, View view) {
        List<Ruling> rulings = new ArrayList<>(row.source().outcomes().size());
        Market market = marketOf(view);
        int nth = 0;
        for (RuleOutcome outcome : row.source().outcomes()) {
            int at = nth++;
            if (outcome instanceof RuleOutcome.Hold hold && row.lifts(hold, view.bits())) {
                continue;
            }
            rulings.add(
                    switch (outcome) {
                        case RuleOutcome.Who who ->
                                new Step(row, view, at, new Place(who.step(), market), who.level());
                        case RuleOutcome.Ask ask ->
                                new Ask(
                                        row,
                                        view,
                                        at,
                                        new Asked(
                                                ask.role(),
                                                market,
                                                personOf(view),
                                                ask.seal(),
                                                ask.stage()),
                                        ask);
                        case RuleOutcome.Hold hold ->
                                new Hold(row, view, at, row.source().id(), market, hold);
                        case RuleOutcome.Need need -> new Plain(row, view, at, need);
                        case RuleOutcome.Never never -> new Plain(row, view, at, never);
                        case RuleOutcome.Limit limit -> new Plain(row, view, at, limit);
                        case RuleOutcome.Lane lane -> new Plain(row, view, at, lane);
                        case RuleOutcome.Note note -> new Plain(row, view, at, note);
                    });
        }
        return rulings;
    }

    private static @Nullable Market marketOf(View view) {
        return view.tags().kind() == ItemKind.MARKET ? new Market(view.tags().id()) : null;
    }

    private static @Nullable String personOf(View view) {
        return view.tags().kind() == ItemKind.PERSON ? view.tags().id() : null;
    }
}
