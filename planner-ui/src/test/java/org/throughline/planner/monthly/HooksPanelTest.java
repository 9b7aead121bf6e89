package org.throughline.planner.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.data.trend.HookHold;
import org.throughline.data.trend.HookHold.Hold;
import org.throughline.data.trend.Interval;

class HooksPanelTest {

    @Test
    void a_hook_holds_longer_only_where_the_intervals_do_not_meet() {
        HookRow question = row("question", new Interval(0.6, 0.55, 0.65));
        HookRow myth = row("myth", new Interval(0.5, 0.45, 0.56));
        HookRow warning = row("warning", new Interval(0.4, 0.35, 0.45));

        assertThat(HooksPanel.areApart(question, myth)).isFalse();
        assertThat(HooksPanel.areApart(question, warning)).isTrue();
    }

    private static HookRow row(String hook, Interval share) {
        return new HookRow(
                hook,
                Optional.of(new HookHold(hook, Hold.WATCHED, 30, share, 0)),
                Optional.empty(),
                Optional.empty());
    }
}
