package org.throughline.planner.route;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.review.Draft;
import org.throughline.data.review.Verdict;
import org.throughline.planner.plan.SealsOfDraft;

/// A seal that holds, and how long it took from being asked for on the version or file it was given
/// on. One that was given before that, by a plan that said the same, took no time that is known.
///
/// @param whole whether the seal held from then on: where all of a role have to give it, this is
///   the last of them
record GivenSeal(Seal seal, Duration took, boolean whole) {

    /// Those of an approved plan and of the drafts of it that were accepted.
    static List<GivenSeal> of(Repositories kept, ProductionPlan plan, List<Draft> drafts) {
        List<Seal> seals = kept.plans().seals(plan.id().campaign(), plan.id().brief());
        Map<PlanId, @Nullable Instant> proposed = new HashMap<>();
        Stream<GivenSeal> onPlan =
                kept.plans().status(plan.id()) instanceof PlanStatus.Approved
                        ? of(
                                plan.sealStates(seals),
                                (_, seal) ->
                                        proposed.computeIfAbsent(
                                                seal.plan(),
                                                id ->
                                                        kept.plans()
                                                                .find(id)
                                                                .map(ProductionPlan::proposedAt)
                                                                .orElse(null)))
                        : Stream.empty();
        Stream<GivenSeal> onDrafts =
                drafts.stream()
                        .filter(draft -> draft.verdict() instanceof Verdict.Accepted)
                        .flatMap(draft ->
                                of(
                                                SealsOfDraft.find(kept, draft),
                                                (required, _) -> OpenSeal.askedAt(draft, required))
                                        // one that was given on another draft is counted there
                                        .filter(given ->
                                                draft.sha256().equals(given.seal().file())));
        return Stream.concat(onPlan, onDrafts).toList();
    }

    /// @param asked when a seal was asked for, whatever came before it; absent where nobody knows
    private static Stream<GivenSeal> of(
            List<SealState> states, BiFunction<RequiredSeal, Seal, @Nullable Instant> asked) {
        return states.stream()
                .filter(SealState.Holds.class::isInstance)
                .map(SealState.Holds.class::cast)
                .flatMap(holds ->
                        holds.all().stream()
                                .flatMap(seal -> {
                                    RequiredSeal required = holds.required();
                                    Instant since =
                                            OpenSeal.afterOthers(
                                                    required,
                                                    states,
                                                    asked.apply(required, seal),
                                                    seal.at());
                                    return since == null || seal.at().isBefore(since)
                                            ? Stream.empty()
                                            : Stream.of(
                                                    new GivenSeal(
                                                            seal,
                                                            Duration.between(since, seal.at()),
                                                            seal.equals(holds.seal())));
                                }));
    }
}
