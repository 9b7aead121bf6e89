package org.throughline.data.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Need;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Vouched;
import org.throughline.data.json.Documents;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.PostText;
import org.throughline.data.story.PublishedText;

/// Computes seals and compares them.
final class Sealing {

    static final Documents DOCUMENTS = new Documents();

    private static final String BRAND_LEAD = "brand-lead";

    /// What claims rest on.
    private static final List<String> PROVING = List.of("evidence", "qualifier");

    /// By the object itself, not by what it says: two plans are never held against each other here.
    private static final Cache<ProductionPlan, Map<Covered, Hashes>> HASHES =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    private static final Cache<ProductionPlan, Fingerprint> FINGERPRINTS =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    /// What a seal covers of a plan.
    private record Covered(SealScope scope, @Nullable Market market, @Nullable PersonId person) {}

    /// @param sha256 of all parts together
    private record Hashes(Map<PlanPart, String> parts, String sha256) {}

    private Sealing() {}

    static Fingerprint fingerprint(ProductionPlan plan) {
        return FINGERPRINTS.get(plan, each -> new Fingerprint(DOCUMENTS.hash(each)));
    }

    static List<RequiredSeal> required(ProductionPlan plan) {
        return required(plan, RequiredSeal::isOnPlan);
    }

    /// What is asked on the drafts of a market, those of the release last.
    static List<RequiredSeal> required(ProductionPlan plan, Market market) {
        return required(plan, each -> !each.isOnPlan() && each.concerns(market)).stream()
                .sorted(Comparator.comparing(RequiredSeal::isOnRelease))
                .toList();
    }

    private static List<RequiredSeal> required(
            ProductionPlan plan, Predicate<RequiredSeal> wanted) {
        Map<String, RequiredSeal> required = new LinkedHashMap<>();
        for (Ask ask : plan.assessment().asks()) {
            required(plan, ask).stream()
                    .filter(wanted)
                    .forEach(each ->
                            required.merge(each.stage() + each.says(), each, Sealing::both));
        }
        return List.copyOf(required.values());
    }

    private static List<RequiredSeal> required(ProductionPlan plan, Ask ask) {
        SealScope scope = SealScope.of(ask.seal());
        Market asked = ask.market();
        if (!scope.isPerMarket()) {
            return List.of(required(ask, scope, null));
        }
        List<Market> markets = asked == null ? plan.brief().audience().markets() : List.of(asked);
        return markets.stream().map(market -> required(ask, scope, market)).toList();
    }

    private static RequiredSeal required(Ask ask, SealScope scope, @Nullable Market market) {
        PersonId person = scope == SealScope.OWN_SCENES ? ask.person() : null;
        return new RequiredSeal(
                ask.role(), scope, market, person, ask.stage(), ask.because(), ask.how());
    }

    private static RequiredSeal both(RequiredSeal first, RequiredSeal second) {
        var because = new ArrayList<>(first.because());
        because.addAll(second.because());
        return new RequiredSeal(
                first.role(),
                first.scope(),
                first.market(),
                first.person(),
                first.stage(),
                because.stream().distinct().toList(),
                Asking.both(first.how(), second.how()));
    }

    /// @param file SHA-256 of the draft that is asked about; absent for the plan itself
    static SealState state(
            ProductionPlan plan, RequiredSeal required, @Nullable String file, List<Seal> seals) {
        Hashes hashes = hashes(plan, required, file);
        List<Seal> given = given(plan, required, file, seals);
        List<Seal> holding = holding(given, hashes);
        if (required.isOfAll() && !missing(plan, required, holding).isEmpty()) {
            return new SealState.Missing(required);
        }
        return holding.stream()
                .max(Comparator.comparing(Seal::at))
                .<SealState>map(seal ->
                        new SealState.Holds(
                                required, seal, required.isOfAll() ? holding : List.of(seal)))
                .or(() ->
                        given.stream()
                                .max(Comparator.comparing(Seal::at))
                                .map(seal -> broken(required, seal, hashes.parts())))
                .orElseGet(() -> new SealState.Missing(required));
    }

    /// Who has still to give a seal that does not hold: anybody who may, and where all of them
    /// must, those who have not.
    static List<Member> owing(
            ProductionPlan plan, RequiredSeal required, @Nullable String file, List<Seal> seals) {
        if (!required.isOfAll()) {
            return signers(plan, required);
        }
        List<Seal> given = given(plan, required, file, seals);
        return missing(plan, required, holding(given, hashes(plan, required, file)));
    }

    /// The seal that somebody has given and that counts, whether others are still missing or not.
    static Optional<Seal> givenBy(
            ProductionPlan plan,
            RequiredSeal required,
            @Nullable String file,
            List<Seal> seals,
            String by) {
        return holding(given(plan, required, file, seals), hashes(plan, required, file)).stream()
                .filter(seal -> seal.by().equals(by))
                .max(Comparator.comparing(Seal::at));
    }

    /// What its signers have given, whether it still holds or not.
    private static List<Seal> given(
            ProductionPlan plan, RequiredSeal required, @Nullable String file, List<Seal> seals) {
        return seals.stream()
                .filter(seal -> required.isFor(seal, file))
                .filter(seal -> seal.plan().sameLine(plan.id()))
                .filter(seal -> isBySigner(plan, required, seal))
                .toList();
    }

    private static boolean isBySigner(ProductionPlan plan, RequiredSeal required, Seal seal) {
        Vouched vouched = seal.vouched();
        return vouched == null
                ? signer(plan, required, seal.by()).isPresent()
                : unvouched(plan, required, vouched).isEmpty();
    }

    /// Why a seal of a guest does not count; empty where it does. Nobody stands for a guest but
    /// somebody who leads the brand, who neither wrote the plan nor is asked for this seal
    /// themselves; and the brand's own word is not given away.
    static Optional<Problem> unvouched(
            ProductionPlan plan, RequiredSeal required, Vouched vouched) {
        String by = vouched.by();
        boolean leads =
                plan.approvers().stream()
                        .anyMatch(each -> each.role().equals(BRAND_LEAD) && each.isCalled(by));
        if (!leads || plan.isBy(by)) {
            return Optional.of(
                    new Problem(
                            "SEAL-007",
                            required.says(),
                            by + " cannot let a guest seal this plan",
                            "Ask somebody who leads the brand and did not write it."));
        }
        if (plan.isBy(vouched.guest()) || Member.areOne(vouched.guest(), by)) {
            return Optional.of(
                    new Problem(
                            "SEAL-001",
                            required.says(),
                            vouched.guest()
                                    + " wrote this plan or the link and cannot approve by it",
                            "Ask somebody else who has the role " + required.role() + "."));
        }
        boolean own =
                signers(plan, required).stream().anyMatch(each -> each.isCalled(by))
                        || required.role().equals(BRAND_LEAD);
        return own || !required.isOnPlan()
                ? Optional.of(
                        new Problem(
                                "SEAL-008",
                                required.says(),
                                "this seal is not given by guests",
                                "Its people give it here."))
                : Optional.empty();
    }

    private static List<Seal> holding(List<Seal> given, Hashes hashes) {
        return given.stream()
                .filter(seal ->
                        seal.sha256().equals(hashes.sha256())
                                && seal.parts().equals(hashes.parts()))
                .toList();
    }

    private static List<Member> missing(
            ProductionPlan plan, RequiredSeal required, List<Seal> holding) {
        return signers(plan, required).stream()
                .filter(member -> holding.stream().noneMatch(seal -> seal.isOf(member.name())))
                .toList();
    }

    private static SealState broken(RequiredSeal required, Seal seal, Map<PlanPart, String> parts) {
        List<PlanPart> changed =
                required.scope().parts().stream()
                        .filter(part -> !Objects.equals(parts.get(part), seal.parts().get(part)))
                        .toList();
        return new SealState.Broken(required, seal, changed);
    }

    static Outcome<Seal> give(
            ProductionPlan plan,
            RequiredSeal required,
            @Nullable String file,
            Member by,
            Instant at) {
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
                                    + signers(plan, required).stream().map(Member::name).toList()
                                    + "."));
        }
        return given(plan, required, file, by.name(), null, at, problems);
    }

    /// @param by as the seal names the guest
    static Outcome<Seal> giveAsGuest(
            ProductionPlan plan, RequiredSeal required, String by, Vouched vouched, Instant at) {
        List<Problem> problems = new ArrayList<>();
        unvouched(plan, required, vouched).ifPresent(problems::add);
        return given(plan, required, null, by, vouched, at, problems);
    }

    /// @param problems with whoever gives it; others are added
    private static Outcome<Seal> given(
            ProductionPlan plan,
            RequiredSeal required,
            @Nullable String file,
            String by,
            @Nullable Vouched vouched,
            Instant at,
            List<Problem> problems) {
        if (!required(plan, required::equals).contains(required)
                || required.isOnPlan() != (file == null)) {
            problems.add(
                    new Problem("SEAL-003", required.says(), "no rule asks for this seal", ""));
        }
        if (required.scope() == SealScope.POST_TEXT && !isWritten(plan, required.market())) {
            problems.add(
                    new Problem(
                            "SEAL-006",
                            required.says(),
                            "no post text is written yet",
                            "Write it in the strategy form; then it can be sealed."));
        }
        if (required.scope() == SealScope.CLAIMS) {
            problems.addAll(unproven(plan, required.market()));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Hashes hashes = hashes(plan, required, file);
        return Outcome.accepted(
                new Seal(
                        required.scope(),
                        required.market(),
                        required.person(),
                        by,
                        required.role(),
                        at,
                        plan.id(),
                        required.stage(),
                        file,
                        hashes.sha256(),
                        hashes.parts(),
                        plan.assessment().rulebookVersion(),
                        vouched));
    }

    private static boolean isWritten(ProductionPlan plan, @Nullable Market market) {
        PostText post = plan.story().postText();
        if (post == null || market == null) {
            return post != null;
        }
        List<Platform> platforms = plan.brief().platforms();
        return platforms.isEmpty()
                ? !post.text().in(market).isBlank()
                : platforms.stream()
                        .allMatch(each ->
                                PublishedText.of(plan.brief(), post, market, each).isWritten());
    }

    /// A claims seal waits for the evidence and the qualifier of every claim it covers.
    private static List<Problem> unproven(ProductionPlan plan, @Nullable Market market) {
        return plan.assessment().needs().stream()
                .filter(need -> PROVING.contains(need.what()) && !need.met())
                .filter(need -> market == null || Standing.concerns(plan, need, market))
                .map(Sealing::unproven)
                .toList();
    }

    private static Problem unproven(Need need) {
        String item = need.item();
        return new Problem(
                "SEAL-004",
                item == null ? "" : item,
                need.missing().isBlank() ? "the " + need.what() + " is missing" : need.missing(),
                need.what().equals("evidence")
                        ? "Attach the evidence; then the claims can be sealed."
                        : "Show the qualifier as asked; then the claims can be sealed.");
    }

    private static Optional<Member> signer(ProductionPlan plan, RequiredSeal required, String by) {
        return signers(plan, required).stream()
                .filter(member -> member.name().equals(by))
                .findFirst();
    }

    /// Who may give a seal. The scenes of somebody who is on the team are sealed by nobody else;
    /// for others, a child say, it is whoever has that role.
    static List<Member> signers(ProductionPlan plan, RequiredSeal required) {
        List<Member> fitting =
                plan.approvers().stream()
                        .filter(member -> !plan.isBy(member.name()))
                        .filter(required::mayBeGivenBy)
                        .toList();
        List<Member> shown =
                plan.people().stream()
                        .filter(person -> person.id().equals(required.person()))
                        .flatMap(person ->
                                fitting.stream().filter(member -> member.isCalled(person.name())))
                        .toList();
        return shown.isEmpty() ? fitting : shown;
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

    /// A plan never changes, and its pages ask often: what was found of it is remembered as long as
    /// it is there.
    private static Hashes hashes(ProductionPlan plan, Covered covered) {
        return HASHES.get(plan, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        covered,
                        _ -> {
                            Map<PlanPart, String> parts =
                                    hashed(
                                            plan,
                                            covered.scope(),
                                            covered.market(),
                                            covered.person());
                            return new Hashes(
                                    parts,
                                    hash(
                                            covered.scope(),
                                            covered.market(),
                                            covered.person(),
                                            parts));
                        });
    }

    /// Hashes of the parts that a scope covers.
    static Map<PlanPart, String> hashed(
            ProductionPlan plan,
            SealScope scope,
            @Nullable Market market,
            @Nullable PersonId person) {
        Map<PlanPart, String> hashes = new EnumMap<>(PlanPart.class);
        PartDocuments documents = new PartDocuments(plan, scope, market, person);
        for (PlanPart part : scope.parts()) {
            if (part == PlanPart.POST_TEXT && plan.story().postText() == null) {
                continue; // nothing is sealed of it, and once it is written it is new
            }
            if (part == PlanPart.CAPTIONS && !documents.hasBroughtCaptions()) {
                continue;
            }
            if (part == PlanPart.ANGLE && plan.story().findChosenAngle().isEmpty()) {
                continue;
            }
            hashes.put(part, DOCUMENTS.hash(documents.of(part)));
        }
        return Collections.unmodifiableMap(hashes);
    }

    private static Hashes hashes(
            ProductionPlan plan, RequiredSeal required, @Nullable String file) {
        Hashes found =
                hashes(plan, new Covered(required.scope(), required.market(), required.person()));
        return required.scope() == SealScope.WHOLE_FILE
                ? new Hashes(
                        found.parts(),
                        Objects.requireNonNull(file, "a whole file is sealed on a draft"))
                : found;
    }

    static String hash(
            SealScope scope,
            @Nullable Market market,
            @Nullable PersonId person,
            Map<PlanPart, String> parts) {
        record Sealed(
                SealScope scope,
                @Nullable Market market,
                @Nullable PersonId person,
                Map<PlanPart, String> parts) {}
        return Sha256.of(DOCUMENTS.canonical(new Sealed(scope, market, person, parts)));
    }
}
