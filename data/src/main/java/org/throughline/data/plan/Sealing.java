package org.throughline.data.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Need;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.PersonId;
import org.throughline.data.campaign.Member;
import org.throughline.data.json.Documents;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Computes seals and compares them.
final class Sealing {

    static final Documents DOCUMENTS = new Documents();

    private Sealing() {}

    static Fingerprint fingerprint(ProductionPlan plan) {
        return new Fingerprint(DOCUMENTS.hash(plan));
    }

    static List<RequiredSeal> required(ProductionPlan plan) {
        Map<String, RequiredSeal> required = new LinkedHashMap<>();
        for (Ask ask : plan.assessment().asks()) {
            if (ask.stage().equals("plan")) {
                for (RequiredSeal each : required(plan, ask)) {
                    required.merge(each.says(), each, Sealing::both);
                }
            }
        }
        return List.copyOf(required.values());
    }

    private static List<RequiredSeal> required(ProductionPlan plan, Ask ask) {
        SealScope scope = SealScope.of(ask.seal());
        Market asked = ask.market();
        if (!scope.isPerMarket()) {
            return List.of(new RequiredSeal(ask.role(), scope, null, ask.because()));
        }
        List<Market> markets = asked == null ? plan.brief().audience().markets() : List.of(asked);
        return markets.stream()
                .map(market -> new RequiredSeal(ask.role(), scope, market, ask.because()))
                .toList();
    }

    private static RequiredSeal both(RequiredSeal first, RequiredSeal second) {
        var because = new ArrayList<>(first.because());
        because.addAll(second.because());
        return new RequiredSeal(
                first.role(), first.scope(), first.market(), because.stream().distinct().toList());
    }

    static SealState state(ProductionPlan plan, RequiredSeal required, List<Seal> seals) {
        Map<PlanPart, String> parts = parts(plan, required.scope(), required.market(), null);
        String sha256 = hash(required.scope(), required.market(), null, parts);
        List<Seal> given =
                seals.stream()
                        .filter(required::isFor)
                        .filter(seal -> seal.plan().sameLine(plan.id()))
                        .filter(seal -> signer(plan, required, seal.by()).isPresent())
                        .toList();
        return given.stream()
                .filter(seal -> seal.sha256().equals(sha256) && seal.parts().equals(parts))
                .max(Comparator.comparing(Seal::at))
                .<SealState>map(seal -> new SealState.Holds(required, seal))
                .or(() ->
                        given.stream()
                                .max(Comparator.comparing(Seal::at))
                                .map(seal -> broken(required, seal, parts)))
                .orElseGet(() -> new SealState.Missing(required));
    }

    private static SealState broken(RequiredSeal required, Seal seal, Map<PlanPart, String> parts) {
        List<PlanPart> changed =
                required.scope().parts().stream()
                        .filter(part -> !Objects.equals(parts.get(part), seal.parts().get(part)))
                        .toList();
        return new SealState.Broken(required, seal, changed);
    }

    static Outcome<Seal> give(ProductionPlan plan, RequiredSeal required, Member by, Instant at) {
        List<Problem> problems = new ArrayList<>();
        if (plan.isBy(by.name())) {
            problems.add(
                    new Problem(
                            "SEAL-001",
                            required.says(),
                            by.name() + " wrote this plan and cannot approve it",
                            "Ask somebody else who has the role " + required.role() + "."));
        } else if (signer(plan, required, by.name()).isEmpty()) {
            problems.add(
                    new Problem(
                            "SEAL-002",
                            required.says(),
                            by.name() + " is not asked for this seal",
                            "Maybe one of "
                                    + plan.approvers().stream()
                                            .filter(required::mayBeGivenBy)
                                            .map(Member::name)
                                            .toList()
                                    + "."));
        }
        if (!plan.requiredSeals().contains(required)) {
            problems.add(
                    new Problem("SEAL-003", required.says(), "no rule asks for this seal", ""));
        }
        if (required.scope() == SealScope.CLAIMS) {
            problems.addAll(unproven(plan, required.market()));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Map<PlanPart, String> parts = parts(plan, required.scope(), required.market(), null);
        return Outcome.accepted(
                new Seal(
                        required.scope(),
                        required.market(),
                        null,
                        by.name(),
                        required.role(),
                        at,
                        plan.id(),
                        hash(required.scope(), required.market(), null, parts),
                        parts,
                        plan.assessment().rulebookVersion()));
    }

    /// A claims seal waits for the evidence of every claim it covers.
    private static List<Problem> unproven(ProductionPlan plan, @Nullable Market market) {
        return plan.assessment().needs().stream()
                .filter(need -> need.what().equals("evidence") && !need.met())
                .filter(need -> market == null || Standing.concerns(plan, need, market))
                .map(Sealing::unproven)
                .toList();
    }

    private static Problem unproven(Need need) {
        String item = need.item();
        return new Problem(
                "SEAL-004",
                item == null ? "" : item,
                need.missing().isBlank() ? "evidence is missing" : need.missing(),
                "Attach the evidence; then the claims can be sealed.");
    }

    private static Optional<Member> signer(ProductionPlan plan, RequiredSeal required, String by) {
        return plan.approvers().stream()
                .filter(member -> member.name().equals(by) && !plan.isBy(member.name()))
                .filter(required::mayBeGivenBy)
                .findFirst();
    }

    /// What the rules ask of each scope in each market, without their reasons.
    static List<Record> asked(ProductionPlan plan) {
        return plan.brief().audience().markets().stream()
                .flatMap(market ->
                        Arrays.stream(SealScope.values())
                                .map(scope ->
                                        new PartDocuments(plan, scope, market, null)
                                                .of(PlanPart.OUTCOMES)))
                .toList();
    }

    static Map<PlanPart, String> parts(
            ProductionPlan plan,
            SealScope scope,
            @Nullable Market market,
            @Nullable PersonId person) {
        Map<PlanPart, String> hashes = new EnumMap<>(PlanPart.class);
        PartDocuments documents = new PartDocuments(plan, scope, market, person);
        for (PlanPart part : scope.parts()) {
            hashes.put(part, DOCUMENTS.hash(documents.of(part)));
        }
        return hashes;
    }

    static String hash(
            SealScope scope,
            @Nullable Market market,
            @Nullable PersonId person,
            Map<PlanPart, String> parts) {
        record Covered(
                SealScope scope,
                @Nullable Market market,
                @Nullable PersonId person,
                Map<PlanPart, String> parts) {}
        return Sha256.of(DOCUMENTS.canonical(new Covered(scope, market, person, parts)));
    }
}
