package org.throughline.rules.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.throughline.data.assessment.Change;
import org.throughline.data.assessment.Flip;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Release;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.When;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.delegation.Answer;
import org.throughline.rules.delegation.Breaks;
import org.throughline.rules.delegation.Delegation;
import org.throughline.rules.delegation.Findings;
import org.throughline.rules.delegation.Levels;
import org.throughline.rules.delegation.Place;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.row.Sight;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.sample.GeneratedBriefs;
import org.throughline.rules.tag.TagReader;
import org.throughline.rules.tag.TagSheet;
import org.throughline.rules.tag.Tags;
import org.throughline.rules.wording.Wordings;

/// Flips of two fields that are looked for only where they can be, against trying every pair.
class PairsTest {

    private static final Delegation DELEGATION = Delegation.open();

    /// Questions whose answers follow from choices, several of them from more than one.
    private static final List<String> OF_THE_VIDEO =
            List.of(
                    "goal",
                    "feeling",
                    "humour",
                    "format",
                    "trend-use",
                    "technique",
                    "platform",
                    "aspect",
                    "sensitivity",
                    "topic-sensitivity",
                    "calendar",
                    "market",
                    "evidence-state",
                    "release-state",
                    "author-market",
                    "relation");

    private static final List<String> OF_A_MARKET = List.of("calendar", "market", "author-market");

    /// Few steps, so that many rules meet on each; two of them have another level elsewhere.
    private static final List<Step> STEPS =
            List.of(Step.SCRIPT, Step.CAPTIONS, Step.ADAPTATION, Step.PUBLISH);

    @Property(tries = 10)
    void no_pair_is_missed_and_none_is_false(@ForAll @LongRange(min = 0) long seed) {
        Briefs briefs = brief(seed);
        CompiledRulebook rulebook = new CompiledRulebook(rulebook(new Random(seed), tags(briefs)));
        List<Answer> answers = answers(rulebook, new Random(seed));
        Map<Object, List<Flip>> every = flips(briefs, rulebook, answers, true);
        Map<Object, List<Flip>> some = flips(briefs, rulebook, answers, false);

        assertThat(some).isEqualTo(every);
    }

    @Example
    void what_only_two_changes_together_bring_about_is_found() {
        Condition uncovered =
                new Condition("release-state", Operator.IS, List.of("not-covering-this-use"));
        Rule rule =
                rule(
                        "R",
                        new When(List.of(uncovered), null, List.of(), List.of()),
                        new RuleOutcome.Who(Step.CAPTIONS, Level.PERSON_ONLY));
        CompiledRulebook rulebook =
                new CompiledRulebook(RuleBook.library().with("One", 1, List.of(rule)));

        Briefs briefs = brief(1);
        briefs.placements = List.of("organic");

        Map<Object, List<Flip>> flips = flips(briefs, rulebook, List.of(), false);

        assertThat(flips.get(new Place(Step.CAPTIONS, null)))
                .as("a platform and a market left out")
                .anySatisfy(flip ->
                        assertThat(flip.changes())
                                .extracting(Change::field)
                                .containsExactly("platforms", "audience.markets"));
    }

    private static Map<Object, List<Flip>> flips(
            Briefs briefs, CompiledRulebook rulebook, List<Answer> answers, boolean everyPair) {
        Campaign campaign = briefs.campaign();
        Brief brief = briefs.brief();
        TagReader reader =
                new TagReader(campaign, brief, rulebook.calendar(brief), rulebook.wordings());
        Map<List<Sight>, Verdict> known = new HashMap<>();
        Findings findings = DELEGATION.run(rulebook, reader.read(brief), answers);
        Counterfactuals counterfactuals =
                new Counterfactuals(
                        brief,
                        rulebook,
                        findings,
                        Verdict.of(findings, Breaks.NONE),
                        everyPair,
                        changed -> {
                            TagSheet sheet = reader.read(changed);
                            return known.computeIfAbsent(
                                    CompiledRulebook.sights(rulebook.views(sheet)),
                                    any ->
                                            Verdict.of(
                                                    DELEGATION.run(rulebook, sheet, answers),
                                                    Breaks.NONE));
                        });
        Map<Object, List<Flip>> flips = new LinkedHashMap<>();
        for (Place place : Levels.of(findings).keySet()) {
            if (STEPS.contains(place.step())) {
                flips.put(place, counterfactuals.ofLevel(place));
            }
        }
        Verdict.of(findings, Breaks.NONE)
                .held()
                .forEach(hold -> flips.put(hold, counterfactuals.ofHold(hold)));
        return flips;
    }

    /// One market of three has lifted its hold by a rule.
    private static List<Answer> answers(CompiledRulebook rulebook, Random random) {
        List<Answer> answers = new ArrayList<>();
        for (Rule rule : rulebook.source().rules()) {
            for (Market market : List.of(Briefs.US, Briefs.JP)) {
                if (random.nextInt(3) == 0) {
                    answers.add(new Answer(rule.id(), market, "local-market"));
                }
            }
        }
        return answers;
    }

    @Example
    void an_answered_hold_does_not_keep_a_pair_from_lifting_another() {
        RuleOutcome hold = new RuleOutcome.Hold(new RuleOutcome.Until.Answer("local-market"));
        Briefs briefs = brief(1);
        briefs.markets = List.of(Briefs.JP);
        briefs.humour = new Humour(List.of("satire"), List.of());
        briefs.trendUse = "sound";
        briefs.topics = List.of("health");
        CompiledRulebook rulebook =
                new CompiledRulebook(
                        RuleBook.library()
                                .with(
                                        "Three",
                                        1,
                                        List.of(
                                                held("R1", "humour", "satire", hold),
                                                held("R2", "trend-use", "sound", hold),
                                                held("R3", "topic", "health", hold))));
        List<Answer> answered = List.of(new Answer("R3", Briefs.JP, "local-market"));

        Map<Object, List<Flip>> flips = flips(briefs, rulebook, answered, false);

        assertThat(flips.get(new Verdict.Waiting(Briefs.JP, (RuleOutcome.Hold) hold)))
                .anySatisfy(flip ->
                        assertThat(flip.changes())
                                .extracting(Change::field)
                                .contains("humour.kinds", "trendUse"));
    }

    private static Rule held(String id, String question, String answer, RuleOutcome hold) {
        Condition condition = new Condition(question, Operator.IS, List.of(answer));
        return rule(id, new When(List.of(condition), ItemKind.MARKET, List.of(), List.of()), hold);
    }

    /// What is known of a brief before any rule speaks.
    private static Tags tags(Briefs briefs) {
        Brief brief = briefs.brief();
        return new TagReader(briefs.campaign(), brief, List.of(), Wordings.NONE)
                .read(brief)
                .brief();
    }

    /// In two markets, beside a release that covers neither all of them nor all platforms.
    private static Briefs brief(long seed) {
        Briefs briefs = GeneratedBriefs.of(seed);
        briefs.markets = List.of(Briefs.US, Briefs.JP);
        briefs.shapes = Map.of(Platform.YOUTUBE, Aspect.parse("16:9"));
        briefs.people =
                List.of(
                        Briefs.person(
                                "agnes",
                                new Release(
                                        "signed",
                                        List.of("organic", "boosted", "paid-ad"),
                                        List.of(Briefs.US),
                                        false,
                                        List.of(Platform.TIKTOK, Platform.YOUTUBE),
                                        false,
                                        LocalDate.of(2027, 3, 16))));
        return briefs;
    }

    private static RulebookVersion rulebook(Random random, Tags now) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            rules.add(rule("P" + i, random, now));
        }
        return RuleBook.library().with("Drawn", 1, rules);
    }

    private static Rule rule(String id, Random random, Tags now) {
        List<Condition> brief = new ArrayList<>();
        int most = 1 + random.nextInt(2);
        for (int i = 0; i < most; i++) {
            brief.add(condition(any(OF_THE_VIDEO, random), random, now));
        }
        boolean ofMarket = random.nextInt(4) == 0;
        List<Condition> onItem =
                ofMarket ? List.of(condition(any(OF_A_MARKET, random), random, now)) : List.of();
        List<Condition> except =
                random.nextInt(4) == 0
                        ? List.of(condition(any(OF_THE_VIDEO, random), random, now))
                        : List.of();
        RuleOutcome outcome =
                random.nextInt(6) == 0
                        ? new RuleOutcome.Hold(new RuleOutcome.Until.Answer("local-market"))
                        : new RuleOutcome.Who(
                                any(STEPS, random), any(List.of(Level.values()), random));
        return rule(
                id, new When(brief, ofMarket ? ItemKind.MARKET : null, onItem, except), outcome);
    }

    private static Rule rule(String id, When when, RuleOutcome outcome) {
        return new Rule(
                id,
                1,
                "Ruben Castellow",
                LocalDate.of(2027, 1, 4),
                false,
                when,
                List.of(outcome),
                null);
    }

    /// Two of three ask for what the brief says already, so that much holds or nearly does.
    private static Condition condition(String question, Random random, Tags now) {
        List<String> said = now.answers(question);
        List<String> values =
                said.isEmpty() || random.nextInt(3) == 0
                        ? question.equals("market")
                                ? List.of("US", "DE", "JP")
                                : Vocabulary.shipped().dimension(question).values()
                        : said;
        return new Condition(
                question,
                random.nextInt(4) == 0 ? Operator.IS_NOT : Operator.IS,
                List.of(any(values, random)));
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
