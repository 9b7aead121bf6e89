package org.throughline.rules.counterfactual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    private record Pair(Trial.Kind first, Trial.Kind second) {}

    private final Brief brief;
    private final Function<Brief, Verdict> decide;
    private final Verdict now;
    private final Trials trials;
    private final Levers levers;
    private final List<Trial> all;
    private final Map<Trial.Kind, Verdict> singles = new HashMap<>();
    private final Map<Pair, Verdict> pairs = new HashMap<>();

    /// @param now what was found of the brief as it stands
    /// @param verdict what was decided of it
    /// @param decide decides a version of the brief
    public Counterfactuals(
            Brief brief,
            CompiledRulebook rulebook,
            Findings now,
            Verdict verdict,
            Function<Brief, Verdict> decide) {
        this.brief = brief;
        this.decide = decide;
        this.now = verdict;
        this.trials = new Trials(brief, rulebook);
        this.levers = new Levers(rulebook, now.sheet());
        this.all = trials.all();
    }

    /// What would give a step another level.
    public List<Flip> ofLevel(Place place) {
        Level level = now.level(place);
        return flips(
                place.market(),
                levers.ofStep(place.step()),
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
                (verdict, changes) ->
                        verdict.held().contains(hold) ? null : new Flip(changes, null));
    }

    /// Whether a verdict flips what is looked at, said as a flip.
    private interface Look {
        @Nullable Flip flip(Verdict verdict, List<Change> changes);
    }

    private List<Flip> flips(@Nullable Market market, Set<String> questions, Look look) {
        List<Flip> flips = new ArrayList<>();
        List<Trial> failed = new ArrayList<>();
        for (Trial trial : all) {
            Flip flip = look.flip(decided(trial), List.of(trial.change()));
            if (flip != null) {
                flips.add(flip);
            } else if (questions.contains(trial.dimension())) {
                failed.add(trial);
            }
        }
        return flips.isEmpty()
                ? twoFields(failed, look)
                : anyOtherAnswer(anyOtherDay(flips, market));
    }

    private List<Flip> twoFields(List<Trial> trials, Look look) {
        List<Flip> flips = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            for (int j = i + 1; j < trials.size(); j++) {
                Trial first = trials.get(i);
                Trial second = trials.get(j);
                if (!first.isOfSameField(second)) {
                    Verdict verdict = decided(first, second);
                    Flip flip = look.flip(verdict, List.of(first.change(), second.change()));
                    if (flip != null) {
                        flips.add(flip);
                    }
                }
            }
        }
        return flips;
    }

    private Verdict decided(Trial trial) {
        return singles.computeIfAbsent(
                trial.kind(), any -> decide.apply(trial.edit().apply(brief)));
    }

    private Verdict decided(Trial first, Trial second) {
        return pairs.computeIfAbsent(
                new Pair(first.kind(), second.kind()),
                any -> decide.apply(second.edit().apply(first.edit().apply(brief))));
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
