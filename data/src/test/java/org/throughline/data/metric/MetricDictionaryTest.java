package org.throughline.data.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.Counts;

class MetricDictionaryTest {
    private static final MetricDictionary SHIPPED = MetricDictionary.shipped();
    private static final Metric COMPLETION = SHIPPED.find("completion").orElseThrow();
    private static final LocalDate CHANGED = LocalDate.of(2025, 3, 31);

    @Test
    void a_view_of_a_short_means_another_thing_from_one_day_on() {
        var before = SHIPPED.find(Measure.VIEWS, Platform.YOUTUBE_SHORTS, CHANGED.minusDays(1));
        var from = SHIPPED.find(Measure.VIEWS, Platform.YOUTUBE_SHORTS, CHANGED);
        assertThat(before.orElseThrow().says()).contains("engaged views");
        assertThat(from.orElseThrow().says()).contains("starts to play");
        assertThat(from.orElseThrow().validFrom()).isEqualTo(CHANGED);
    }

    @Test
    void days_are_counted_together_on_one_side_of_a_change_and_not_over_it() {
        assertThat(changes(CHANGED.minusDays(9), CHANGED.minusDays(1))).isZero();
        assertThat(changes(CHANGED, CHANGED.plusDays(9))).isZero();
        assertThat(changes(CHANGED.minusDays(1), CHANGED)).isOne();
        assertThat(SHIPPED.changes(Platform.TIKTOK, COMPLETION, CHANGED.minusDays(1), CHANGED))
                .isEmpty();
    }

    private static int changes(LocalDate first, LocalDate last) {
        return SHIPPED.changes(Platform.YOUTUBE_SHORTS, COMPLETION, first, last).size();
    }

    @Test
    void a_rate_is_a_share_of_what_was_reported_or_none() {
        assertThat(COMPLETION.of(counts(200L, 50L))).contains(new Metric.Share(50, 200));
        assertThat(COMPLETION.of(counts(null, 50L))).isEmpty();
        assertThat(COMPLETION.of(counts(200L, null))).isEmpty();
        assertThat(COMPLETION.of(counts(40L, 50L))).as("more ends than plays").isEmpty();
        assertThat(COMPLETION.of(counts(0L, 0L))).isEmpty();
        assertThat(COMPLETION.of(counts(200L, -1L))).as("a correction").isEmpty();
    }

    private static Counts counts(Long views, Long completions) {
        return new Counts(views, null, null, null, null, null, null, null, null, completions);
    }

    @Test
    void every_definition_says_where_it_was_read() {
        assertThat(SHIPPED.definitions())
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.says()).isNotBlank();
                    assertThat(each.source()).isNotBlank();
                });
    }
}
