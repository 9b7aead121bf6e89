package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.campaign.Video;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.StepWork;
import org.throughline.planner.access.Actor;
import org.throughline.planner.together.ChangeTogether;
import org.throughline.planner.together.Changed;
import org.throughline.planner.together.Prospect;
import org.throughline.planner.together.Prospects;
import org.throughline.planner.together.SharedChange;

/// Several videos of the sealed sample changed in one step, over a real store.
class ChangeTogetherTest extends InSampleHouse {

    private static final String CAMPAIGN = "lights-back-on";
    private static final BriefId TWENTY = new BriefId("twenty-seconds");
    private static final BriefId FIFTEEN = new BriefId("fifteen-years");
    private static final BriefId GRIEF = new BriefId("the-last-thing-he-fixed");
    private static final Market JP = new Market("JP");
    private static final Market DE = new Market("DE");
    private static final Market US = new Market("US");

    private ChangeTogether together;

    @Override
    SampleFolder sample() {
        return SampleFolder.sealed();
    }

    @BeforeEach
    void enterSample() {
        together = house.changeTogether();
    }

    @Test
    void videos_are_moved_in_one_step_each_by_an_edit_of_its_own_and_taken_back_as_one() {
        Publish before = publish(TWENTY);
        Changed changed =
                accepted(
                        together.apply(
                                look(new SharedChange.Move(7, List.of()), TWENTY, FIFTEEN), IDA));

        assertThat(changed.count()).isEqualTo(2);
        assertThat(publish(TWENTY).date()).isEqualTo(before.date().plusDays(7));
        assertThat(publish(FIFTEEN).time()).isEqualTo(LocalTime.of(9, 0));
        assertThat(acts())
                .endsWith(
                        "edit video lights-back-on.twenty-seconds",
                        "edit video lights-back-on.fifteen-years");

        accepted(together.undo(changed, IDA));
        assertThat(publish(TWENTY)).isEqualTo(before);
        assertThat(acts())
                .endsWith(
                        "undo edit lights-back-on.twenty-seconds",
                        "undo edit lights-back-on.fifteen-years");
    }

    @Test
    void what_it_breaks_is_told_before_anything_is_kept() {
        Prospects looked =
                look(new SharedChange.SetDay(LocalDate.of(2027, 3, 16), null, List.of(JP)), TWENTY);

        Prospect.Changes would = (Prospect.Changes) looked.videos().getFirst();
        assertThat(would.breaks()).extracting(Seal::by).isNotEmpty();
        assertThat(would.freed()).extracting(hold -> hold.market()).containsOnly(JP);
        assertThat(would.brief().publish().byMarket()).containsOnlyKeys(JP);
        assertThat(publish(TWENTY).byMarket()).isEmpty();
        assertThat(video(TWENTY).version()).isEqualTo(1);
    }

    @Test
    void whoever_edited_meanwhile_is_not_overwritten_and_nothing_else_is_changed_either() {
        Prospects looked = look(new SharedChange.Move(-1, List.of()), TWENTY, FIFTEEN);
        Video seen = video(FIFTEEN);
        accepted(house.editVideo().save(seen, seen.brief().withPublish(null), seen.story(), IDA));

        assertThat(codes(together.apply(looked, IDA))).containsExactly("EDIT-001");
        assertThat(video(TWENTY).version()).isEqualTo(1);
        assertThat(video(FIFTEEN).brief().publish()).isNull();
    }

    @Test
    void what_was_changed_since_is_not_taken_back() {
        Changed changed =
                accepted(together.apply(look(new SharedChange.Move(1, List.of()), TWENTY), IDA));
        Video seen = video(TWENTY);
        accepted(house.editVideo().save(seen, seen.brief().withPublish(null), seen.story(), IDA));

        assertThat(codes(together.undo(changed, IDA))).containsExactly("EDIT-001");
    }

    @Test
    void what_cannot_be_done_is_refused_by_name_and_the_others_go_on() {
        Video seen = video(GRIEF);
        accepted(house.editVideo().save(seen, seen.brief().withPublish(null), seen.story(), IDA));
        Prospects looked = look(new SharedChange.Move(1, List.of()), TWENTY, GRIEF);

        assertThat(problems(looked)).extracting(Problem::code).containsExactly("TOGETHER-002");
        assertThat(problems(looked).getFirst().field()).isEqualTo(seen.brief().title());
        assertThat(accepted(together.apply(looked, IDA)).count()).isEqualTo(1);
        assertThat(problems(look(new SharedChange.AddMarket(new Market("FR")), TWENTY)))
                .extracting(Problem::code)
                .containsExactly("TOGETHER-006");
    }

    @Test
    void a_market_has_a_time_of_its_own_which_a_move_keeps_and_a_time_for_all_takes_away() {
        LocalTime six = publish(TWENTY).time();
        LocalTime seven = LocalTime.of(7, 0);
        var own = new SharedChange.SetDay(LocalDate.of(2027, 3, 20), seven, List.of(JP));
        accepted(together.apply(look(own, TWENTY), IDA));
        assertThat(publish(TWENTY).localIn(JP)).isEqualTo(LocalDate.of(2027, 3, 20).atTime(seven));
        assertThat(publish(TWENTY).timeIn(DE)).isEqualTo(six);

        accepted(together.apply(look(new SharedChange.Move(1, List.of()), TWENTY), IDA));
        assertThat(publish(TWENTY).localIn(JP)).isEqualTo(LocalDate.of(2027, 3, 21).atTime(seven));

        LocalDate day = LocalDate.of(2027, 4, 1);
        accepted(together.apply(look(new SharedChange.SetDay(day, null, List.of()), TWENTY), IDA));
        assertThat(publish(TWENTY).localIn(JP)).isEqualTo(day.atTime(seven));
        accepted(together.apply(look(new SharedChange.SetDay(day, six, List.of()), TWENTY), IDA));
        assertThat(publish(TWENTY).isOwnIn(JP)).isFalse();
    }

    @Test
    void a_market_that_is_dropped_takes_its_day_and_its_hook_along_and_leaves_no_plan_refused() {
        accepted(
                together.apply(
                        look(
                                new SharedChange.SetDay(
                                        LocalDate.of(2027, 3, 16), LocalTime.of(7, 0), List.of(JP)),
                                TWENTY),
                        IDA));
        Prospects looked = look(new SharedChange.DropMarket(JP), TWENTY, FIFTEEN);

        assertThat(looked.videos())
                .allSatisfy(each ->
                        assertThat(((Prospect.Changes) each).open())
                                .as("can be handed in")
                                .isEmpty());
        accepted(together.apply(looked, IDA));
        assertThat(video(TWENTY).brief().audience().markets()).containsExactly(US, DE);
        assertThat(publish(TWENTY).byMarket()).isEmpty();
        assertThat(publish(TWENTY).ownTimes()).isEmpty();
        assertThat(look(new SharedChange.DropMarket(JP), TWENTY).videos())
                .hasOnlyElementsOfType(Prospect.Same.class);
    }

    @Test
    void platforms_come_and_go_but_never_the_last() {
        accepted(
                together.apply(
                        look(new SharedChange.AddPlatform(Platform.X), TWENTY, FIFTEEN), IDA));
        assertThat(video(TWENTY).brief().platforms()).endsWith(Platform.X);

        for (Platform each :
                List.of(Platform.TIKTOK, Platform.INSTAGRAM_REELS, Platform.YOUTUBE_SHORTS)) {
            accepted(together.apply(look(new SharedChange.DropPlatform(each), TWENTY), IDA));
        }
        assertThat(problems(look(new SharedChange.DropPlatform(Platform.X), TWENTY)))
                .extracting(Problem::code)
                .containsExactly("TOGETHER-007");
    }

    @Test
    void a_step_of_several_videos_becomes_somebodys_and_is_given_back() {
        var assign = new SharedChange.Assign(Step.SHOOT, "Teo Brandimar", List.of());
        Changed changed = accepted(together.apply(look(assign, TWENTY, FIFTEEN), IDA));

        assertThat(assignees(TWENTY)).containsExactly("Teo Brandimar");
        assertThat(assignees(FIFTEEN)).containsExactly("Teo Brandimar");
        assertThat(look(assign, TWENTY).videos()).hasOnlyElementsOfType(Prospect.Same.class);
        assertThat(
                        problems(
                                look(
                                        new SharedChange.Assign(
                                                Step.SHOOT, "Nobody Here", List.of()),
                                        TWENTY)))
                .extracting(Problem::code)
                .containsExactly("TOGETHER-008");

        accepted(together.undo(changed, IDA));
        assertThat(assignees(TWENTY)).containsOnlyNulls();
    }

    @Test
    void whoever_reads_along_or_is_not_on_the_team_changes_nothing() {
        Prospects looked = look(new SharedChange.Move(1, List.of()), TWENTY);

        assertThat(codes(together.apply(looked, Actor.member("Noor Ashgrove", "analyst"))))
                .containsExactly("ACCESS-003");
        assertThat(
                        codes(
                                together.look(
                                        CAMPAIGN,
                                        Set.of(TWENTY),
                                        looked.change(),
                                        _ -> true,
                                        stranger())))
                .containsExactly("PLAN-404");
        assertThat(codes(together.apply(looked, stranger()))).containsExactly("PLAN-404");
    }

    @Test
    void whoever_is_not_on_the_team_takes_nothing_back_and_hands_nothing_in() {
        Changed changed =
                accepted(together.apply(look(new SharedChange.Move(7, List.of()), TWENTY), IDA));

        assertThat(codes(together.undo(changed, stranger()))).containsExactly("PLAN-404");
        assertThat(together.handIn(changed, stranger()))
                .extracting(Problem::code)
                .containsExactly("PLAN-404");
        assertThat(video(TWENTY).version()).isEqualTo(2);
        assertThat(acts()).endsWith("edit video lights-back-on.twenty-seconds");
    }

    @Test
    void seals_of_a_market_that_is_dropped_are_told_as_broken() {
        Prospects looked = look(new SharedChange.DropMarket(JP), TWENTY);

        assertThat(((Prospect.Changes) looked.videos().getFirst()).breaks())
                .extracting(Seal::market)
                .contains(JP);
    }

    @Test
    void under_an_embargo_the_seals_it_breaks_are_told_beside_what_is_too_early() {
        Embargo embargo =
                new Embargo(LocalDate.of(2027, 3, 15), LocalTime.of(18, 0), ZoneOffset.UTC);
        accepted(house.setEmbargo().set(CAMPAIGN, null, embargo, IDA));
        Prospects looked =
                look(new SharedChange.SetDay(LocalDate.of(2027, 3, 16), null, List.of(JP)), TWENTY);

        Prospect.Changes would = (Prospect.Changes) looked.videos().getFirst();
        assertThat(would.breaks()).isNotEmpty();
        assertThat(would.open())
                .extracting(Problem::code)
                .containsExactly("EMBARGO-001", "EMBARGO-001");
    }

    private static Actor stranger() {
        return Actor.of("Nobody Here", "strategist");
    }

    private Prospects look(SharedChange change, BriefId... briefs) {
        return accepted(
                together.look(
                        CAMPAIGN,
                        Arrays.stream(briefs).collect(Collectors.toSet()),
                        change,
                        _ -> true,
                        IDA));
    }

    private static List<Problem> problems(Prospects looked) {
        return looked.videos().stream()
                .filter(Prospect.Refused.class::isInstance)
                .flatMap(each -> ((Prospect.Refused) each).problems().stream())
                .toList();
    }

    private Video video(BriefId brief) {
        return house.store()
                .inTransaction(kept -> kept.videos().find(CAMPAIGN, brief))
                .orElseThrow();
    }

    private Publish publish(BriefId brief) {
        return video(brief).brief().publish();
    }

    private List<String> assignees(BriefId brief) {
        return house.store().inTransaction(kept -> kept.ledger().work(CAMPAIGN, brief)).stream()
                .filter(work -> work.place().step() == Step.SHOOT)
                .map(StepWork::assignee)
                .collect(Collectors.toList());
    }

    private List<String> acts() {
        return house.store().inTransaction(kept -> kept.audit().all()).stream()
                .map(each -> each.action() + " " + each.subject())
                .toList();
    }
}
