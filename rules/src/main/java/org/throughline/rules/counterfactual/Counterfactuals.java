package org.throughline.rules.counterfactual;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Change;
import org.throughline.data.assessment.Flip;
import org.throughline.data.assessment.Level;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.rules.delegation.Findings;
import org.throughline.rules.delegation.Place;
import org.throughline.rules.row.CompiledRulebook;

/// Finds what would flip the decisions and holds of one brief: changes of one choice, and where
/// none does, of two. Every flip it names was decided again and gave the level it says.
///
/// Changes that no row can tell apart are decided once. A market left out has no decisions any
/// more: that lifts a hold and flips no level. Confined to one brief.
public final class Counterfactuals {

    static final String ANY_OTHER = "any other";

    private final Brief brief;
    private final Function<Brief, Verdict> decide;
    private final Verdict now;
    private final CompiledRulebook rulebook;
    private final boolean broken;
    private final Trials trials;
    private final Levers levers;
    private final List<Trial> all;

    /// The number of what a trial changes, by the trial's place among all.
    private final int[] numbers;

    /// What is decided with each change, by its number; changes that no row tells apart have one.
    private final List<Pairs.Single> singles = new ArrayList<>();

    private final Map<Long, Verdict> doubles = new HashMap<>();
    private final Set<Pairs.Holding> held;
    private @Nullable Pairs pairs;

    /// @param now what was found of the brief as it stands
    /// @param verdict what was decided of it
    /// @param broken whether guidelines are broken on purpose, so that levels follow from more than
    ///   rules
    /// @param decide decides a version of the brief
    public Counterfactuals(
            Brief brief,
            CompiledRulebook rulebook,
            Findings now,
            Verdict verdict,
            boolean broken,
            Function<Brief, Verdict> decide) {
        this.brief = brief;
        this.decide = decide;
        this.now = verdict;
        this.rulebook = rulebook;
        this.broken = broken;
        this.held =
                now.held().stream()
                        .map(hold -> new Pairs.Holding(hold.ruleId(), hold.market()))
                        .collect(Collectors.toUnmodifiableSet());
        this.trials = new Trials(brief, rulebook, broken);
        this.levers = new Levers(rulebook, now.sheet());
        this.all = trials.all();
        this.numbers = new int[all.size()];
        Map<Trial.Kind, Integer> kinds = new HashMap<>();
        for (int at = 0; at < numbers.length; at++) {
            Trial trial = all.get(at);
            numbers[at] = kinds.computeIfAbsent(trial.kind(), any -> kinds.size());
            if (numbers[at] == singles.size()) {
                Verdict with = decide.apply(trial.edit().apply(brief));
                singles.add(new Pairs.Single(trial.dimension(), with));
            }
        }
    }

    /// What would give a step another level.
    public List<Flip> ofLevel(Place place) {
        Level level = now.level(place);
        return flips(
                place.market(),
                levers.ofStep(place.step()),
                pairs -> pairs.ofLevel(place, level),
                (verdict, changes) -> {
                    boolean gone =
                            changes.stream()
                                    .anyMatch(change ->
                                            change.field().equals("audience.markets")
                                                    && change.market() != null
                                                    && change.market().equals(place.market()));
                    Level then = verdict.level(place);
                    return gone || then == level ? null : new Flip(changes, then);
                });
    }

    /// What would lift a hold.
    public List<Flip> ofHold(Verdict.Waiting hold) {
        return flips(
                hold.market(),
                levers.ofHolds(),
                pairs -> pairs.ofHold(hold),
                (verdict, changes) ->
                        verdict.held().contains(hold) ? null : new Flip(changes, null));
    }

    /// Whether a verdict flips what is looked at, said as a flip.
    private interface Flipping {
        @Nullable Flip flip(Verdict verdict, List<Change> changes);
    }

    private List<Flip> flips(
            @Nullable Market market,
            Set<String> questions,
            Function<Pairs, BitSet[]> possible,
            Flipping flipping) {
        List<Flip> flips = new ArrayList<>();
        List<Integer> failed = new ArrayList<>();
        for (int at = 0; at < numbers.length; at++) {
            Trial trial = all.get(at);
            Verdict verdict = singles.get(numbers[at]).verdict();
            Flip flip = flipping.flip(verdict, List.of(trial.change()));
            if (flip != null) {
                flips.add(flip);
            } else if (questions.contains(trial.dimension())) {
                failed.add(at);
            }
        }
        if (!flips.isEmpty()) {
            return anyOtherAnswer(anyOtherDay(flips, market));
        }
        return failed.size() < 2 ? List.of() : twoFields(failed, possible, flipping);
    }

    private List<Flip> twoFields(
            List<Integer> failed, Function<Pairs, BitSet[]> possible, Flipping flipping) {
        BitSet @Nullable [] wanted = broken ? null : possible.apply(pairs());
        List<Flip> flips = new ArrayList<>();
        for (int i = 0; i < failed.size(); i++) {
            int first = failed.get(i);
            for (int j = i + 1; j < failed.size(); j++) {
                int second = failed.get(j);
                if ((wanted == null || isIn(wanted, numbers[first], numbers[second]))
                        && !all.get(first).isOfSameField(all.get(second))) {
                    Flip flip =
                            flipping.flip(
                                    decided(first, second),
                                    List.of(all.get(first).change(), all.get(second).change()));
                    if (flip != null) {
                        flips.add(flip);
                    }
                }
            }
        }
        return flips;
    }

    private static boolean isIn(BitSet[] pairs, int one, int other) {
        return pairs[Math.min(one, other)].get(Math.max(one, other));
    }

    private Pairs pairs() {
        if (pairs == null) {
            pairs = new Pairs(rulebook, levers, now, held, singles);
        }
        return pairs;
    }

    private Verdict decided(int first, int second) {
        return doubles.computeIfAbsent(
                (long) numbers[first] * singles.size() + numbers[second],
                any ->
                        decide.apply(
                                all.get(second).edit().apply(all.get(first).edit().apply(brief))));
    }

    /// Says "any other day" where every day of another kind flips to one level and no other day is
    /// of the same kind.
    private List<Flip> anyOtherDay(List<Flip> flips, @Nullable Market market) {
        if (market == null || !trials.isTheOnlyDayOfItsKind(market)) {
            return flips;
        }
        List<Flip> ofDay =
                flips.stream().filter(flip -> isDayOf(flip.changes().getFirst(), market)).toList();
        boolean all =
                !ofDay.isEmpty()
                        && ofDay.size() == trials.days(market).size()
                        && ofDay.stream().map(Flip::level).distinct().count() == 1;
        if (!all) {
            return flips;
        }
        Change day = ofDay.getFirst().changes().getFirst();
        Flip any =
                new Flip(
                        List.of(new Change(day.field(), market, day.from(), Trials.ANY_OTHER_DAY)),
                        ofDay.getFirst().level());
        List<Flip> said = new ArrayList<>(List.of(any));
        flips.stream().filter(flip -> !ofDay.contains(flip)).forEach(said::add);
        return said;
    }

    /// Says "any other" where every other answer of a field with one answer flips to one level.
    private List<Flip> anyOtherAnswer(List<Flip> flips) {
        List<Flip> said = new ArrayList<>(flips);
        for (Choice choice : Choice.ALL) {
            List<Flip> ofField =
                    flips.stream()
                            .filter(flip ->
                                    flip.changes().getFirst().field().equals(choice.field()))
                            .toList();
            long tried =
                    all.stream()
                            .filter(trial -> trial.change().field().equals(choice.field()))
                            .count();
            if (!choice.many()
                    && ofField.size() > 1
                    && ofField.size() == tried
                    && ofField.stream().map(Flip::level).distinct().count() == 1) {
                Change change = ofField.getFirst().changes().getFirst();
                said.set(
                        said.indexOf(ofField.getFirst()),
                        new Flip(
                                List.of(new Change(change.field(), null, change.from(), ANY_OTHER)),
                                ofField.getFirst().level()));
                said.removeAll(ofField);
            }
        }
        return said;
    }

    private static boolean isDayOf(Change change, Market market) {
        return change.field().equals("publish.date") && market.equals(change.market());
    }
}
