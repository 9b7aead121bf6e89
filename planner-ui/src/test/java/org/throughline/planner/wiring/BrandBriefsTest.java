package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.review.DraftId;
import org.throughline.data.rulebook.Rule;
import org.throughline.rules.analysis.PlanRecord;
import org.throughline.rules.analysis.Replayed;
import org.throughline.rules.book.RuleBook;

/// The videos of a brand as the rule desk looks at them, over a real store.
class BrandBriefsTest extends InSampleHouse {

    private static final String BRAND = "Tindrel";
    private static final String POSTED = "twenty-seconds";
    private static final String GRIEF = "the-last-thing-he-fixed";

    @BeforeEach
    void open() {
        for (Brief brief : asEntered().briefs()) {
            accepted(house.proposePlan().propose(asEntered().id(), brief.id(), IDA));
        }
    }

    private BrandBriefs at(Instant moment) {
        return new BrandBriefs(house.store(), Clock.fixed(moment, ZoneOffset.UTC), _ -> true);
    }

    private static Map<String, Replayed.State> states(List<Replayed> briefs) {
        return briefs.stream()
                .collect(Collectors.toMap(each -> each.brief().id().value(), Replayed::state));
    }

    private void post(double rate) {
        Post post =
                new Post(
                        DraftId.parse("lights-back-on." + POSTED + ".1.US.tiktok"),
                        "74",
                        "tindrel.us",
                        "0".repeat(64),
                        "organic",
                        NOW,
                        "Ida Fennimar");
        PostResult result =
                new PostResult(
                        post,
                        LocalDate.of(2027, 2, 15),
                        LocalDate.of(2027, 2, 20),
                        6,
                        new PostResult.GoalReading(
                                "saves/reach",
                                rate,
                                rate - 0.001,
                                rate + 0.001,
                                1_000,
                                null,
                                new BigDecimal("0.02"),
                                false),
                        null);
        house.store()
                .useTransaction(kept -> {
                    if (kept.posts().all().isEmpty()) {
                        kept.posts().add(post);
                    }
                    kept.posts().keep(result);
                });
    }

    @Test
    void what_is_posted_is_live_until_its_result_is_read_and_then_past() {
        post(0.05);

        assertThat(states(at(NOW).briefs(BRAND)))
                .hasSize(3)
                .containsEntry(POSTED, Replayed.State.LIVE)
                .containsEntry(GRIEF, Replayed.State.OPEN);
        assertThat(states(at(Instant.parse("2029-01-01T00:00:00Z")).briefs(BRAND)).values())
                .containsOnly(Replayed.State.PAST);
        assertThat(at(NOW).briefs("Another")).isEmpty();
    }

    @Test
    void a_campaign_that_is_not_there_for_somebody_is_not_looked_at_for_them() {
        var unseen =
                new BrandBriefs(house.store(), Clock.fixed(NOW, ZoneOffset.UTC), "another"::equals);

        assertThat(unseen.briefs(BRAND)).isEmpty();
        assertThat(unseen.plans(BRAND, RuleBook.sample())).isEmpty();
    }

    @Test
    void a_plan_reached_its_goal_or_not_or_nobody_knows() {
        assertThat(plan(POSTED).reached()).isNull();
        post(0.05);
        assertThat(plan(POSTED).reached()).isTrue();
        post(0.01);
        assertThat(plan(POSTED).reached()).isFalse();
        post(0.02);
        assertThat(plan(POSTED).reached()).isNull();
    }

    @Test
    void a_level_broken_on_purpose_stands_around_its_video_and_breaks_guidelines_alone() {
        // a stretch of its story
        assertThat(plan(GRIEF).broken()).containsExactly("T8");
        breakScript(GRIEF);
        breakScript(POSTED);

        // what was handed in before kept to its rules
        assertThat(plan(GRIEF).broken()).containsExactly("T8");
        assertThat(plan(POSTED).broken()).isEmpty();
        for (String brief : List.of(GRIEF, POSTED)) {
            accepted(house.proposePlan().propose("lights-back-on", new BriefId(brief), IDA));
        }
        // T1 is hard and asks for a person to write about grief, so nothing is broken there
        assertThat(plan(GRIEF).broken()).containsExactly("T8");
        List<String> hard =
                RuleBook.sample().rules().stream().filter(Rule::hard).map(Rule::id).toList();
        assertThat(plan(POSTED).broken()).isNotEmpty().doesNotContainAnyElementsOf(hard);
        assertThat(at(NOW).briefs(BRAND))
                .filteredOn(each -> each.brief().id().value().equals(GRIEF))
                .singleElement()
                .satisfies(each -> assertThat(each.around().breaks()).hasSize(1));
    }

    private void breakScript(String brief) {
        house.store()
                .useTransaction(kept ->
                        kept.levelBreaks()
                                .keep(
                                        new LevelBreak(
                                                "lights-back-on",
                                                new BriefId(brief),
                                                1,
                                                Step.SCRIPT,
                                                Level.MACHINE_DRAFTS,
                                                null,
                                                null,
                                                "Teo Brandimar",
                                                "It is a list of parts.",
                                                "Two days saved",
                                                LocalDate.of(2030, 1, 1),
                                                NOW,
                                                new LevelBreak.Answer(
                                                        "Ruben Castellow", NOW, true, ""))));
    }

    private PlanRecord plan(String brief) {
        return at(NOW).plans(BRAND, RuleBook.sample()).stream()
                .filter(each -> each.brief().id().value().equals(brief))
                .findFirst()
                .orElseThrow();
    }
}
