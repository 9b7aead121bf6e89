package org.throughline.planner.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Member;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.review.Draft;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.Verdict;
import org.throughline.planner.deadline.WorkingDays;
import org.throughline.planner.plan.SealsOfDraft;

/// A seal that is asked for and does not hold.
///
/// @param signers who may give it; nobody where the team has nobody of that role
/// @param owing those of them who have still to: where one is enough, any
/// @param first seals that others have to give before it
/// @param since the moment from which it can be given; absent while something has to come first
/// @param due its last day; absent where there is nothing to count from
public record OpenSeal(
        SealState state,
        List<Member> signers,
        List<Member> owing,
        List<RequiredSeal> first,
        @Nullable Instant since,
        @Nullable LocalDate due) {

    public OpenSeal {
        signers = List.copyOf(signers);
        owing = List.copyOf(owing);
        first = List.copyOf(first);
    }

    /// Those of a plan, in the order in which they are asked for.
    ///
    /// @param seals of all its versions
    public static List<OpenSeal> onPlan(ProductionPlan plan, List<Seal> seals) {
        return onPlan(plan, seals, List.of());
    }

    /// The same, where guests are asked for some of them.
    ///
    /// @param guests links that stand; those that ask for nothing here do not count
    public static List<OpenSeal> onPlan(
            ProductionPlan plan, List<Seal> seals, List<GuestLink> guests) {
        return of(
                        plan,
                        null,
                        plan.sealStates(seals),
                        seals,
                        plan.brief().audience().markets(),
                        _ -> plan.proposedAt())
                .stream()
                .map(open -> open.with(AskedGuests.of(plan, open, guests)))
                .toList();
    }

    private OpenSeal with(List<Member> guests) {
        return guests.isEmpty()
                ? this
                : new OpenSeal(
                        state,
                        Stream.concat(signers.stream(), guests.stream()).toList(),
                        Stream.concat(owing.stream(), guests.stream()).toList(),
                        first,
                        since,
                        due);
    }

    /// Those of a draft and its release, by the version of its plan that it is held to now. A draft
    /// that was sent back is asked about no more.
    public static List<OpenSeal> onDraft(Repositories kept, Draft draft) {
        return SealsOfDraft.plan(kept, draft)
                .map(plan ->
                        onDraft(
                                plan,
                                draft,
                                kept.plans().seals(plan.id().campaign(), plan.id().brief())))
                .orElse(List.of());
    }

    private static List<OpenSeal> onDraft(ProductionPlan plan, Draft draft, List<Seal> seals) {
        if (draft.verdict() instanceof Verdict.ChangesAsked) {
            return List.of();
        }
        return of(
                plan,
                draft.sha256(),
                plan.draftSealStates(draft.id().market(), draft.sha256(), seals),
                seals,
                List.of(draft.id().market()),
                required -> askedAt(draft, required));
    }

    /// When a seal was asked for on a draft; absent where it is not, or not yet.
    static @Nullable Instant askedAt(Draft draft, RequiredSeal required) {
        return switch (draft.verdict()) {
            case null -> required.isOnRelease() ? null : draft.renderedAt();
            case Verdict.Accepted accepted ->
                    required.isOnRelease() ? accepted.at() : draft.renderedAt();
            case Verdict.ChangesAsked _ -> null;
        };
    }

    /// @param file SHA-256 of the draft; absent on the plan
    /// @param asked when a seal was asked for, whatever has to come before it; absent: not yet
    private static List<OpenSeal> of(
            ProductionPlan plan,
            @Nullable String file,
            List<SealState> states,
            List<Seal> seals,
            List<Market> markets,
            Function<RequiredSeal, @Nullable Instant> asked) {
        ApprovalRoute route =
                ApprovalRoute.of(plan, markets, states.stream().map(SealState::required).toList());
        return states.stream()
                .filter(state -> !(state instanceof SealState.Holds))
                .map(state -> {
                    RequiredSeal required = state.required();
                    List<RequiredSeal> first = required.openBefore(states);
                    Instant since =
                            first.isEmpty()
                                    ? afterOthers(
                                            required, states, asked.apply(required), Instant.MAX)
                                    : null;
                    return new OpenSeal(
                            state,
                            plan.signers(required),
                            plan.owing(required, file, seals),
                            first,
                            since,
                            route.due(required, since == null ? null : day(since)));
                })
                .toList();
    }

    /// Whoever comes after others is asked once the last of them has answered.
    ///
    /// @param until answers after this moment came too late to be waited for
    static @Nullable Instant afterOthers(
            RequiredSeal required, List<SealState> states, @Nullable Instant asked, Instant until) {
        return asked == null
                ? null
                : states.stream()
                        .filter(other -> required.comesAfter(other.required()))
                        .flatMap(other ->
                                other instanceof SealState.Holds holds
                                        ? Stream.of(holds.seal().at())
                                        : Stream.empty())
                        .filter(at -> asked.isBefore(at) && !at.isAfter(until))
                        .max(Instant::compareTo)
                        .orElse(asked);
    }

    public RequiredSeal required() {
        return state.required();
    }

    /// The moment from which it can be given.
    ///
    /// @throws NullPointerException where it cannot be yet
    Instant asked() {
        return Objects.requireNonNull(since, "something has to come first");
    }

    /// Whether somebody of that name has to give it, or is one of those who may, and can do so now.
    public boolean waitsFor(String name) {
        return since != null && owing.stream().anyMatch(member -> member.name().equals(name));
    }

    /// How pressing it is; nothing presses that cannot be given yet.
    public Urgency urgency(LocalDate today) {
        return since == null ? Urgency.IN_TIME : Urgency.of(day(since), due, today);
    }

    /// Working days by which it is late; 0 while it is not, or while something has to come first.
    public int late(LocalDate today) {
        return since == null || due == null ? 0 : WorkingDays.late(due, today);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
