package org.throughline.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.data.plan.PlanSamples.BRAND_LEAD;
import static org.throughline.data.plan.PlanSamples.LEGAL;
import static org.throughline.data.plan.PlanSamples.LOCAL;
import static org.throughline.data.plan.PlanSamples.MONDAY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Vouched;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Seals of guests, whom somebody of the team stands for.
class GuestSealTest {

    private static final String MARA = "Mara Quist";
    private static final Vouched BY_RUBEN = new Vouched(MARA, "legal, Client Ltd", "Ruben");

    private final ProductionPlan plan = PlanSamples.plan();

    @Test
    void one_of_a_guest_holds_and_is_broken_as_any_other_is() {
        RequiredSeal claims = asked(plan, "legal");
        Seal seal = given(plan, claims, BY_RUBEN);

        assertThat(seal.by()).isEqualTo("Mara Quist (guest)");
        assertThat(seal.vouched()).isEqualTo(BY_RUBEN);
        assertThat(state(plan, claims, seal)).isInstanceOf(SealState.Holds.class);
        assertThat(Sealing.DOCUMENTS.read(Sealing.DOCUMENTS.write(seal), Seal.class))
                .isEqualTo(seal);
    }

    @Test
    void it_counts_only_where_a_brand_lead_who_did_not_write_the_plan_stands_for_it() {
        RequiredSeal claims = asked(plan, "legal");
        for (String by : List.of("Ida", "Wilma", "Jonas", "Nobody")) {
            assertThat(codes(give(plan, claims, new Vouched(MARA, "legal", by))))
                    .as(by)
                    .containsExactly("SEAL-007");
        }
        ProductionPlan own =
                PlanSamples.approvedBy(
                        plan,
                        List.of(
                                BRAND_LEAD,
                                LEGAL,
                                new Member("IDA", "brand-lead", null, List.of())));
        assertThat(codes(give(own, claims, new Vouched(MARA, "legal", "IDA"))))
                .containsExactly("SEAL-007");
        assertThat(codes(give(plan, claims, new Vouched(" ida ", "legal", "Ruben"))))
                .containsExactly("SEAL-001");
        assertThat(codes(give(plan, claims, new Vouched("ruben", "legal", "Ruben"))))
                .containsExactly("SEAL-001");
    }

    @Test
    void a_forged_one_does_not_count() {
        RequiredSeal claims = asked(plan, "legal");
        Seal seal = given(plan, claims, BY_RUBEN);

        assertThat(state(plan, claims, vouched(seal, new Vouched(MARA, "legal", "Ida"))))
                .isInstanceOf(SealState.Missing.class);
        assertThat(state(plan, claims, vouched(seal, null))).isInstanceOf(SealState.Missing.class);
        ProductionPlan without = PlanSamples.approvedBy(plan, List.of(LEGAL, LOCAL));
        assertThat(state(without, claims, seal))
                .as("whoever stood for it approves no more")
                .isInstanceOf(SealState.Missing.class);
    }

    @Test
    void the_brands_word_and_what_the_maker_is_asked_themselves_are_not_given_by_guests() {
        assertThat(codes(give(plan, asked(plan, "brand-lead"), BY_RUBEN)))
                .containsExactly("SEAL-008");
        ProductionPlan both =
                PlanSamples.approvedBy(
                        plan, List.of(BRAND_LEAD, new Member("Ruben", "legal", null, List.of())));
        assertThat(codes(give(both, asked(both, "legal"), BY_RUBEN))).containsExactly("SEAL-008");
    }

    @Test
    void where_all_must_give_it_a_guest_stands_in_for_nobody_but_themselves() {
        ProductionPlan all =
                PlanSamples.asking(
                        PlanSamples.approvedBy(
                                plan,
                                List.of(
                                        BRAND_LEAD,
                                        new Member("Vesna", "second-reader", null, List.of()),
                                        new Member("Jo", "second-reader", null, List.of()))),
                        new Ask(
                                "second-reader",
                                null,
                                null,
                                "story",
                                "plan",
                                List.of(),
                                new Asking(true, List.of(), null)));
        RequiredSeal story = asked(all, "second-reader");
        Seal jo = accepted(all.seal(story, all.approvers().getLast(), MONDAY));
        Seal other = given(all, story, BY_RUBEN);
        Seal vesna = given(all, story, new Vouched("vesna", "reader", "Ruben"));

        assertThat(state(all, story, jo, other)).isInstanceOf(SealState.Missing.class);
        assertThat(all.owing(story, null, List.of(jo, other)))
                .extracting(Member::name)
                .containsExactly("Vesna");
        assertThat(state(all, story, jo, vesna)).isInstanceOf(SealState.Holds.class);
        ProductionPlan nobody = PlanSamples.approvedBy(all, List.of(BRAND_LEAD));
        Seal alone = given(nobody, story, BY_RUBEN);
        assertThat(state(nobody, story, alone)).isInstanceOf(SealState.Holds.class);
    }

    private static Seal vouched(Seal seal, @Nullable Vouched vouched) {
        return new Seal(
                seal.scope(),
                seal.market(),
                seal.person(),
                seal.by(),
                seal.role(),
                seal.at(),
                seal.plan(),
                seal.stage(),
                seal.file(),
                seal.sha256(),
                seal.parts(),
                seal.rulebookVersion(),
                vouched);
    }

    private static RequiredSeal asked(ProductionPlan plan, String role) {
        return plan.requiredSeals().stream()
                .filter(each -> each.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome<Seal> give(ProductionPlan plan, RequiredSeal required, Vouched vouched) {
        return plan.sealAsGuest(required, vouched.guest() + " (guest)", vouched, MONDAY);
    }

    private static Seal given(ProductionPlan plan, RequiredSeal required, Vouched vouched) {
        return accepted(give(plan, required, vouched));
    }

    private static SealState state(ProductionPlan plan, RequiredSeal required, Seal... seals) {
        return plan.sealStates(List.of(seals)).stream()
                .filter(each -> each.required().equals(required))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(List<Problem> problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }
}
