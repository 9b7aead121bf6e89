package org.throughline.planner.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.throughline.data.brief.Market;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.story.Beat;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesKind;

/// What plans use, in the words by which results are grouped.
public final class PlanFacts {

    private PlanFacts() {}

    /// Of all plans that no later version has taken the place of.
    static List<PlanFact> ofLive(Repositories kept) {
        return kept.plans().allIds().stream()
                .filter(id -> isLive(kept.plans().status(id)))
                .flatMap(id -> kept.plans().find(id).stream())
                .flatMap(plan -> of(plan).stream())
                .toList();
    }

    private static boolean isLive(PlanStatus status) {
        return switch (status) {
            case PlanStatus.Proposed _, PlanStatus.Approved _ -> true;
            case PlanStatus.Superseded _ -> false;
        };
    }

    /// Of one plan, market by market: its hook, the hooks it holds ready, its ending, format and
    /// topics.
    public static List<PlanFact> of(ProductionPlan plan) {
        List<PlanFact> facts = new ArrayList<>();
        for (Market market : plan.brief().audience().markets()) {
            List<Beat> used = plan.story().beatsIn(market);
            BiConsumer<SeriesKind, String> uses =
                    (kind, key) -> facts.add(fact(plan.id(), kind, key, market, false));
            words(used.stream().map(Beat::hook)).forEach(key -> uses.accept(SeriesKind.HOOK, key));
            words(used.stream().map(Beat::ending))
                    .forEach(key -> uses.accept(SeriesKind.ENDING, key));
            words(Stream.of(plan.brief().format()))
                    .forEach(key -> uses.accept(SeriesKind.FORMAT, key));
            plan.brief().topics().forEach(key -> uses.accept(SeriesKind.TOPIC, key));
            words(plan.story().allBeats().filter(beat -> !used.contains(beat)).map(Beat::hook))
                    .map(key -> fact(plan.id(), SeriesKind.HOOK, key, market, true))
                    .filter(offered -> facts.stream().noneMatch(each -> sameWord(each, offered)))
                    .forEach(facts::add);
        }
        return List.copyOf(facts);
    }

    private static Stream<String> words(Stream<String> words) {
        return words.filter(Objects::nonNull).distinct();
    }

    private static boolean sameWord(PlanFact one, PlanFact other) {
        return one.kind() == other.kind()
                && one.key().equals(other.key())
                && one.market().equals(other.market());
    }

    private static PlanFact fact(
            PlanId plan, SeriesKind kind, String key, Market market, boolean offered) {
        return new PlanFact(plan.toString(), kind, key, market, offered);
    }
}
