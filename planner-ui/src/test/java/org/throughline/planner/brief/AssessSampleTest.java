package org.throughline.planner.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.data.assessment.Level.MACHINE;
import static org.throughline.data.assessment.Level.MACHINE_DRAFTS;
import static org.throughline.data.assessment.Level.PERSON_LEADS;
import static org.throughline.data.assessment.Level.PERSON_ONLY;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Severity;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.Release;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.problem.Outcome;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.rules.book.RuleBook;

/// What the rules must decide on the sample campaign.
class AssessSampleTest {

    private static final Market US = new Market("US");
    private static final Market DE = new Market("DE");
    private static final Market JP = new Market("JP");
    private static final AssessBrief RULES = new AssessBrief(RuleBook.open(), RuleBook::sample);

    @TempDir Path folder;

    private Campaign campaign() {
        return ((Outcome.Accepted<CampaignFile>)
                        CampaignFile.read(
                                SampleCampaign.writeTo(folder), CampaignFile.Wanted.WHOLE))
                .value()
                .campaign();
    }

    private Assessment assess(String brief) {
        return assess(campaign(), brief);
    }

    private static Assessment assess(Campaign campaign, String brief) {
        BriefId id = new BriefId(brief);
        return RULES.assess(
                campaign,
                campaign.findBrief(id).orElseThrow(),
                campaign.findStory(id).orElse(null));
    }

    private static Set<Step> at(Assessment assessment, Level level) {
        return assessment.decisions().stream()
                .filter(decision -> decision.market() == null && decision.level() == level)
                .map(Decision::step)
                .collect(Collectors.toSet());
    }

    private static Set<String> asked(Assessment assessment) {
        return assessment.asks().stream().map(Ask::role).collect(Collectors.toSet());
    }

    @Test
    void a_light_how_to_leaves_eight_steps_to_begin_with_a_machine() {
        Assessment first = assess("twenty-seconds");

        assertThat(first.severity()).isEqualTo(Severity.LOW);
        assertThat(at(first, MACHINE)).containsExactlyInAnyOrder(Step.INGEST, Step.FINISHING);
        assertThat(at(first, MACHINE_DRAFTS))
                .containsExactlyInAnyOrder(
                        Step.STORYBOARD,
                        Step.SELECT,
                        Step.ROUGH_CUT,
                        Step.CAPTIONS,
                        Step.GRAPHICS,
                        Step.POST_COPY);
        assertThat(first.decision(Step.HOOK, US).level()).isEqualTo(PERSON_LEADS);
        assertThat(first.decision(Step.SCRIPT, US).level()).isEqualTo(PERSON_LEADS);
        assertThat(first.decision(Step.ADAPTATION, US).level()).isEqualTo(PERSON_LEADS);
        assertThat(first.decision(Step.ADAPTATION, DE).level()).isEqualTo(PERSON_ONLY);
        assertThat(first.decision(Step.ADAPTATION, JP).level()).isEqualTo(PERSON_ONLY);
        assertThat(asked(first)).containsExactlyInAnyOrder("brand-lead", "local-market");
        assertThat(first.needs()).allMatch(Need::met);
        assertThat(first.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.says()).contains("funeral"));
    }

    @Test
    void the_joke_is_held_in_japan_alone_and_three_changes_would_lift_it() {
        Assessment first = assess("twenty-seconds");

        assertThat(first.holds(US)).isFalse();
        assertThat(first.holds(DE)).isFalse();
        assertThat(first.holds())
                .singleElement()
                .satisfies(hold -> {
                    assertThat(hold.market()).isEqualTo(JP);
                    assertThat(hold.until()).isEqualTo("answer of local-market");
                    assertThat(hold.because()).extracting("rule").containsExactly("T4");
                    assertThat(hold.flips())
                            .extracting(flip -> flip.changes().size())
                            .containsOnly(1);
                    assertThat(hold.flips())
                            .extracting(
                                    flip -> flip.changes().getFirst().field(),
                                    flip -> flip.changes().getFirst().to())
                            .containsExactlyInAnyOrder(
                                    tuple("publish.date", "any other day"),
                                    tuple("humour.kinds", "none"),
                                    tuple("audience.markets", "US, DE"));
                });
    }

    @Test
    void the_local_reviewers_answer_lifts_the_hold() {
        Campaign campaign = campaign();
        List<LocalAnswer> answers = new ArrayList<>(campaign.answers());
        answers.add(
                new LocalAnswer(
                        new BriefId("twenty-seconds"),
                        JP,
                        "T4",
                        "Haru Minasawa",
                        Instant.parse("2027-02-15T10:00:00Z"),
                        true,
                        "The line does not joke about death."));

        Campaign answered =
                new Campaign(
                        campaign.id(),
                        campaign.name(),
                        campaign.kind(),
                        campaign.clock(),
                        campaign.brand(),
                        campaign.markets(),
                        campaign.team(),
                        campaign.people(),
                        campaign.media(),
                        campaign.briefs(),
                        campaign.stories(),
                        answers);

        assertThat(assess(answered, "twenty-seconds").holds()).isEmpty();
    }

    @Test
    void four_claims_are_written_by_a_person_and_one_lacks_its_evidence() {
        Assessment second = assess("fifteen-years");
        Decision script = second.decision(Step.SCRIPT, US);

        assertThat(second.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(script.level()).isEqualTo(PERSON_ONLY);
        assertThat(script.flips()).isEmpty();
        assertThat(script.facts()).containsExactly("claim-count=4-plus");
        assertThat(second.decision(Step.GRAPHICS, US).level()).isEqualTo(PERSON_LEADS);
        assertThat(second.decision(Step.CAPTIONS, US).level()).isEqualTo(MACHINE_DRAFTS);
        assertThat(asked(second))
                .containsExactlyInAnyOrder("brand-lead", "legal", "local-market", "executive");
        assertThat(second.lane().fast()).isFalse();
        assertThat(second.needs())
                .filteredOn(need -> !need.met())
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.item()).isEqualTo("claim c4");
                    assertThat(need.because()).extracting("rule").containsExactly("T5");
                });
        assertThat(second.holds()).isEmpty();
    }

    @Test
    void grief_is_told_by_people() {
        Assessment third = assess("the-last-thing-he-fixed");

        assertThat(third.severity()).isEqualTo(Severity.HIGH);
        assertThat(at(third, PERSON_ONLY))
                .contains(
                        Step.HOOK, Step.SCRIPT, Step.SELECT, Step.FINE_CUT, Step.VOICE, Step.MUSIC);
        assertThat(at(third, PERSON_LEADS)).contains(Step.ROUGH_CUT, Step.CAPTIONS, Step.GRAPHICS);
        assertThat(at(third, MACHINE)).containsExactlyInAnyOrder(Step.INGEST, Step.FINISHING);
        assertThat(at(third, MACHINE_DRAFTS))
                .containsExactlyInAnyOrder(Step.STORYBOARD, Step.POST_COPY);
        assertThat(asked(third))
                .containsExactlyInAnyOrder(
                        "second-reader", "person-shown", "brand-lead", "local-market", "executive");
        assertThat(third.decision(Step.SCRIPT, US).flips()).isEmpty();
        assertThat(third.never())
                .filteredOn(never -> never.what().equals("synthetic"))
                .allMatch(never -> never.hard() && !never.broken());
    }

    @Test
    void japan_is_asked_in_the_week_of_visiting_graves_and_not_held() {
        Assessment third = assess("the-last-thing-he-fixed");

        assertThat(third.holds()).isEmpty();
        assertThat(third.asks())
                .filteredOn(ask -> JP.equals(ask.market()))
                .flatExtracting(Ask::because)
                .anySatisfy(because -> assertThat(because.says()).contains("spring Higan"));
    }

    @Test
    void the_quiet_is_bounded_by_a_guideline_that_may_be_broken_on_purpose() {
        assertThat(assess("the-last-thing-he-fixed").limits())
                .filteredOn(limit -> limit.because().getFirst().rule().equals("T8"))
                .extracting("measure", "bound", "hard")
                .containsExactlyInAnyOrder(
                        tuple("silence", "at-most", false),
                        tuple("dark-picture", "at-most", false));
    }

    @Test
    void the_document_names_the_market_that_lacks_something() {
        Campaign campaign = campaign();
        BriefId id = new BriefId("fifteen-years");
        Brief brief = campaign.findBrief(id).orElseThrow();
        Release inOneMarket =
                new Release(
                        "signed", List.of("organic"), List.of(US), false, List.of(), true, null);
        Assessment assessment =
                RULES.assess(
                        campaign,
                        brief.withPeople(
                                brief.people().stream()
                                        .map(person -> released(person, inOneMarket))
                                        .toList()),
                        campaign.findStory(id).orElseThrow());

        assertThat(AssessmentDocument.of(assessment).get("needs"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .filteredOn(need -> need.get("what").equals("release"))
                .extracting(need -> need.get("market"), need -> need.get("met"))
                .contains(tuple("US", true), tuple("DE", false), tuple("JP", false));
    }

    private static Person released(Person person, Release release) {
        return new Person(
                person.id(),
                person.name(),
                person.kind(),
                person.age(),
                person.appears(),
                person.paid(),
                person.likenessEdits(),
                release);
    }
}
