package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Video;
import org.throughline.data.plan.PlanPart;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealScope;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.story.Angle;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.AngleEdit;

/// Angles are written down, chosen and taken back over a real store.
class EditAnglesTest extends InSampleHouse {

    private static final Actor TEO = Actor.member("Teo Brandimar", "creator");
    private static final BriefId GRIEF = new BriefId("the-last-thing-he-fixed");

    private String campaign = "";

    @BeforeEach
    void open() {
        campaign = asEntered().id();
    }

    @Test
    void one_more_stands_under_the_name_of_whoever_wrote_it_on_the_day() {
        List<Angle> angles = angles(accepted(make(add(" A letter to him. "), TEO)));

        assertThat(angles)
                .hasSize(4)
                .last()
                .isEqualTo(
                        new Angle(
                                "A letter to him.",
                                "Teo Brandimar",
                                LocalDate.of(2027, 2, 15),
                                false,
                                null));
    }

    @Test
    void another_choice_keeps_the_first_and_asks_the_story_alone_again_until_it_is_undone() {
        ProductionPlan before = accepted(house.proposePlan().propose(campaign, GRIEF, IDA));
        Angle other = before.story().allAngles().get(1);
        Video chosen = accepted(make(new AngleEdit.Choose(other, "Nearer to him."), IDA));
        ProductionPlan drawn = accepted(house.proposePlan().draw(campaign, GRIEF));

        assertThat(angles(chosen)).extracting(Angle::chosen).containsExactly(false, true, false);
        assertThat(angles(chosen).getFirst().says())
                .isEqualTo(before.story().allAngles().getFirst().says());
        assertThat(changed(before, drawn)).containsExactly(PlanPart.ANGLE);

        accepted(house.editVideo().undo(chosen, IDA));
        assertThat(accepted(house.proposePlan().draw(campaign, GRIEF)).story())
                .isEqualTo(before.story());
    }

    /// What breaks the seals that everybody has given on all but claims.
    private static List<PlanPart> changed(ProductionPlan before, ProductionPlan after) {
        List<Seal> seals =
                before.requiredSeals().stream()
                        .filter(each -> each.scope() != SealScope.CLAIMS)
                        .map(each ->
                                accepted(
                                        before.seal(
                                                each,
                                                before.signers(each).getFirst(),
                                                Instant.EPOCH)))
                        .toList();
        assertThat(before.sealStates(seals)).anyMatch(SealState.Holds.class::isInstance);
        return after.sealStates(seals).stream()
                .filter(SealState.Broken.class::isInstance)
                .map(SealState.Broken.class::cast)
                .flatMap(broken -> broken.changed().stream())
                .toList();
    }

    @Test
    void two_people_who_write_at_once_lose_nothing_and_hear_of_each_other() {
        Video seen = accepted(make(add("A letter to him."), TEO));
        Angle letter = angles(seen).getLast();
        accepted(make(add("Her neighbor tells it."), IDA));
        accepted(make(new AngleEdit.Reword(letter, "A letter that was never sent."), TEO));

        assertThat(codes(make(new AngleEdit.Choose(letter, "Warm."), IDA)))
                .containsExactly("ANGLE-002");
        assertThat(angles(latest()))
                .extracting(Angle::says)
                .endsWith("A letter that was never sent.", "Her neighbor tells it.");
    }

    @Test
    void what_is_anothers_said_already_or_not_said_is_refused_and_nothing_is_kept() {
        int version = latest().version();
        Angle teos = angles(latest()).getFirst();

        assertThat(codes(make(add("  "), IDA))).containsExactly("ANGLE-001");
        assertThat(codes(make(add("x".repeat(401)), IDA))).containsExactly("ANGLE-001");
        assertThat(codes(make(new AngleEdit.Choose(teos, ""), IDA))).containsExactly("ANGLE-001");
        assertThat(codes(make(new AngleEdit.Reword(teos, "Mine now."), IDA)))
                .containsExactly("ANGLE-003");
        assertThat(codes(make(new AngleEdit.Withdraw(teos), IDA))).containsExactly("ANGLE-003");
        assertThat(codes(make(add(teos.says().toUpperCase(Locale.ROOT)), IDA)))
                .containsExactly("ANGLE-005");
        assertThat(codes(make(add("Mine."), Actor.member("Somebody Else", "strategist"))))
                .containsExactly("ANGLE-004");
        assertThat(codes(make(add("Mine."), RUBEN))).containsExactly("ACCESS-003");
        assertThat(latest().version()).isEqualTo(version);
    }

    @Test
    void its_author_takes_the_chosen_one_back_and_none_is_chosen() {
        Angle teos = angles(latest()).getFirst();

        assertThat(angles(accepted(make(new AngleEdit.Withdraw(teos), TEO))))
                .hasSize(2)
                .noneMatch(Angle::chosen);
        assertThat(accepted(house.proposePlan().propose(campaign, GRIEF, IDA)).story().allAngles())
                .as("too few are no wall")
                .hasSize(2);
    }

    @Test
    void the_idea_comes_before_the_beats_and_is_no_plan_yet() {
        Video added =
                accepted(
                        house.addVideo()
                                .add(
                                        campaign,
                                        "Next",
                                        "next",
                                        List.of(new Market("US")),
                                        List.of(Platform.TIKTOK),
                                        IDA));
        BriefId next = added.brief().id();
        Video with = accepted(house.editAngles().make(campaign, next, add("A drawer."), IDA));

        assertThat(story(with).beats()).isEmpty();
        assertThat(codes(house.proposePlan().propose(campaign, next, IDA)))
                .containsExactly("PLAN-001");
        assertThat(
                        angles(
                                accepted(
                                        house.editAngles()
                                                .make(
                                                        campaign,
                                                        next,
                                                        new AngleEdit.Withdraw(
                                                                angles(with).getFirst()),
                                                        IDA))))
                .isEmpty();
    }

    private static AngleEdit add(String says) {
        return new AngleEdit.Add(says);
    }

    private Outcome<Video> make(AngleEdit edit, Actor by) {
        return house.editAngles().make(campaign, GRIEF, edit, by);
    }

    private Video latest() {
        return house.store()
                .inTransaction(kept -> kept.videos().find(campaign, GRIEF))
                .orElseThrow();
    }

    private static Story story(Video video) {
        return Objects.requireNonNull(video.story());
    }

    private static List<Angle> angles(Video video) {
        return story(video).allAngles();
    }
}
