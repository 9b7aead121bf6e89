package org.throughline.rules.counterfactual;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.assessment.StepTable;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.delegation.Place;
import org.throughline.rules.row.Clauses;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.row.View;

/// Which changes could flip something two at a time where none of them does alone: far fewer than
/// there are pairs, and only those need deciding. Confined to one brief.
///
/// What each single change makes of each clause of a rule is known. Of two changes a clause keeps
/// what the one that touches it made of it; where its question follows from both, as whether a
/// release covers every market and platform, it is taken for anything. So a level can change only
/// where a rule that asks for another level may come to hold, or every rule that asks for the
/// present one may cease to; a hold is lifted only where every rule that holds it may cease to.
final class Pairs {

    /// Rules of which all must cease to hold; of more it is not asked, which leaves more pairs.
    private static final int MOST_STANDING = 63;

    private static final String MARKET = "market";

    /// Choices that are made in several fields, so that two changes can concern one of them.
    private static final Set<String> IN_SEVERAL_FIELDS = Set.of("goal", "feeling", "publish-date");

    /// A change of one field, and what is decided with it.
    record Single(String dimension, Verdict verdict) {}

    /// A rule that holds something in a market, which nobody has lifted.
    record Holding(String rule, @Nullable Market market) {}

    private final CompiledRulebook rulebook;
    private final Levers levers;
    private final Verdict now;
    private final Set<Holding> held;
    private final Map<String, Integer> bits = new HashMap<>();
    private final int several;
    private final int[] choices;
    private final BitSet ofMarkets = new BitSet();
    private final List<@Nullable View[]> views = new ArrayList<>();
    private final Map<Step, List<Look>> looks = new EnumMap<>(Step.class);
    private final StepTable table = StepTable.shipped();

    /// @param now what is decided of the brief as it stands
    /// @param held the rules that hold something
    /// @param singles every change; each is known by its number from here on
    Pairs(
            CompiledRulebook rulebook,
            Levers levers,
            Verdict now,
            Set<Holding> held,
            List<Single> singles) {
        this.held = held;
        this.rulebook = rulebook;
        this.levers = levers;
        this.now = now;
        this.several = IN_SEVERAL_FIELDS.stream().mapToInt(this::bit).sum();
        this.choices = singles.stream().mapToInt(single -> bit(single.dimension())).toArray();
        for (int i = 0; i < choices.length; i++) {
            views.add(beside(singles.get(i).verdict().views()));
            ofMarkets.set(i, singles.get(i).dimension().equals(MARKET));
        }
    }

    private int bit(String choice) {
        return 1 << bits.computeIfAbsent(choice, any -> bits.size());
    }

    private record Item(@Nullable ItemKind kind, String id) {

        static Item of(View view) {
            return new Item(view.tags().kind(), view.tags().id());
        }
    }

    /// Views in the order of those of the brief as it stands; absent where the item is gone.
    private @Nullable View[] beside(List<View> then) {
        Map<Item, View> byItem = new HashMap<>();
        then.forEach(view -> byItem.put(Item.of(view), view));
        @Nullable View[] same = new View[now.views().size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = byItem.get(Item.of(now.views().get(i)));
        }
        return same;
    }

    /// Pairs that could give a step another level: for each change those with higher numbers that
    /// it is to be tried with.
    BitSet[] ofLevel(Place place, Level level) {
        BitSet[] pairs = none();
        List<Look> asking =
                looks.computeIfAbsent(place.step(), this::looks).stream()
                        .filter(look -> look.isOfEveryMarket() || look.isOf(place.market()))
                        .toList();
        List<Look> standing =
                asking.stream().filter(look -> look.holds() && look.asks() == level).toList();
        if (!standing.isEmpty()) {
            addEnding(standing, pairs);
        }
        for (Look look : asking) {
            Level asks = Objects.requireNonNull(look.asks());
            if (asks.isStricterThan(level) || (standing.isEmpty() && asks != level)) {
                addBringing(look, pairs);
            }
            // beside a rule that asks for less, one change has brought another that may cease to
            if (standing.isEmpty() && level.isStricterThan(asks)) {
                addEvery(look::holdsWith, pairs);
            }
        }
        // the level that stands without a rule follows from whose market it is
        if (place.market() != null && table.row(place.step()).outsideAuthorMarket() != null) {
            addEvery(ofMarkets::get, pairs);
        }
        return pairs;
    }

    /// Pairs that could lift a hold.
    BitSet[] ofHold(Verdict.Waiting hold) {
        BitSet[] pairs = none();
        addEnding(
                rulebook.source().rules().stream()
                        .filter(rule -> rule.outcomes().contains(hold.hold()))
                        .filter(rule -> held.contains(new Holding(rule.id(), hold.market())))
                        .flatMap(rule ->
                                looks(rule, null, rulebook.clauses(rule, hold.hold())).stream())
                        .filter(look -> look.holds() && look.isOf(hold.market()))
                        .toList(),
                pairs);
        return pairs;
    }

    private BitSet[] none() {
        return IntStream.range(0, choices.length)
                .mapToObj(any -> new BitSet())
                .toArray(BitSet[]::new);
    }

    private List<Look> looks(Step step) {
        Level floor = table.row(step).floor();
        List<Look> found = new ArrayList<>();
        for (Rule rule : rulebook.source().rules()) {
            for (RuleOutcome outcome : rule.outcomes()) {
                if (outcome instanceof RuleOutcome.Who who && who.step() == step) {
                    Level asks = floor.isStricterThan(who.level()) ? floor : who.level();
                    found.addAll(looks(rule, asks, rulebook.clauses(rule)));
                }
            }
        }
        return found;
    }

    /// A rule beside all that it is about, where no fact keeps it from holding.
    private List<Look> looks(Rule rule, @Nullable Level asks, Clauses clauses) {
        int[] behind =
                clauses.questions().stream()
                        .mapToInt(question ->
                                levers.behind(question).stream().mapToInt(this::bit).sum())
                        .toArray();
        int facts = 0;
        for (int i = 0; i < behind.length; i++) {
            facts |= behind[i] == 0 ? 1 << i : 0;
        }
        List<Look> found = new ArrayList<>();
        for (int at = 0; at < now.views().size(); at++) {
            View view = now.views().get(at);
            if (view.tags().kind() == rule.when().item()) {
                int so = clauses.of(view);
                if ((facts & ~so) == 0) {
                    found.add(
                            new Look(
                                    view,
                                    asks,
                                    clauses.all(),
                                    so,
                                    then(clauses, at),
                                    behind,
                                    several));
                }
            }
        }
        return found;
    }

    private int[] then(Clauses clauses, int at) {
        int[] then = new int[choices.length];
        for (int i = 0; i < then.length; i++) {
            View view = views.get(i)[at];
            then[i] = view == null ? 0 : clauses.of(view);
        }
        return then;
    }

    private static void addEvery(IntPredicate wanted, BitSet[] pairs) {
        for (int one = 0; one < pairs.length; one++) {
            for (int other = one + 1; other < pairs.length; other++) {
                if (wanted.test(one) || wanted.test(other)) {
                    pairs[one].set(other);
                }
            }
        }
    }

    /// Adds the pairs with which a rule may come to hold.
    private void addBringing(Look look, BitSet[] pairs) {
        int[] touching =
                IntStream.range(0, choices.length)
                        .filter(i -> look.isTouchedBy(i, choices[i]) && !look.holdsWith(i))
                        .toArray();
        for (int i = 0; i < touching.length; i++) {
            for (int j = i + 1; j < touching.length; j++) {
                int one = touching[i];
                int other = touching[j];
                if (look.mayHold(one, choices[one], other, choices[other])) {
                    pairs[one].set(other);
                }
            }
        }
    }

    /// Adds the pairs with which none of some rules may go on to hold.
    private void addEnding(List<Look> standing, BitSet[] pairs) {
        List<Look> watched = standing.stream().limit(MOST_STANDING).toList();
        long[] held = new long[choices.length];
        for (int at = 0; at < watched.size(); at++) {
            for (int i = 0; i < held.length; i++) {
                held[i] |= watched.get(at).holdsWith(i) ? 1L << at : 0;
            }
        }
        for (int one = 0; one < held.length; one++) {
            for (int other = one + 1; other < held.length; other++) {
                long left = held[one] & held[other];
                while (left != 0
                        && watched.get(Long.numberOfTrailingZeros(left))
                                .mayEnd(choices[one], choices[other])) {
                    left &= left - 1;
                }
                if (left == 0) {
                    pairs[one].set(other);
                }
            }
        }
    }
}
