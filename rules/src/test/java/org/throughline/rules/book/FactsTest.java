package org.throughline.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.rules.sample.Briefs.JP;
import static org.throughline.rules.sample.Briefs.US;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.assessment.Sensitivity;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Person;
import org.throughline.data.problem.Outcome;
import org.throughline.data.register.Circumstances;
import org.throughline.data.register.LiveSituation;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.desk.RulebookReader;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.sample.GeneratedBriefs;
import org.throughline.rules.sample.Stories;
import tools.jackson.databind.json.JsonMapper;

/// Facts are no choices, unanswered is not none, and what holds of one item holds of no other.
class FactsTest {

    private static final RuleBook RULES = RuleBook.open();
    private static final RulebookVersion LIBRARY = RuleBook.library();

    private static RulebookVersion rulebook(String rules) {
        Object tree =
                JsonMapper.shared()
                        .readValue(
                                """
                                {"rulebook": 1, "name": "Tried", "version": 1,
                                 "setBy": "Ruben Castellow", "rules": [%s]}
                                """
                                        .formatted(rules),
                                Map.class);
        return ((Outcome.Accepted<RulebookVersion>) RulebookReader.read(tree, LIBRARY)).value();
    }

    private static Assessment assess(Briefs briefs, String rules) {
        return RULES.decide(briefs.campaign(), briefs.brief(), rulebook(rules));
    }

    @Test
    void two_facts_that_a_hard_rule_waits_for_are_both_asked_first() {
        Briefs open = Briefs.aBrief();
        open.topics = List.of();
        open.vulnerability = List.of();
        String rule =
                """
                {"id": "X", "kind": "hard",
                 "when": {"topic": "illness", "vulnerability": {"is-not": "none"}},
                 "then": [{"who": {"script": "PERSON_ONLY"}}]}
                """;

        assertThat(assess(open, rule).unanswered()).contains("topics", "audience.vulnerability");

        open.vulnerability = List.of("none");
        assertThat(assess(open, rule).unanswered()).doesNotContain("topics");
    }

    @Test
    void a_rule_that_is_excepted_waits_for_nothing() {
        Briefs open = Briefs.aBrief();
        open.topics = List.of();
        String rule =
                """
                {"id": "X", "kind": "hard", "when": {"topic": "illness"},
                 "except": {"format": "how-to"},
                 "then": [{"who": {"script": "PERSON_ONLY"}}]}
                """;

        assertThat(assess(open, rule).unanswered()).doesNotContain("topics");
        open.format = "skit";
        assertThat(assess(open, rule).unanswered()).contains("topics");
    }

    @Test
    void a_fact_of_one_person_that_a_hard_rule_waits_for_is_asked_of_that_person() {
        Briefs briefs = Briefs.aBrief();
        briefs.people = List.of(person("kim", null, "none"), person("ada", "adult", "none"));
        String rule =
                """
                {"id": "X", "kind": "%s", "for": {"person": {"person-age": {"at-most": "16-17"}}},
                 "then": [{"ask": {"role": "child-safeguarding", "seal": "people", "stage": "plan"}}]}
                """;

        assertThat(assess(briefs, rule.formatted("hard")).unanswered())
                .containsExactly("person kim: person-age");
        assertThat(assess(briefs, rule.formatted("guideline")).unanswered()).isEmpty();
    }

    @Test
    void a_hard_rule_about_nobody_of_a_kind_waits_until_it_is_said_who_is_seen() {
        Briefs briefs = Briefs.aBrief();
        String rule =
                """
                {"id": "X", "kind": "hard", "when": {"person-kind": {"no-item": "licensed-adviser"}},
                 "then": [{"note": "Ask an adviser."}]}
                """;

        assertThat(
                        RULES.decide(
                                        briefs.campaign(),
                                        briefs.brief().withPeople(null),
                                        rulebook(rule))
                                .unanswered())
                .contains("people");
        assertThat(assess(briefs, rule).notes()).isNotEmpty();
    }

    @Test
    void a_guideline_s_bound_stays_a_guideline_beside_a_looser_hard_one() {
        String rules =
                """
                {"id": "A", "then": [{"limit": {"measure": "silence", "at-most": 2, "unit": "s"}}]},
                {"id": "B", "kind": "hard",
                 "then": [{"limit": {"measure": "silence", "at-most": %d, "unit": "s"}}]}
                """;

        assertThat(assess(Briefs.aBrief(), rules.formatted(10)).limits())
                .filteredOn(limit -> limit.measure().equals("silence"))
                .extracting(limit -> limit.number().intValue() + " " + limit.hard())
                .containsExactlyInAnyOrder("2 false", "10 true");
        assertThat(assess(Briefs.aBrief(), rules.formatted(1)).limits())
                .filteredOn(limit -> limit.measure().equals("silence"))
                .extracting(limit -> limit.number().intValue() + " " + limit.hard())
                .containsExactly("1 true");
    }

    @Test
    void nobody_in_it_is_an_answer_and_not_having_said_who_is_none() {
        Briefs briefs = Briefs.aBrief();

        assertThat(assess(briefs, "").unanswered()).doesNotContain("people");
        assertThat(
                        RULES.decide(briefs.campaign(), briefs.brief().withPeople(null), LIBRARY)
                                .unanswered())
                .contains("people");
    }

    /// Everything that is not answered is neither this nor that.
    @Property(tries = 20)
    void is_not_is_false_where_nothing_is_answered(@ForAll @LongRange(min = 0) long seed) {
        Briefs briefs = GeneratedBriefs.of(seed);
        briefs.topics = List.of();
        briefs.placements = List.of();
        briefs.techniques = List.of();
        String rules =
                """
                {"id": "A", "when": {"topic": {"is-not": "illness"}},
                 "then": [{"who": {"captions": "PERSON_ONLY"}}]},
                {"id": "B", "when": {"placement": {"is-not": "boosted"}},
                 "then": [{"who": {"captions": "PERSON_ONLY"}}]},
                {"id": "C", "when": {"technique": {"is-not": "none"}},
                 "then": [{"who": {"captions": "PERSON_ONLY"}}]}
                """;

        assertThat(assess(briefs, rules).decision(Step.CAPTIONS, US).level())
                .isEqualTo(Level.MACHINE_DRAFTS);

        briefs.topics = List.of("other");
        assertThat(assess(briefs, rules).decision(Step.CAPTIONS, US).level())
                .isEqualTo(Level.PERSON_ONLY);
    }

    @Test
    void a_fact_behind_a_decision_is_the_one_that_made_it_so() {
        Briefs grief = Briefs.aBrief();
        grief.topics = List.of("personal-story", "grief-and-loss");

        Decision hook =
                RULES.decide(grief.campaign(), grief.brief(), RuleBook.sample())
                        .decision(Step.HOOK, null);

        assertThat(hook.facts()).containsExactly("topic=grief-and-loss");
    }

    private static Person person(String id, String age, String edit) {
        Person adult = Briefs.person(id, Briefs.organic());
        return new Person(
                adult.id(),
                adult.name(),
                adult.kind(),
                age,
                adult.appears(),
                adult.paid(),
                List.of(edit),
                adult.release());
    }

    @Test
    void what_one_person_may_not_have_done_to_them_another_may() {
        String rule =
                """
                {"id": "X", "kind": "hard",
                 "for": {"person": {"person-age": {"at-most": "16-17"}}},
                 "then": [{"never": {"likeness-edit": "face-synthetic"}}]}
                """;
        Briefs briefs = Briefs.aBrief();
        briefs.people =
                List.of(
                        person("kim", "under-13", "none"),
                        person("pia", "adult", "face-synthetic"));

        assertThat(assess(briefs, rule).never())
                .singleElement()
                .satisfies(never -> assertThat(never.broken()).isFalse());

        briefs.people = List.of(person("kim", "under-13", "face-synthetic"));
        assertThat(assess(briefs, rule).never())
                .singleElement()
                .satisfies(never -> assertThat(never.broken()).isTrue());
    }

    @Test
    void a_wording_that_is_never_used_about_a_claim_is_looked_for_in_all_that_is_said() {
        Object tree =
                JsonMapper.shared()
                        .readValue(
                                """
                                {"rulebook": 1, "name": "Tried", "version": 1,
                                 "setBy": "Ruben Castellow",
                                 "wordings": {"lasting": {"en": ["lasts"]}},
                                 "rules": [{"id": "X", "kind": "hard",
                                  "for": {"claim": {"claim-kind": "durability-or-repair"}},
                                  "then": [{"never": {"wording": "lasting"}}]}]}
                                """,
                                Map.class);
        RulebookVersion rulebook =
                ((Outcome.Accepted<RulebookVersion>) RulebookReader.read(tree, LIBRARY)).value();
        Briefs briefs = Briefs.aBrief();
        briefs.claims = List.of(Briefs.claim("c1", "durability-or-repair", "attached"));

        assertThat(RULES.decide(briefs.campaign(), briefs.brief(), rulebook).never())
                .singleElement()
                .satisfies(never -> assertThat(never.broken()).isFalse());

        briefs.stories.add(
                Stories.story(
                        List.of(Stories.beat("hook", List.of(Stories.line("c1")), List.of())),
                        List.of(),
                        Map.of()));

        assertThat(RULES.decide(briefs.campaign(), briefs.brief(), rulebook).never())
                .singleElement()
                .satisfies(never -> assertThat(never.broken()).isTrue());
    }

    @Test
    void what_is_refused_in_one_market_is_refused_there_alone() {
        Briefs briefs = Briefs.aBrief();
        briefs.placements = List.of("organic", "paid-ad");
        String rule =
                """
                {"id": "X", "kind": "hard", "for": {"market": {"market": "JP"}},
                 "then": [{"never": {"placement": "paid-ad"}}]}
                """;

        assertThat(assess(briefs, rule).never())
                .extracting(Never::market, Never::value, Never::broken)
                .containsExactly(tuple(JP, "paid-ad", true));
    }

    @Test
    void what_a_brand_calls_sensitive_was_set_by_the_brand_and_the_rest_by_the_library() {
        Object tree =
                JsonMapper.shared()
                        .readValue(
                                """
                                {"rulebook": 1, "name": "Tried", "version": 7,
                                 "setBy": "Ruben Castellow",
                                 "sensitivities": [{"id": "B1", "kind": "topic",
                                  "severity": "high", "when": {"topic": "product-how-to"},
                                  "says": "we sell lamps", "source": "the board"}]}
                                """,
                                Map.class);
        RulebookVersion rulebook =
                ((Outcome.Accepted<RulebookVersion>) RulebookReader.read(tree, LIBRARY)).value();
        Briefs briefs = Briefs.aBrief();
        briefs.topics = List.of("product-how-to", "grief-and-loss");

        assertThat(RULES.decide(briefs.campaign(), briefs.brief(), rulebook).sensitivities())
                .flatExtracting(Sensitivity::because)
                .contains(
                        new Because("B1", 7, "Ruben Castellow", "We sell lamps (high)."),
                        new Because(
                                "S-grief-and-loss",
                                1,
                                "the shipped library",
                                "The topic is grief-and-loss (high)."));
    }

    @Test
    void evidence_is_asked_of_the_very_claim() {
        Briefs briefs = Briefs.aBrief();
        briefs.claims = new ArrayList<>();
        briefs.claims.add(Briefs.claim("c1", "opinion-or-puffery", "none"));
        briefs.claims.add(Briefs.claim("c2", "price", "attached"));

        assertThat(RULES.decide(briefs.campaign(), briefs.brief(), RuleBook.sample()).needs())
                .filteredOn(need -> need.what().equals("evidence"))
                .extracting(Need::item, Need::met)
                .containsExactly(tuple("claim c2", true));
    }

    @Test
    void what_goes_on_in_a_market_is_a_fact_of_that_market_alone() {
        Briefs briefs = Briefs.aBrief();
        String rule =
                """
                {"id": "X", "kind": "hard",
                 "for": {"market": {"live-situation": "outage"}},
                 "then": [{"who": {"reply": "PERSON_ONLY"}}]}
                """;
        RulebookVersion book = rulebook(rule);
        var outage = new Circumstances(List.of(new LiveSituation(JP, "outage")), List.of());

        Assessment quiet = RULES.decide(briefs.campaign(), briefs.brief(), book);
        Assessment outThere = RULES.decide(briefs.campaign(), briefs.brief(), book, outage);

        assertThat(quiet.decision(Step.REPLY, JP).level()).isEqualTo(Level.PERSON_LEADS);
        assertThat(outThere.decision(Step.REPLY, JP).level()).isEqualTo(Level.PERSON_ONLY);
        assertThat(outThere.decision(Step.REPLY, JP).facts()).contains("live-situation=outage");
        assertThat(outThere.decision(Step.REPLY, US).level()).isEqualTo(Level.PERSON_LEADS);
        assertThat(RULES.decide(briefs.campaign(), briefs.brief(), book, outage))
                .isEqualTo(outThere);
    }
}
