package org.throughline.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.data.plan.PlanSamples.DE;
import static org.throughline.data.plan.PlanSamples.EXECUTIVE;
import static org.throughline.data.plan.PlanSamples.MONDAY;
import static org.throughline.data.plan.PlanSamples.SHOWN;
import static org.throughline.data.plan.PlanSamples.US;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.brief.PersonId;
import org.throughline.data.campaign.Member;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Seals that are asked on a draft and for its release.
class DraftSealTest {

    private static final String FILE = "a".repeat(64);
    private static final String AGAIN = "b".repeat(64);

    private final ProductionPlan plan =
            PlanSamples.asking(
                    PlanSamples.approvedBy(
                            PlanSamples.plan(),
                            List.of(
                                    PlanSamples.BRAND_LEAD,
                                    PlanSamples.LEGAL,
                                    PlanSamples.LOCAL,
                                    EXECUTIVE,
                                    SHOWN)),
                    new Ask(
                            "person-shown",
                            null,
                            new PersonId("pia"),
                            "own-scenes",
                            "draft",
                            List.of()));

    @Test
    void a_draft_is_asked_about_after_the_plan_and_its_release_last() {
        assertThat(plan.draftSealStates(US, FILE, List.of()))
                .extracting(state -> state.required().says())
                .containsExactly("person-shown: own-scenes, pia", "executive: whole-file, US");
        assertThat(plan.requiredSeals()).noneMatch(each -> !each.isOnPlan());
    }

    @Test
    void a_whole_file_is_sealed_for_one_market_and_for_exactly_that_file() {
        Seal seal = given(plan, asked(plan, "executive"), FILE, EXECUTIVE);

        assertThat(seal.sha256()).isEqualTo(FILE);
        assertThat(state(plan, "executive", FILE, seal)).isInstanceOf(SealState.Holds.class);
        assertThat(state(plan, "executive", AGAIN, seal)).isInstanceOf(SealState.Missing.class);
        assertThat(plan.draftSealStates(DE, FILE, List.of(seal)))
                .noneMatch(SealState.Holds.class::isInstance);
    }

    @Test
    void own_scenes_hold_in_every_file_until_they_are_cut_otherwise() {
        Seal seal = given(plan, asked(plan, "person-shown"), FILE, SHOWN);
        ProductionPlan told =
                PlanSamples.with(plan, Edits.line(plan.story(), "message", "Twelve years."));
        ProductionPlan cut =
                PlanSamples.with(
                        plan,
                        Edits.beat(
                                plan.story(),
                                "message",
                                beat ->
                                        new org.throughline.data.story.Beat(
                                                beat.id(),
                                                beat.kind(),
                                                beat.hook(),
                                                beat.ending(),
                                                beat.at(),
                                                List.of(),
                                                beat.lines(),
                                                beat.texts(),
                                                beat.sounds(),
                                                beat.silent())));

        assertThat(state(plan, "person-shown", AGAIN, seal)).isInstanceOf(SealState.Holds.class);
        assertThat(state(told, "person-shown", AGAIN, seal)).isInstanceOf(SealState.Holds.class);
        assertThat(state(cut, "person-shown", AGAIN, seal))
                .isEqualTo(
                        new SealState.Broken(
                                asked(cut, "person-shown"), seal, List.of(PlanPart.OWN_SCENES)));
    }

    @Test
    void nobody_seals_the_scenes_of_another() {
        Member friend = new Member("Friend", "person-shown", null, List.of());
        ProductionPlan both = PlanSamples.approvedBy(plan, List.of(friend, EXECUTIVE, SHOWN));
        ProductionPlan guarded = PlanSamples.approvedBy(plan, List.of(friend, EXECUTIVE));

        assertThat(both.signers(asked(both, "person-shown"))).containsExactly(SHOWN);
        assertThat(codes(both.sealDraft(asked(both, "person-shown"), FILE, friend, MONDAY)))
                .containsExactly("SEAL-002");
        assertThat(guarded.signers(asked(guarded, "person-shown"))).containsExactly(friend);
    }

    @Test
    void a_seal_on_a_draft_is_none_on_a_plan_and_the_other_way_round() {
        RequiredSeal words = plan.requiredSeals().getFirst();

        assertThat(codes(plan.sealDraft(words, FILE, PlanSamples.BRAND_LEAD, MONDAY)))
                .containsExactly("SEAL-003");
        assertThat(codes(plan.seal(asked(plan, "executive"), EXECUTIVE, MONDAY)))
                .containsExactly("SEAL-003");
    }

    @Test
    void words_sealed_on_the_plan_are_asked_about_again_on_the_draft() {
        ProductionPlan twice =
                PlanSamples.asking(
                        plan, new Ask("brand-lead", null, null, "words", "draft", List.of()));
        List<Seal> onPlan = PlanSamples.allSeals(twice);
        Seal onDraft = given(twice, asked(twice, "brand-lead"), FILE, PlanSamples.BRAND_LEAD);

        assertThat(twice.draftSealStates(US, FILE, onPlan))
                .noneMatch(SealState.Holds.class::isInstance);
        assertThat(state(twice, "brand-lead", FILE, onDraft)).isInstanceOf(SealState.Holds.class);
        assertThat(twice.sealStates(List.of(onDraft))).noneMatch(SealState.Holds.class::isInstance);
    }

    @Test
    void who_is_asked_after_somebody_waits_for_their_seal() {
        ProductionPlan late =
                PlanSamples.asking(
                        plan,
                        new Ask(
                                "legal",
                                null,
                                null,
                                "words",
                                "draft",
                                List.of(),
                                new Asking(false, List.of("person-shown"), null)));
        RequiredSeal legal = asked(late, "legal");
        Seal shown = given(late, asked(late, "person-shown"), FILE, SHOWN);

        assertThat(legal.tooEarly(late.draftSealStates(US, FILE, List.of())))
                .hasValueSatisfying(problem ->
                        assertThat(problem.message()).endsWith("that of the person-shown"));
        assertThat(legal.tooEarly(late.draftSealStates(US, FILE, List.of(shown)))).isEmpty();
    }

    @Test
    void what_all_are_asked_for_holds_when_all_have_given_it() {
        Member other = new Member("Vesna", "legal", null, List.of());
        ProductionPlan all =
                PlanSamples.approvedBy(
                        PlanSamples.asking(
                                plan,
                                new Ask(
                                        "legal",
                                        null,
                                        null,
                                        "claims",
                                        "draft",
                                        List.of(),
                                        new Asking(true, List.of(), null))),
                        List.of(PlanSamples.LEGAL, other));
        RequiredSeal legal = asked(all, "legal");
        Seal one = given(all, legal, FILE, PlanSamples.LEGAL);
        Seal two = given(all, legal, FILE, other);

        assertThat(state(all, "legal", FILE, one)).isInstanceOf(SealState.Missing.class);
        assertThat(all.owing(legal, FILE, List.of())).containsExactly(PlanSamples.LEGAL, other);
        assertThat(all.owing(legal, FILE, List.of(one))).containsExactly(other);
        assertThat(all.owing(legal, FILE, List.of(one, two))).isEmpty();
        assertThat(all.givenBy(legal, FILE, List.of(one), one.by())).contains(one);
        assertThat(all.givenBy(legal, FILE, List.of(one), two.by())).isEmpty();
        assertThat(all.givenBy(legal, FILE, List.of(one, two), one.by())).contains(one);
        assertThat(all.draftSealStates(US, FILE, List.of(one, two)))
                .filteredOn(each -> each.required().role().equals("legal"))
                .allMatch(SealState.Holds.class::isInstance);
    }

    @Test
    void where_one_is_enough_the_seal_is_owed_by_anybody_who_may_give_it() {
        Member other = new Member("Vesna", "executive", null, List.of());
        Member author = new Member(plan.author(), "executive", null, List.of());
        ProductionPlan any =
                PlanSamples.approvedBy(plan, List.of(PlanSamples.EXECUTIVE, other, author));

        assertThat(any.owing(asked(any, "executive"), FILE, List.of()))
                .containsExactly(PlanSamples.EXECUTIVE, other);
    }

    @Test
    void the_author_seals_no_draft() {
        Member author = new Member(plan.author(), "executive", null, List.of());

        assertThat(codes(plan.sealDraft(asked(plan, "executive"), FILE, author, MONDAY)))
                .containsExactly("SEAL-001");
    }

    private static RequiredSeal asked(ProductionPlan plan, String role) {
        return plan.draftSealStates(US, FILE, List.of()).stream()
                .map(SealState::required)
                .filter(each -> each.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static SealState state(ProductionPlan plan, String role, String file, Seal seal) {
        return plan.draftSealStates(US, file, List.of(seal)).stream()
                .filter(each -> each.required().role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static Seal given(
            ProductionPlan plan, RequiredSeal required, String file, Member member) {
        return ((Outcome.Accepted<Seal>) plan.sealDraft(required, file, member, MONDAY)).value();
    }

    private static List<String> codes(Outcome<Seal> outcome) {
        return ((Outcome.Refused<Seal>) outcome).problems().stream().map(Problem::code).toList();
    }
}
