package org.throughline.data.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.Market;

/// Who answers for a market.
class MemberTest {

    private static final Market JP = new Market("JP");
    private static final Market DE = new Market("DE");

    @Test
    void who_has_the_role_a_hold_waits_for_answers_in_that_market() {
        var hold = new Hold(JP, Hold.answerOf("local-market"), List.of(), List.of());

        assertThat(member("local-market", JP).mayAnswer(hold.role(), JP)).isTrue();
        assertThat(member("local-market", null).mayAnswer(hold.role(), JP)).isTrue();
        assertThat(member("legal", JP).mayAnswer(hold.role(), JP)).isFalse();
        assertThat(member("local-market", DE).mayAnswer(hold.role(), JP)).isFalse();
    }

    @Test
    void nobody_answers_what_waits_for_something_else() {
        var hold = new Hold(JP, "the stop switch", List.of(), List.of());

        assertThat(member("local-market", JP).mayAnswer(hold.role(), JP)).isFalse();
    }

    private static Member member(String role, @Nullable Market market) {
        return new Member("Haru Minasawa", role, market, List.of());
    }
}
