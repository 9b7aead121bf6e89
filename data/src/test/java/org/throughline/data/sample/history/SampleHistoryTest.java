package org.throughline.data.sample.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.trend.PlanFact;

class SampleHistoryTest {

    private final SampleHistory history = SampleHistory.draw(SampleHistory.SEED);

    @Test
    void it_holds_260_posts_on_three_platforms_over_fourteen_months() {
        assertThat(history.posts()).hasSize(260);
        assertThat(history.posts()).extracting(PlannedPost::key).doesNotHaveDuplicates();
        assertThat(history.posts().stream().map(post -> post.key().platform()).distinct())
                .hasSize(3);
        assertThat(history.samples().getFirst().day()).isEqualTo(SampleHistory.FIRST_DAY);
        assertThat(history.samples().getLast().day()).isEqualTo(SampleHistory.LAST_DAY);
    }

    @Test
    void the_same_seed_gives_the_same_history() {
        assertThat(SampleHistory.draw(SampleHistory.SEED).samples()).isEqualTo(history.samples());
        assertThat(SampleHistory.draw(1).samples()).isNotEqualTo(history.samples());
    }

    @Test
    void forty_posts_carry_past_plans_and_one_was_boosted() {
        assertThat(history.pastPlans()).extracting(PlanFact::plan).doesNotContainNull();
        assertThat(history.pastPlans().stream().map(PlanFact::plan).distinct()).hasSize(40);
        assertThat(
                        history.samples().stream()
                                .filter(sample -> sample.placement().equals("boosted"))
                                .map(DailySample::post)
                                .distinct())
                .hasSize(1);
    }
}
