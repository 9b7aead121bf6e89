package org.throughline.renderer.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Never;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.telling.Samples;

class NeverChecksTest {
    @Test
    void a_flash_that_is_never_allowed_fails_where_it_is_seen() {
        var board = lay(Samples.lamp(), never("technique", "flashes", null, false, true));

        assertThat(check(board, new Readings(board), "never-flashes").status())
                .isEqualTo(CheckStatus.PASSED);
        var flashed = check(board, new Readings(board).flashes(200), "never-flashes");
        assertThat(flashed.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(flashed.at()).isEqualTo(200);
    }

    @Test
    void dark_and_silence_that_are_never_allowed_fail_though_they_are_declared() {
        var dark = never("technique", "dark-picture", null, true, true);
        var silence = never("technique", "declared-silence", null, true, true);
        var board = lay(Samples.breath(), dark, silence);

        assertThat(check(board, new Readings(board), "never-dark-picture").at()).isEqualTo(360);
        assertThat(check(board, new Readings(board), "never-dark-picture").status())
                .isEqualTo(CheckStatus.FAILED);
        assertThat(check(board, new Readings(board), "never-declared-silence").at())
                .isBetween(360L, 361L);
        var brief = new Readings(board).dark(new FrameRange(360, 370));
        assertThat(check(board, brief, "never-dark-picture").status())
                .isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void a_guideline_is_broken_on_purpose_where_somebody_answers_for_it_and_a_hard_rule_never() {
        var soft = lay(Samples.breath(), never("technique", "dark-picture", null, true, false));

        assertThat(check(soft, new Readings(soft), "never-dark-picture").status())
                .isEqualTo(CheckStatus.BROKEN_ON_PURPOSE);
        assertThat(check(soft, new Readings(soft), "never-dark-picture").says())
                .contains("Teo Brandimar");
    }

    @Test
    void a_refused_wording_is_kept_to_where_the_file_shows_the_plans_texts() {
        var board = lay(Samples.lamp(), never("wording", "buy-now", null, false, true));
        var other = new Readings(board).changing((shown, _) -> shown.role() == Role.CAPTION);

        assertThat(check(board, new Readings(board), "never-wording").status())
                .isEqualTo(CheckStatus.PASSED);
        assertThat(check(board, new Readings(board), "never-wording").says())
                .contains("other words in the pictures were not looked for");
        assertThat(check(board, other, "never-wording").status())
                .isEqualTo(CheckStatus.NOT_MEASURED);
        var said = lay(Samples.lamp(), never("wording", "buy-now", null, true, true));
        assertThat(check(said, new Readings(said), "never-wording").status())
                .isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void what_no_file_shows_is_said_to_be_kept_to_in_the_plan() {
        var board =
                lay(
                        Samples.lamp(),
                        never("synthetic", "voice", null, false, true),
                        never("likeness-edit", "retouch", null, false, true),
                        never("technique", "fast-cutting", null, false, true));

        var plan = check(board, new Readings(board), "never-in-plan");
        assertThat(plan.status()).isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(plan.says()).contains("nothing of it is planned");
        assertThat(plan.expected()).contains("likeness-edit retouch, technique fast-cutting");
        var voice = check(board, new Readings(board), "never-synthetic");
        assertThat(voice.status()).isEqualTo(CheckStatus.NOT_MEASURED);
        assertThat(voice.says()).contains("stand-ins made by a machine").contains("lamp, hands");
    }

    @Test
    void what_is_refused_in_another_market_is_not_looked_for() {
        var board = lay(Samples.lamp(), never("technique", "flashes", Samples.DE, false, true));

        assertThat(new Readings(board).flashes(200).report().checks())
                .extracting(Check::check)
                .doesNotContain("never-flashes");
    }

    private static Never never(
            String what, String value, Market market, boolean broken, boolean hard) {
        return new Never(
                what,
                value,
                market,
                broken,
                hard,
                List.of(new Because("T8", 4, "Ruben Castellow", "Says T8.")));
    }

    private static Check check(Storyboard board, Readings readings, String id) {
        return Laid.check(readings.report(board), id);
    }

    private static Storyboard lay(ProductionPlan plan, Never... nevers) {
        var ruled =
                Samples.ruled(plan, Arrays.asList(nevers), List.of(), plan.assessment().limits());
        return Laid.lay(ruled);
    }
}
