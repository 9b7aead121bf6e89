package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.problem.Outcome;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Localized;
import org.throughline.data.story.Logo;
import org.throughline.data.story.Music;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Actor;
import org.throughline.planner.entry.BeginCampaign.Wanted;
import org.throughline.planner.plan.AddVideo.Taken;
import org.throughline.planner.plan.Inherited;
import org.throughline.planner.plan.TakenPart;

/// Videos begun from one of the sealed sample, over a real store.
class FromMasterTest extends InSampleHouse {

    private static final String SAMPLE = "lights-back-on";
    private static final BriefId FIFTEEN = new BriefId("fifteen-years");
    private static final BriefId TWENTY = new BriefId("twenty-seconds");
    private static final Market DE = new Market("DE");
    private static final Taken ALL = new Taken(FIFTEEN, Set.of(TakenPart.values()));

    @Override
    SampleFolder sample() {
        return SampleFolder.sealed();
    }

    @Test
    void strategy_beats_and_post_text_come_along_and_what_was_answered_for_stays_behind() {
        Video made = accepted(add(SAMPLE, ALL, IDA));
        Video master = video(SAMPLE, FIFTEEN);
        Brief brief = made.brief();
        Story story = made.story();

        assertThat(brief.message()).isEqualTo(master.brief().message());
        assertThat(brief.goal()).isEqualTo(master.brief().goal());
        assertThat(brief.title()).isEqualTo("Another");
        assertThat(brief.audience().markets()).containsExactly(DE);
        assertThat(brief.platforms()).containsExactly(Platform.X);
        assertThat(brief.publish()).isNull();
        assertThat(brief.claims())
                .hasSameSizeAs(master.brief().claims())
                .noneMatch(claim -> claim.evidence().state().equals("attached-and-checked"));
        assertThat(story.beats()).isEqualTo(master.story().beats());
        assertThat(story.postText()).isEqualTo(master.story().postText());
        assertThat(story.allAngles()).isEmpty();
        assertThat(story.ruleBreaks()).isEmpty();
        assertThat(
                        house.store()
                                .<List<?>>inTransaction(
                                        kept -> kept.plans().seals(SAMPLE, brief.id())))
                .isEmpty();
        assertThat(accepted(house.proposePlan().propose(SAMPLE, brief.id(), IDA)).story())
                .isEqualTo(story);
    }

    @Test
    void what_is_inherited_is_told_apart_from_its_own_however_often_it_is_edited() {
        Video made = accepted(add(SAMPLE, ALL, IDA));
        assertThat(inherited(made).own()).isEmpty();

        Brief other = made.brief().withPlacements(List.of("paid-ad"));
        Video edited = accepted(house.editVideo().save(made, other, made.story(), IDA));
        assertThat(inherited(edited).own()).containsExactly(Inherited.Part.PLACEMENT);
        assertThat(inherited(edited).same()).contains(Inherited.Part.GOAL, Inherited.Part.WORDS);
        assertThat(inherited(edited).later()).isZero();

        Video master = video(SAMPLE, FIFTEEN);
        accepted(house.editVideo().save(master, master.brief().withPublish(null), null, IDA));
        assertThat(inherited(edited).later()).isEqualTo(1);
        assertThat(inherited(edited).own()).containsExactly(Inherited.Part.PLACEMENT);
    }

    @Test
    void only_the_parts_that_are_wanted_come_along() {
        Video told = accepted(add(SAMPLE, new Taken(FIFTEEN, Set.of(TakenPart.STORY)), IDA));
        assertThat(told.brief().message()).isEmpty();
        assertThat(told.story().beats()).isNotEmpty();
        assertThat(told.story().postText()).isNull();
        assertThat(told.story().beats())
                .allSatisfy(
                        beat -> assertThat(beat.lines()).allMatch(line -> line.claims().isEmpty()));

        Video words = accepted(add(SAMPLE, new Taken(TWENTY, Set.of(TakenPart.POST_TEXT)), IDA));
        assertThat(words.story().beats()).isEmpty();
        assertThat(words.story().postText()).isNotNull();
        assertThat(accepted(add(SAMPLE, new Taken(FIFTEEN, Set.of()), IDA)).story()).isNull();
    }

    @Test
    void into_another_campaign_people_and_media_stay_behind_and_cards_stand_for_pictures() {
        begin("Ida Fennimar");
        Video made = accepted(add("winter", ALL, IDA));

        assertThat(made.brief().people()).isNull();
        assertThat(made.brief().claims())
                .noneMatch(claim -> claim.evidence().state().startsWith("attached"));
        assertThat(made.story().beats())
                .allSatisfy(
                        beat -> assertThat(beat.shots()).noneMatch(Shot.Footage.class::isInstance));
        accepted(house.proposePlan().propose("winter", made.brief().id(), IDA));
    }

    @Test
    void what_was_changed_anywhere_in_a_part_is_not_told_as_inherited() {
        Taken all = new Taken(TWENTY, Set.of(TakenPart.values()));
        Video made = accepted(add(SAMPLE, all, IDA));
        assertThat(inherited(made).own()).isEmpty();
        Audience people = made.brief().audience();
        Brief brief =
                made.brief()
                        .withAudience(
                                new Audience(
                                        people.markets(),
                                        people.age(),
                                        people.relation(),
                                        people.knowledge(),
                                        List.of("leaving"),
                                        people.vulnerability(),
                                        people.accessNeed(),
                                        people.viewing(),
                                        people.authorSharesBackground(),
                                        people.situation(),
                                        people.forThem()))
                        .withClaims(
                                made.brief().claims().stream()
                                        .map(claim -> qualified(claim, "In a test."))
                                        .toList())
                        .withPeople(List.of());
        PostText words = made.story().postText();
        Story story =
                made.story()
                        .withPostText(
                                words.with(
                                        Platform.X,
                                        new PlatformText(
                                                Localized.of("On X."),
                                                null,
                                                List.of(),
                                                null,
                                                null)))
                        .withBeats(
                                made.story().beats(),
                                List.of(made.story().beats().getFirst().withShots(List.of())));
        Video edited = accepted(house.editVideo().save(made, brief, story, IDA));

        assertThat(inherited(edited).own())
                .containsExactly(
                        Inherited.Part.AUDIENCE,
                        Inherited.Part.CLAIMS,
                        Inherited.Part.PEOPLE,
                        Inherited.Part.WORDS,
                        Inherited.Part.PICTURES,
                        Inherited.Part.BEAT_KINDS,
                        Inherited.Part.POST_TEXT);
    }

    @Test
    void music_sounds_logo_and_kinds_of_beats_are_compared_too() {
        Video made = accepted(add(SAMPLE, new Taken(TWENTY, Set.of(TakenPart.STORY)), IDA));
        Story told = made.story();
        assertThat(inherited(made).own()).isEmpty();
        assertThat(inherited(made).same())
                .contains(Inherited.Part.MUSIC, Inherited.Part.BEAT_KINDS);
        Beat first = told.beats().getFirst();
        List<Beat> beats = new ArrayList<>(told.beats());
        beats.set(
                0,
                new Beat(
                        first.id(),
                        first.kind(),
                        first.hook(),
                        first.ending(),
                        first.at(),
                        first.shots(),
                        first.lines(),
                        first.texts(),
                        first.sounds(),
                        !first.silent()));
        Story other =
                new Story(
                        told.brief(),
                        told.rate(),
                        beats,
                        told.otherHooks(),
                        told.hookIn(),
                        new Music(told.music().media(), told.music().duck(), -12),
                        told.ruleBreaks(),
                        told.postText(),
                        told.captions(),
                        List.of(
                                new RoomTone(
                                        told.music().media(), -20, RoomTone.USUAL_FADE, List.of())),
                        new Logo(told.music().media(), 30, List.of()),
                        told.angles());
        Video edited = accepted(house.editVideo().save(made, made.brief(), other, IDA));

        assertThat(inherited(edited).own())
                .containsExactly(
                        Inherited.Part.BEAT_KINDS,
                        Inherited.Part.MUSIC,
                        Inherited.Part.SOUNDS,
                        Inherited.Part.LOGO);
    }

    @Test
    void a_check_of_what_proves_a_claim_does_not_make_the_claim_another() {
        Video made = accepted(add(SAMPLE, ALL, IDA));
        Video checked =
                accepted(
                        house.editVideo()
                                .save(
                                        made,
                                        made.brief()
                                                .withClaims(
                                                        video(SAMPLE, FIFTEEN).brief().claims()),
                                        made.story(),
                                        IDA));

        assertThat(inherited(checked).own()).isEmpty();
    }

    @Test
    void in_another_campaign_what_did_not_come_along_is_not_told_at_all() {
        begin("Ida Fennimar");
        Inherited inherited = inherited(accepted(add("winter", ALL, IDA)));

        assertThat(inherited.own()).isEmpty();
        assertThat(inherited.same())
                .contains(Inherited.Part.CLAIMS, Inherited.Part.WORDS)
                .doesNotContain(
                        Inherited.Part.PEOPLE,
                        Inherited.Part.PICTURES,
                        Inherited.Part.MUSIC,
                        Inherited.Part.SOUNDS,
                        Inherited.Part.LOGO);
    }

    @Test
    void the_activity_of_a_campaign_names_no_video_of_another() {
        begin("Ida Fennimar");
        Video there = accepted(add("winter", ALL, IDA));
        Video here = accepted(add(SAMPLE, ALL, IDA));

        assertThat(said("winter." + there.brief().id())).isEqualTo("version 1");
        assertThat(said(SAMPLE + "." + here.brief().id()))
                .isEqualTo("version 1, from fifteen-years");
    }

    @Test
    void nobody_begins_from_a_video_that_they_may_not_see() {
        begin("Una Strand");
        Actor una = Actor.member("Una Strand", "strategist");

        assertThat(codes(add("winter", ALL, una))).containsExactly("PLAN-404");
        Video made = accepted(add(SAMPLE, ALL, IDA));
        assertThat(
                        house.readMaster()
                                .of(SAMPLE, made.brief(), made.story(), id -> id.equals("winter")))
                .isEmpty();
    }

    private static Claim qualified(Claim claim, String qualifier) {
        return new Claim(
                claim.id(),
                claim.says(),
                claim.kind(),
                claim.owner(),
                claim.evidence(),
                claim.markets(),
                qualifier,
                claim.madeBy());
    }

    private String said(String subject) {
        return house.store().inTransaction(kept -> kept.audit().all()).stream()
                .filter(each -> each.action().equals("add video"))
                .filter(each -> each.subject().equals(subject))
                .map(AuditEntry::says)
                .findFirst()
                .orElseThrow();
    }

    private void begin(String author) {
        accepted(
                house.beginCampaign()
                        .begin(
                                new Wanted(
                                        "Winter",
                                        author,
                                        "en",
                                        List.of(DE),
                                        List.of(
                                                new Member(author, "strategist", null, List.of()),
                                                new Member(
                                                        "Ruben Castellow",
                                                        "brand-lead",
                                                        null,
                                                        List.of()))),
                                Actor.member(author, "strategist")));
    }

    private Outcome<Video> add(String campaign, Taken taken, Actor by) {
        return house.addVideo()
                .add(campaign, "Another", "another", List.of(DE), List.of(Platform.X), taken, by);
    }

    private Inherited inherited(Video made) {
        return house.readMaster()
                .of(made.campaign(), made.brief(), made.story(), _ -> true)
                .orElseThrow();
    }

    private Video video(String campaign, BriefId brief) {
        return house.store()
                .inTransaction(kept -> kept.videos().find(campaign, brief))
                .orElseThrow();
    }
}
