package org.throughline.rules.counterfactual;

import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.rules.row.View;

/// A rule beside the video or an item: which of its clauses are so now, and which with each change.
/// Changes are known by their number, choices are bits. Immutable.
final class Look {

    private final View view;
    private final @Nullable Level asks;
    private final int all;
    private final int now;
    private final int[] then;
    private final int[] behind;
    private final int shared;

    /// @param asks the level that comes of it; absent for a hold
    /// @param all every clause
    /// @param now the clauses that are so now
    /// @param then the clauses that are so with each change
    /// @param behind for each clause the choices that its question follows from
    /// @param several choices that are made in several fields
    Look(View view, @Nullable Level asks, int all, int now, int[] then, int[] behind, int several) {
        this.view = view;
        this.asks = asks;
        this.all = all;
        this.now = now;
        this.then = then;
        this.behind = behind;
        this.shared = shared(behind, several);
    }

    private static int shared(int[] behind, int several) {
        int shared = 0;
        for (int choices : behind) {
            shared |= Integer.bitCount(choices) > 1 ? choices : choices & several;
        }
        return shared;
    }

    @Nullable Level asks() {
        return asks;
    }

    /// Whether what follows is of no single market.
    boolean isOfEveryMarket() {
        return view.tags().kind() != ItemKind.MARKET;
    }

    boolean isOf(@Nullable Market market) {
        return market == null
                ? isOfEveryMarket()
                : !isOfEveryMarket() && view.tags().id().equals(market.code());
    }

    boolean holds() {
        return now == all;
    }

    boolean holdsWith(int change) {
        return then[change] == all;
    }

    /// Whether a change of a choice makes a clause otherwise, or may do so beside another change.
    boolean isTouchedBy(int change, int choice) {
        return then[change] != now || (choice & shared) != 0;
    }

    /// Clauses whose question follows from two choices at once.
    private int together(int choice, int other) {
        int both = 0;
        if ((choice & shared) != 0 && (other & shared) != 0) {
            for (int i = 0; i < behind.length; i++) {
                if ((behind[i] & choice) != 0 && (behind[i] & other) != 0) {
                    both |= 1 << i;
                }
            }
        }
        return both;
    }

    /// Whether the rule may hold with two changes.
    boolean mayHold(int one, int choice, int other, int otherChoice) {
        int byOne = then[one] ^ now;
        int byOther = then[other] ^ now;
        int maybe =
                (now & ~byOne & ~byOther)
                        | (then[one] & byOne)
                        | (then[other] & byOther)
                        | together(choice, otherChoice);
        return maybe == all;
    }

    /// Whether the rule, which holds now and with either change, may not hold with both.
    boolean mayEnd(int choice, int other) {
        return together(choice, other) != 0;
    }
}
