package org.throughline.data.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.data.plan.PlanSamples.DE;
import static org.throughline.data.plan.PlanSamples.MONDAY;
import static org.throughline.data.plan.PlanSamples.US;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.PlanSamples;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Verdict;
import org.throughline.data.time.FrameRate;

class WhoDidWhatTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 15);
    private static final Doer PIA = new Doer.Person("Pia");
    private static final Doer CUTTER = new Doer.Tool(new ToolUse("Cutter", null, "wrote it"));

    private final ProductionPlan plan = PlanSamples.plan();

    @Test
    void every_step_has_a_line_and_adaptation_one_for_each_market() {
        List<WhoDidWhat.Line> lines = of(List.of()).lines();

        assertThat(lines.stream().map(line -> line.place().step()).distinct())
                .containsExactly(Step.values());
        assertThat(lines)
                .filteredOn(line -> line.place().step() == Step.ADAPTATION)
                .extracting(line -> line.place().key())
                .containsExactly("adaptation-DE", "adaptation-US");
    }

    @Test
    void each_market_has_one_line_for_a_step_with_what_was_done_for_all_and_not_for_others() {
        WhoDidWhat who =
                of(
                        List.of(
                                told(1, Step.SCRIPT, null, PIA),
                                told(2, Step.SCRIPT, DE, CUTTER),
                                told(3, Step.ADAPTATION, DE, PIA)));

        assertThat(who.in(US)).hasSize(Step.values().length);
        assertThat(doers(who.in(US), Step.SCRIPT)).containsExactly(PIA);
        assertThat(doers(who.in(DE), Step.SCRIPT)).containsExactly(PIA, CUTTER);
        assertThat(doers(who.in(US), Step.ADAPTATION)).isEmpty();
        assertThat(doers(who.in(DE), Step.ADAPTATION)).containsExactly(PIA);
    }

    @Test
    void what_a_tool_did_for_all_markets_is_against_the_plan_where_it_is_stricter() {
        Decision stricter = decided(Step.ROUGH_CUT, DE, Level.PERSON_ONLY);

        WhoDidWhat who = of(List.of(told(1, Step.ROUGH_CUT, null, CUTTER)), Stream.of(stricter));

        assertThat(held(who.in(DE), Step.ROUGH_CUT)).containsExactly(HeldToPlan.AGAINST_PLAN);
        assertThat(held(who.in(US), Step.ROUGH_CUT)).containsExactly(HeldToPlan.PERSON_MISSING);
    }

    @Test
    void a_market_that_has_left_keeps_its_line_where_only_others_have_a_level() {
        Assessment apart =
                with(Stream.of(decided(Step.ADAPTATION, DE, Level.PERSON_ONLY)), Step.ADAPTATION);
        StepPlace left = new StepPlace(Step.ADAPTATION, US);

        assertThat(WhoDidWhat.of(apart, List.of(DE), List.of(left), List.of()).lines())
                .filteredOn(line -> line.place().equals(left))
                .extracting(WhoDidWhat.Line::level)
                .containsExactly(Level.PERSON_ONLY);
    }

    @Test
    void whoever_asks_for_changes_has_not_done_the_review_yet() {
        Draft asked =
                draft("1.2.3")
                        .withVerdict(new Verdict.ChangesAsked("Ruben", MONDAY, "Slower.", null));

        assertThat(KnownDeeds.of(plan, List.of(asked)))
                .extracting(deed -> deed.place().step())
                .doesNotContain(Step.REVIEW);
    }

    @Test
    void a_line_that_was_taken_back_counts_no_more_and_stays() {
        List<LedgerEntry> all =
                List.of(
                        entry(1, new LedgerEntry.Says.Done(CUTTER, DAY)),
                        entry(2, new LedgerEntry.Says.Done(PIA, DAY)),
                        entry(3, new LedgerEntry.Says.TakenBack(1, "It was Pia.")));

        assertThat(LedgerEntry.standing(all)).extracting(Deed::doer).containsExactly(PIA);
        assertThat(all).hasSize(3);
    }

    @Test
    void a_draft_tells_what_the_program_did_and_who_decided_and_no_more() {
        List<Deed> deeds = KnownDeeds.of(plan, List.of(draft("1.2.3")));

        assertThat(deeds)
                .extracting(deed -> deed.place().key())
                .containsExactly("graphics-US", "captions-US", "finishing-US", "review-US");
        assertThat(deeds)
                .filteredOn(deed -> deed.doer() instanceof Doer.Tool)
                .allSatisfy(deed ->
                        assertThat(((Doer.Tool) deed.doer()).use().called())
                                .isEqualTo("Throughline 1.2.3"));
        assertThat(doers(of(deeds).in(US), Step.REVIEW)).containsExactly(new Doer.Person("Ruben"));
        assertThat(doers(of(deeds).in(DE), Step.FINISHING)).isEmpty();
    }

    @Test
    void a_version_that_is_not_known_is_not_said() {
        assertThat(KnownDeeds.of(plan, List.of(draft(null))))
                .extracting(Deed::doer)
                .filteredOn(Doer.Tool.class::isInstance)
                .allSatisfy(doer -> assertThat(((Doer.Tool) doer).use().version()).isNull());
    }

    private WhoDidWhat of(List<Deed> deeds) {
        return of(deeds, Stream.of());
    }

    private WhoDidWhat of(List<Deed> deeds, Stream<Decision> further) {
        return WhoDidWhat.of(
                with(further, null),
                plan.brief().audience().markets(),
                deeds.stream()
                        .filter(deed -> deed.source() instanceof Deed.Source.Told)
                        .map(Deed::place)
                        .toList(),
                deeds);
    }

    /// The sample's assessment with a decision for each step but one, and further ones.
    private Assessment with(Stream<Decision> further, @Nullable Step but) {
        Assessment some = plan.assessment();
        return new Assessment(
                some.brief(),
                some.rulebook(),
                some.rulebookVersion(),
                some.sensitivities(),
                Stream.concat(
                                Stream.of(Step.values())
                                        .filter(step -> step != but)
                                        .map(step -> decided(step, null, Level.PERSON_LEADS)),
                                further)
                        .toList(),
                some.asks(),
                some.needs(),
                some.never(),
                some.holds(),
                some.limits(),
                some.lane(),
                some.notes(),
                some.unanswered());
    }

    private static Decision decided(Step step, @Nullable Market market, Level level) {
        return new Decision(
                step, market, level, Level.MACHINE_DRAFTS, List.of(), List.of(), List.of());
    }

    private static Stream<Doer> doers(List<WhoDidWhat.Line> lines, Step step) {
        return lines.stream()
                .filter(line -> line.place().step() == step)
                .flatMap(line -> line.deeds().stream())
                .map(Deed::doer);
    }

    private static Stream<HeldToPlan> held(List<WhoDidWhat.Line> lines, Step step) {
        return lines.stream()
                .filter(line -> line.place().step() == step)
                .map(WhoDidWhat.Line::held);
    }

    private static Deed told(int entry, Step step, @Nullable Market market, Doer doer) {
        return new Deed(new StepPlace(step, market), doer, DAY, new Deed.Source.Told(entry, "Pia"));
    }

    private static LedgerEntry entry(int number, LedgerEntry.Says says) {
        return new LedgerEntry(number, new StepPlace(Step.SCRIPT, null), says, "Pia", MONDAY);
    }

    private Draft draft(@Nullable String version) {
        return new Draft(
                DraftId.parse(plan.id() + ".US.tiktok"),
                plan.fingerprint(),
                "drafts/one",
                "one.mp4",
                "0".repeat(64),
                List.of(),
                90,
                160,
                100,
                FrameRate.THIRTY,
                false,
                new ConformanceReport(List.of()),
                MONDAY,
                new Verdict.Accepted("Ruben", MONDAY, null),
                null,
                version,
                null);
    }
}
