package org.throughline.rules.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.rules.sample.Briefs.JP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Flip;
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

    @Property(tries = 40)
    void single_changes_are_all_found_and_none_is_false(@ForAll @LongRange(min = 0) long seed) {
        Briefs briefs = GeneratedBriefs.of(seed);
        Assessment now = RULES.assess(briefs.campaign(), briefs.brief(), SMALL);

        for (Step step : List.of(Step.CAPTIONS, Step.GRAPHICS, Step.STORYBOARD)) {
            Decision decision = now.decision(step, null);
            Map<String, String> expected = bruteForce(seed, step, decision);
            List<Flip> singles =
                    decision.flips().stream().filter(flip -> flip.changes().size() == 1).toList();
            Map<String, String> found = new LinkedHashMap<>();
            singles.forEach(flip ->
                    found.put(
                            flip.changes().getFirst().field()
                                    + " "
                                    + flip.changes().getFirst().to(),
                            flip.level().name()));
            found.keySet().stream()
                    .filter(change -> change.endsWith(" any other"))
                    .toList()
                    .forEach(any -> expand(any, found, expected));
            assertThat(found).isEqualTo(expected);
        }
    }

    /// "any other" must stand for every other answer of its field.
    private static void expand(
            String any, Map<String, String> found, Map<String, String> expected) {
        String level = found.remove(any);
        String field = any.substring(0, any.indexOf(' '));
        String dimension = field.equals("trendUse") ? "trend-use" : field;
        long others = Vocabulary.shipped().dimension(dimension).values().size() - 1L;
        assertThat(expected.keySet().stream().filter(key -> key.startsWith(field)).count())
                .isEqualTo(others);
        expected.keySet().stream()
                .filter(key -> key.startsWith(field + " "))
                .forEach(key -> found.put(key, level));
    }

    private static Map<String, String> bruteForce(long seed, Step step, Decision decision) {
        Map<String, String> flips = new LinkedHashMap<>();
        for (String word : Vocabulary.shipped().dimension("format").values()) {
            tryOut(seed, step, decision, flips, "format " + word, brief -> brief.format = word);
        }
        for (String word : Vocabulary.shipped().dimension("trend-use").values()) {
            tryOut(seed, step, decision, flips, "trendUse " + word, brief -> brief.trendUse = word);
        }
        List<String> kinds = GeneratedBriefs.of(seed).humour.kinds();
        for (List<String> other : neighbors(kinds)) {
            tryOut(
                    seed,
                    step,
                    decision,
                    flips,
                    "humour.kinds " + String.join(", ", other),
                    brief -> brief.humour = new Humour(other, brief.humour.about()));
        }
        return flips;
    }

    private static List<List<String>> neighbors(List<String> kinds) {
        List<List<String>> neighbors = new ArrayList<>();
        List<String> real = kinds.stream().filter(kind -> !kind.equals("none")).toList();
        for (String word : Vocabulary.shipped().dimension("humour").values()) {
            if (kinds.contains(word)) {
                continue;
            }
            if (real.size() <= 1 || word.equals("none")) {
                neighbors.add(List.of(word));
            }
            if (!real.isEmpty() && !word.equals("none")) {
                List<String> more = new ArrayList<>(real);
                more.add(word);
                neighbors.add(more);
            }
        }
        if (real.size() > 1) {
            real.forEach(
                    out -> neighbors.add(real.stream().filter(kind -> !kind.equals(out)).toList()));
        }
        return neighbors;
    }

    private static void tryOut(
            long seed,
            Step step,
            Decision decision,
            Map<String, String> flips,
            String change,
            Consumer<Briefs> edit) {
        Briefs changed = GeneratedBriefs.of(seed);
        edit.accept(changed);
        var level =
                RULES.decide(changed.campaign(), changed.brief(), SMALL)
                        .decision(step, null)
                        .level();
        if (level != decision.level()) {
            flips.put(change, level.name());
        }
    }
}
