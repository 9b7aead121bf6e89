package org.throughline.planner.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Story;
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
        return of(plan.id().toString(), plan.brief(), plan.story());
    }

    /// The same of a brief and story that are still being written.
    ///
    /// @param plan what the facts name as their plan
    public static List<PlanFact> of(String plan, Brief brief, Story story) {
        List<PlanFact> facts = new ArrayList<>();
        for (Market market : brief.audience().markets()) {
            List<Beat> used = story.beatsIn(market);
            BiConsumer<SeriesKind, String> uses =
                    (kind, key) -> facts.add(new PlanFact(plan, kind, key, market, false));
            words(used.stream().map(Beat::hook)).forEach(key -> uses.accept(SeriesKind.HOOK, key));
            words(used.stream().map(Beat::ending))
                    .forEach(key -> uses.accept(SeriesKind.ENDING, key));
            words(Stream.ofNullable(brief.format()))
                    .forEach(key -> uses.accept(SeriesKind.FORMAT, key));
            brief.topics().forEach(key -> uses.accept(SeriesKind.TOPIC, key));
            words(story.allBeats().filter(beat -> !used.contains(beat)).map(Beat::hook))
                    .map(key -> new PlanFact(plan, SeriesKind.HOOK, key, market, true))
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
}
