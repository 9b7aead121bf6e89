package org.throughline.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.sample.Briefs.DE;
import static org.throughline.rules.sample.Briefs.JP;
import static org.throughline.rules.sample.Briefs.US;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Severity;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Humour;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.sample.Briefs;

class RuleBookTest {

    private static final RuleBook RULES = RuleBook.open();
    private static final RulebookVersion TINDREL = RuleBook.sample();

    private static Assessment assess(Briefs briefs) {
        return RULES.decide(briefs.campaign(), briefs.brief(), TINDREL);
    }

    @Test
    void without_a_reason_the_table_decides() {
        Assessment plain = assess(Briefs.aBrief());

        assertThat(plain.severity()).isEqualTo(Severity.NONE);
        assertThat(plain.decision(Step.SCRIPT, US).level()).isEqualTo(Level.PERSON_LEADS);
        assertThat(plain.decision(Step.CAPTIONS, US).level()).isEqualTo(Level.MACHINE_DRAFTS);
        assertThat(plain.decision(Step.INGEST, US).level()).isEqualTo(Level.MACHINE);
        assertThat(plain.holds()).isEmpty();
        assertThat(plain.lane().fast()).isTrue();
    }

    @Test
    void a_sensitive_topic_keeps_the_script_with_a_person_and_says_why() {
        Briefs grief = Briefs.aBrief();
        grief.topics = List.of("grief-and-loss");

        Assessment assessment = assess(grief);

        assertThat(assessment.severity()).isEqualTo(Severity.HIGH);
        assertThat(assessment.decision(Step.SCRIPT, JP).level()).isEqualTo(Level.PERSON_ONLY);
        assertThat(assessment.decision(Step.SCRIPT, JP).because().getFirst().says())
                .isEqualTo(
                        "Because the topic is grief-and-loss, the script must be written by a"
                                + " person. Rule T1, version 4, set by Ruben Castellow on 2 Feb"
                                + " 2027.");
        assertThat(assessment.decision(Step.SCRIPT, JP).facts()).contains("topic=grief-and-loss");
    }

    @Test
    void a_person_adapts_outside_the_authors_market() {
        Assessment assessment = assess(Briefs.aBrief());

        assertThat(assessment.decision(Step.ADAPTATION, US).level()).isEqualTo(Level.PERSON_LEADS);
        assertThat(assessment.decision(Step.ADAPTATION, DE).level()).isEqualTo(Level.PERSON_ONLY);
        assertThat(assessment.decision(Step.ADAPTATION, JP).level()).isEqualTo(Level.PERSON_ONLY);
    }

    @Test
    void a_joke_on_a_day_of_remembrance_holds_that_market_until_it_is_answered() {
        Briefs joke = Briefs.aBrief();
        joke.day = LocalDate.of(2027, 3, 11);
        joke.humour = new Humour(List.of("wordplay"), List.of("the-situation"));

        assertThat(assess(joke).holds(JP)).isTrue();
        assertThat(assess(joke).holds(US)).isFalse();
        assertThat(assess(joke).holds().getFirst().because().getFirst().says())
                .startsWith(
                        "Because the humour is wordplay, it is shown in JP and the day there is 11 Mar 2027, JP waits");

        joke.answers.add(
                new LocalAnswer(
                        new BriefId("tried"), JP, "T4", "Haru", Instant.EPOCH, true, "fits"));

        assertThat(assess(joke).holds()).isEmpty();
    }

    @Test
    void a_market_with_a_day_of_its_own_is_not_held() {
        Briefs joke = Briefs.aBrief();
        joke.day = LocalDate.of(2027, 3, 11);
        joke.dayIn = Map.of(JP, LocalDate.of(2027, 3, 12));
        joke.humour = new Humour(List.of("wordplay"), List.of("the-situation"));

        assertThat(assess(joke).holds()).isEmpty();
    }

    @Test
    void a_claim_without_evidence_is_named() {
        Briefs claims = Briefs.aBrief();
        claims.claims =
                List.of(
                        Briefs.claim("c1", "guarantee", "attached-and-checked"),
                        Briefs.claim("c4", "guarantee", "none"));

        Assessment assessment = assess(claims);

        assertThat(assessment.needs())
                .filteredOn(need -> !need.met())
                .singleElement()
                .satisfies(need -> assertThat(need.item()).isEqualTo("claim c4"));
        assertThat(assessment.asks()).anyMatch(ask -> ask.role().equals("legal"));
        assertThat(assessment.decision(Step.SCRIPT, US).level()).isEqualTo(Level.PERSON_ONLY);
    }

    @Test
    void a_release_for_organic_posts_refuses_a_boost_by_name() {
        Briefs boost = Briefs.aBrief();
        boost.people = List.of(Briefs.person("agnes", Briefs.organic()));
        boost.placements = List.of("organic", "boosted");

        assertThat(assess(boost).needs())
                .filteredOn(need -> need.what().equals("release"))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.met()).isFalse();
                    assertThat(need.missing())
                            .isEqualTo(
                                    "Agnes Hollinder: the release covers organic posts" + " only.");
                    assertThat(need.because()).hasSize(2);
                });
    }

    @Test
    void a_synthetic_voice_on_grief_is_refused_and_nobody_may_allow_it() {
        Briefs grief = Briefs.aBrief();
        grief.topics = List.of("grief-and-loss");
        grief.synthetic = List.of("voice");

        assertThat(assess(grief).never())
                .filteredOn(never -> never.value().equals("voice"))
                .singleElement()
                .satisfies(never -> {
                    assertThat(never.broken()).isTrue();
                    assertThat(never.hard()).isTrue();
                });
    }

    @Test
    void an_unanswered_fact_that_a_hard_rule_needs_is_asked_for_first() {
        Briefs open = Briefs.aBrief();
        open.placements = List.of();

        assertThat(assess(open).unanswered()).contains("placement");
        assertThat(assess(Briefs.aBrief()).unanswered()).isEmpty();
    }
}
