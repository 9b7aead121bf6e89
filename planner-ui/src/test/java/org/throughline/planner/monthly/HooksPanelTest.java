package org.throughline.planner.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.data.trend.HookHold;
import org.throughline.data.trend.HookHold.Hold;
import org.throughline.data.trend.Interval;

class HooksPanelTest {

    @Test
    void a_hook_holds_longer_only_beyond_what_chance_brings_among_so_many() {
        HookRow question = row("question", new Interval(0.6, 0.55, 0.65));
        HookRow myth = row("myth", new Interval(0.5, 0.45, 0.55));
        HookRow warning = row("warning", new Interval(0.48, 0.43, 0.53));

        assertThat(HooksPanel.areApart(List.of(question, warning))).isTrue();
        assertThat(HooksPanel.areApart(List.of(question, myth, myth, myth, myth, warning)))
                .isFalse();
    }

    private static HookRow row(String hook, Interval share) {
        return new HookRow(
                hook,
                Optional.of(new HookHold(hook, Hold.WATCHED, 30, share, 0)),
                Optional.empty(),
                Optional.empty());
    }
}
