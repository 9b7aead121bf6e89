package org.throughline.planner.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;
import org.throughline.planner.approval.SealPlan;
import org.throughline.planner.route.OpenSeal;
import org.throughline.planner.wiring.House;

/// Everybody of the team seals what waits for them; then the plan is approved for the markets whose
/// seals are complete, and signed.
final class Approving {

    private final DemoFolder folder;
    private final Cast cast;
    private final House house;
    private final Told told;
    private final Summary summary;
    private final List<Problem> refused;

    /// @param refused takes why plans are not approved
    Approving(
            DemoFolder folder,
            Cast cast,
            House house,
            Told told,
            Summary summary,
            List<Problem> refused) {
        this.folder = folder;
        this.cast = cast;
        this.house = house;
        this.told = told;
        this.summary = summary;
        this.refused = refused;
    }

    /// The approved plan; absent where no market's seals are complete.
    Optional<ApprovedPlan> walk(ProductionPlan plan) throws IOException {
        List<Problem> unsealed = new ArrayList<>();
        cast.approvers().forEach(approver -> unsealed.addAll(seal(plan, approver)));
        Optional<ApprovedPlan> approved = approve(plan, unsealed);
        held(plan);
        return approved;
    }

    /// Seals what waits for an approver, one by one: a market whose words cannot be sealed keeps no
    /// other waiting.
    ///
    /// @return why some of it is not sealed
    private List<Problem> seal(ProductionPlan plan, Actor approver) {
        SealPlan seals = house.sealPlan();
        List<Seal> given = new ArrayList<>();
        List<Problem> unsealed = new ArrayList<>();
        for (OpenSeal open : OpenSeal.onPlan(plan, kept(plan))) {
            if (!open.waitsFor(approver.name())) {
                continue;
            }
            RequiredSeal required = open.required();
            switch (seals.seal(plan.id(), required, approver)) {
                case Outcome.Accepted<Seal>(Seal seal) -> given.add(seal);
                case Outcome.Refused<Seal>(List<Problem> problems) -> {
                    told.detail(
                            "%s does not seal %s: %s."
                                    .formatted(
                                            approver.name(),
                                            required.says(),
                                            problems.getFirst().message()));
                    unsealed.addAll(problems);
                }
            }
        }
        if (!given.isEmpty()) {
            told.detail(
                    "%s (%s) seals %s.".formatted(approver.name(), approver.role(), says(given)));
        }
        return unsealed;
    }

    private List<Seal> kept(ProductionPlan plan) {
        return house.store()
                .inTransaction(kept -> kept.plans().seals(plan.id().campaign(), plan.id().brief()));
    }

    private static String says(List<Seal> seals) {
        Map<String, List<String>> byScope = new LinkedHashMap<>();
        for (Seal seal : seals) {
            Market market = seal.market();
            byScope.computeIfAbsent(seal.scope().key(), _ -> new ArrayList<>())
                    .add(market == null ? "" : market.code());
        }
        List<String> parts = new ArrayList<>();
        byScope.forEach(
                (scope, markets) -> parts.add((scope + " " + String.join(" ", markets)).strip()));
        return String.join(", ", parts);
    }

    private Optional<ApprovedPlan> approve(ProductionPlan plan, List<Problem> unsealed)
            throws IOException {
        String name = "plans/" + plan.brief().id() + ".json";
        Outcome<ApprovedPlan> outcome = house.approvePlan().approve(plan.id(), cast.lead());
        Outcome<byte[]> exported =
                outcome.then(yes -> house.exportPlan().export(yes, cast.author()));
        if (outcome instanceof Outcome.Accepted<ApprovedPlan>(ApprovedPlan yes)
                && exported instanceof Outcome.Accepted<byte[]>(byte[] document)) {
            Path signed = folder.path().resolve(name);
            Files.createDirectories(folder.path().resolve("plans"));
            Files.write(signed, document);
            told.detail(
                    "Approved for %s and signed: %s, fingerprint %s."
                            .formatted(yes.markets(), name, yes.fingerprint().shown()));
            summary.plan(plan.id(), name, yes);
            return Optional.of(yes);
        }
        List<Problem> problems =
                exported instanceof Outcome.Refused<byte[]>(List<Problem> why) ? why : List.of();
        told.detail("Not approved: " + problems.getFirst().message());
        summary.plan(plan.id(), name, null);
        Stream.concat(unsealed.stream(), problems.stream())
                .distinct()
                .map(problem -> problem.in(plan.brief().id().value()))
                .forEach(refused::add);
        return Optional.empty();
    }

    private void held(ProductionPlan plan) {
        List<Seal> seals =
                house.store()
                        .inTransaction(kept ->
                                kept.plans().seals(plan.id().campaign(), plan.id().brief()));
        for (Market market : plan.brief().audience().markets()) {
            if (plan.standing(market, seals) instanceof MarketStanding.Held held) {
                told.detail(
                        market
                                + " stays held, the others go on: "
                                + held.holds().getFirst().because().getFirst().says());
            }
        }
    }
}
