package org.throughline.rules.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.rules.sample.Briefs.JP;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.problem.Outcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.desk.RulebookReader;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.sample.GeneratedBriefs;

class FlipsTest {

    private static final RuleBook RULES = RuleBook.open();

    /// Rows over few choices, so that every change can be tried by brute force.
    private static final RulebookVersion SMALL =
            rulebook(
                    List.of(
                            rule(
                                    "R1",
                                    Map.of("format", "how-to"),
                                    Map.of("captions", "PERSON_ONLY")),
                            rule(
                                    "R2",
                                    Map.of("format", List.of("skit", "list"), "trend-use", "sound"),
                                    Map.of("captions", "PERSON_LEADS")),
                            rule(
                                    "R3",
                                    Map.of(
                                            "humour",
                                            Map.of("is-not", "none"),
                                            "trend-use",
                                            "phrase"),
                                    Map.of("graphics", "PERSON_ONLY")),
                            rule(
                                    "R4",
                                    Map.of("topic", "grief-and-loss", "humour", "dark"),
                                    Map.of("storyboard", "PERSON_ONLY"))));

    private static Map<String, Object> rule(String id, Map<String, Object> when, Object who) {
        return Map.of("id", id, "when", when, "then", List.of(Map.of("who", who)));
    }

    private static RulebookVersion rulebook(List<Map<String, Object>> rules) {
        RulebookVersion nothing =
                new RulebookVersion("nothing", 0, List.of(), List.of(), List.of(), List.of());
        Map<String, Object> tree =
                Map.of(
                        "rulebook",
                        1,
                        "name",
                        "Small",
                        "version",
                        1,
                        "setBy",
                        "Ruben Castellow",
                        "rules",
                        rules);
        return ((Outcome.Accepted<RulebookVersion>) RulebookReader.read(tree, nothing)).value();
    }

    @Test
    void a_joke_on_the_day_is_lifted_by_another_day_no_humour_or_without_the_market_alone() {
        Briefs joke = Briefs.aBrief();
        joke.day = LocalDate.of(2027, 3, 11);
        joke.humour = new Humour(List.of("wordplay"), List.of("the-situation"));

        Assessment assessment = RULES.assess(joke.campaign(), joke.brief(), RuleBook.sample());

        assertThat(assessment.holds())
                .singleElement()
                .satisfies(hold ->
                        assertThat(hold.flips())
                                .extracting(
                                        flip -> flip.changes().getFirst().field(),
                                        flip -> flip.changes().getFirst().market(),
                                        flip -> flip.changes().getFirst().to(),
                                        flip -> flip.changes().size())
                                .containsExactly(
                                        tuple("publish.date", JP, "any other day", 1),
                                        tuple("humour.kinds", null, "none", 1),
                                        tuple("audience.markets", JP, "US, DE", 1)));
    }

    @Test
    void facts_are_never_offered() {
        Briefs grief = Briefs.aBrief();
        grief.topics = List.of("grief-and-loss");

        Decision script =
                RULES.assess(grief.campaign(), grief.brief(), RuleBook.sample())
                        .decision(Step.SCRIPT, null);

        assertThat(script.flips()).isEmpty();
        assertThat(script.facts()).contains("topic=grief-and-loss");
    }

    @Test
    void where_no_single_change_flips_two_do() {
        Briefs plain = Briefs.aBrief();
        plain.format = "interview";

        assertThat(
                        RULES.assess(plain.campaign(), plain.brief(), SMALL)
                                .decision(Step.GRAPHICS, null)
                                .flips())
                .isNotEmpty()
                .allSatisfy(flip ->
                        assertThat(flip.changes())
                                .extracting(change -> change.field())
                                .containsExactlyInAnyOrder("humour.kinds", "trendUse"));
    }

    /// Against every pair of changes there is over the fields that the rows ask about.
    @Property(tries = 3)
    void every_two_changes_are_found_where_one_does_not_do(@ForAll @LongRange(min = 0) long seed) {
        Briefs briefs = GeneratedBriefs.of(seed);
        briefs.trendUse = "none";
        briefs.humour = new Humour(List.of("none"), List.of());
        Decision decision =
                RULES.assess(briefs.campaign(), briefs.brief(), SMALL)
                        .decision(Step.GRAPHICS, null);

        Set<String> expected = new TreeSet<>();
        for (String kind : Vocabulary.shipped().dimension("humour").values()) {
            for (String use : Vocabulary.shipped().dimension("trend-use").values()) {
                briefs.humour = new Humour(List.of(kind), List.of());
                briefs.trendUse = use;
                Level level =
                        RULES.decide(briefs.campaign(), briefs.brief(), SMALL)
                                .decision(Step.GRAPHICS, null)
                                .level();
                if (level != decision.level()) {
                    expected.add(kind + " and " + use + ": " + level);
                }
            }
        }

        assertThat(decision.flips())
                .extracting(flip ->
                        flip.changes().getFirst().to()
                                + " and "
                                + flip.changes().getLast().to()
                                + ": "
                                + flip.level())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).isNotEmpty();
    }
}
