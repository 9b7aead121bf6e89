package org.throughline.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.sample.Briefs.DE;
import static org.throughline.rules.sample.Briefs.JP;
import static org.throughline.rules.sample.Briefs.US;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.assessment.StepTable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.problem.Outcome;
import org.throughline.data.register.Circumstances;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.desk.RulebookReader;
import org.throughline.rules.sample.Briefs;
import tools.jackson.databind.json.JsonMapper;

/// A guideline broken on purpose brings a step nearer to the machine, beside the claim it broke;
/// hard rules, floors and days hold.
class BreaksTest {

    private static final RuleBook RULES = RuleBook.open();
    private static final LocalDate DAY = LocalDate.of(2027, 6, 10);
    private static final RulebookVersion SOFT = rulebook("guideline");
    private static final RulebookVersion HARD = rulebook("hard");

    private static RulebookVersion rulebook(String kind) {
        return of(
                """
                {"id": "X", "kind": "%s", "when": {"topic": "product-how-to"},
                 "then": [{"who": {"script": "PERSON_ONLY"}}]}
                """
                        .formatted(kind));
    }

    private static RulebookVersion of(String rules) {
        Object tree =
                JsonMapper.shared()
                        .readValue(
                                """
                                {"rulebook": 1, "name": "Tried", "version": 1,
                                 "setBy": "Ruben Castellow", "rules": [%s]}
                                """
                                        .formatted(rules),
                                Map.class);
        return ((Outcome.Accepted<RulebookVersion>) RulebookReader.read(tree, RuleBook.library()))
                .value();
    }

    private static LevelBreak machine(Step step, Level level, @Nullable Market market) {
        return new LevelBreak(
                "tried",
                new BriefId("tried"),
                1,
                step,
                level,
                market,
                null,
                "Teo Brandimar",
                "It is a list of parts.",
                "Two days saved",
                DAY,
                Instant.EPOCH,
                new LevelBreak.Answer("Ruben Castellow", Instant.EPOCH, true, ""));
    }

    private static Assessment assess(Briefs briefs, RulebookVersion book, LevelBreak... breaks) {
        return RULES.assess(
                briefs.campaign(),
                briefs.brief(),
                book,
                new Circumstances(List.of(), List.of(breaks)));
    }

    @Test
    void a_broken_guideline_stands_beside_who_broke_it() {
        Decision decision =
                assess(Briefs.aBrief(), SOFT, machine(Step.SCRIPT, Level.MACHINE_DRAFTS, null))
                        .decision(Step.SCRIPT, null);

        assertThat(decision.level()).isEqualTo(Level.MACHINE_DRAFTS);
        assertThat(decision.because()).extracting(Because::rule).containsExactly("X", "E1");
        assertThat(decision.because().getLast().says())
                .startsWith("Broken on purpose by Teo Brandimar: \"It is a list of parts.\".");
        assertThat(decision.because().getFirst().says()).contains("must be written by a person");
    }

    @Test
    void a_default_can_be_broken_too() {
        Decision decision =
                assess(
                                Briefs.aBrief(),
                                RuleBook.library(),
                                machine(Step.SCRIPT, Level.MACHINE_DRAFTS, null))
                        .decision(Step.SCRIPT, null);

        assertThat(decision.level()).isEqualTo(Level.MACHINE_DRAFTS);
        assertThat(decision.because()).extracting(Because::rule).containsExactly("default", "E1");
    }

    @Test
    void a_hard_rule_is_never_broken_nor_what_nobody_agreed_to() {
        LevelBreak wanted = machine(Step.SCRIPT, Level.MACHINE_DRAFTS, null);

        assertThat(assess(Briefs.aBrief(), HARD, wanted)).isEqualTo(assess(Briefs.aBrief(), HARD));
        assertThat(assess(Briefs.aBrief(), SOFT, wanted.with(null)))
                .isEqualTo(assess(Briefs.aBrief(), SOFT));
        assertThat(
                        assess(
                                Briefs.aBrief(),
                                SOFT,
                                wanted.with(
                                        new LevelBreak.Answer(
                                                "Ruben Castellow", Instant.EPOCH, false, "No."))))
                .isEqualTo(assess(Briefs.aBrief(), SOFT));
    }

    @Test
    void it_ends_market_by_market_with_its_day() {
        Briefs briefs = Briefs.aBrief();
        briefs.dayIn = Map.of(JP, DAY.plusDays(1));
        LevelBreak wanted = machine(Step.SCRIPT, Level.MACHINE_DRAFTS, null);

        Assessment assessment = assess(briefs, SOFT, wanted);

        assertThat(assessment.decision(Step.SCRIPT, JP).level()).isEqualTo(Level.PERSON_ONLY);
        assertThat(assessment.decision(Step.SCRIPT, US).level()).isEqualTo(Level.MACHINE_DRAFTS);
        briefs.dayIn = Map.of();
        briefs.day = DAY.plusDays(1);
        assertThat(assess(briefs, SOFT, wanted)).isEqualTo(assess(briefs, SOFT));
    }

    @Test
    void a_break_that_names_a_guideline_sets_that_one_aside_and_no_other() {
        RulebookVersion two =
                of(
                        """
                        {"id": "A", "then": [{"who": {"script": "PERSON_ONLY"}}]},
                        {"id": "B", "then": [{"who": {"script": "PERSON_LEADS"}}]}
                        """);

        Decision decision =
                assess(Briefs.aBrief(), two, of(Step.SCRIPT, "A")).decision(Step.SCRIPT, null);

        assertThat(decision.level()).isEqualTo(Level.PERSON_LEADS);
        assertThat(decision.because()).extracting(Because::rule).containsExactly("A", "B", "E1");
        assertThat(assess(Briefs.aBrief(), two, of(Step.SCRIPT, "B")))
                .isEqualTo(assess(Briefs.aBrief(), two));
        assertThat(assess(Briefs.aBrief(), RuleBook.library(), of(Step.SCRIPT, "A")))
                .as("a default is broken where no guideline is named")
                .isEqualTo(assess(Briefs.aBrief(), RuleBook.library()));
    }

    @Test
    void a_row_of_one_market_speaks_for_that_market_alone() {
        RulebookVersion there =
                of(
                        """
                        {"id": "A", "then": [{"who": {"script": "PERSON_ONLY"}}]},
                        {"id": "D", "kind": "hard", "for": {"market": {"market": "DE"}},
                         "then": [{"who": {"script": "PERSON_ONLY"}}]}
                        """);

        Assessment whole = assess(Briefs.aBrief(), there);
        Assessment broken =
                assess(Briefs.aBrief(), there, machine(Step.SCRIPT, Level.MACHINE_DRAFTS, null));

        assertThat(whole.decision(Step.SCRIPT, null).because())
                .extracting(Because::rule)
                .containsExactly("A");
        assertThat(broken.decision(Step.SCRIPT, US).level()).isEqualTo(Level.MACHINE_DRAFTS);
        assertThat(broken.decision(Step.SCRIPT, US).because())
                .extracting(Because::rule)
                .containsExactly("A", "E1");
        assertThat(broken.decision(Step.SCRIPT, DE).level()).isEqualTo(Level.PERSON_ONLY);
    }

    private static LevelBreak of(Step step, String rule) {
        LevelBreak all = machine(step, Level.MACHINE_DRAFTS, null);
        return new LevelBreak(
                all.campaign(),
                all.brief(),
                all.number(),
                all.step(),
                all.level(),
                all.market(),
                rule,
                all.owner(),
                all.reason(),
                all.expectation(),
                all.until(),
                all.askedAt(),
                all.answer());
    }

    @Test
    void in_one_market_it_counts_there_alone() {
        Assessment assessment =
                assess(Briefs.aBrief(), SOFT, machine(Step.SCRIPT, Level.MACHINE_DRAFTS, DE));

        assertThat(assessment.decision(Step.SCRIPT, DE).level()).isEqualTo(Level.MACHINE_DRAFTS);
        assertThat(assessment.decision(Step.SCRIPT, US).level()).isEqualTo(Level.PERSON_ONLY);
    }

    @Property(tries = 200)
    void no_break_brings_a_step_under_its_floor_or_makes_one_stricter(
            @ForAll Step step, @ForAll Level level) {
        Briefs briefs = Briefs.aBrief();
        Assessment before = RULES.decide(briefs.campaign(), briefs.brief(), SOFT);
        Assessment after =
                RULES.decide(
                        briefs.campaign(),
                        briefs.brief(),
                        SOFT,
                        new Circumstances(List.of(), List.of(machine(step, level, null))));

        for (Step each : Step.values()) {
            Level was = before.decision(each, US).level();
            Level now = after.decision(each, US).level();
            Level floor = StepTable.shipped().row(each).floor();
            assertThat(floor.isStricterThan(now)).isFalse();
            assertThat(now.isStricterThan(was)).isFalse();
            if (each != step) {
                assertThat(now).isEqualTo(was);
            }
        }
    }
}
