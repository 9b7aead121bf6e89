package org.throughline.planner.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.planner.inbox.Waiting.Kind;

/// By what something that waits is known again.
class WaitingTest {

    @Test
    void a_plan_to_approve_stays_the_same_thing_when_one_of_its_markets_was_approved() {
        assertThat(waiting(Kind.APPROVE_PLAN, "DE").thing())
                .isEqualTo(waiting(Kind.APPROVE_PLAN, "DE, US").thing());
        assertThat(waiting(Kind.APPROVE_PLAN, "DE").thing())
                .isNotEqualTo(waiting(Kind.SEAL_PLAN, "DE").thing());
    }

    @Test
    void holds_of_two_markets_are_two_things() {
        assertThat(waiting(Kind.ANSWER_HOLD, "DE").thing())
                .isNotEqualTo(waiting(Kind.ANSWER_HOLD, "US").thing());
    }

    private static Waiting waiting(Kind kind, String about) {
        return new Waiting(
                kind,
                "Lights back on",
                new BriefId("twenty-seconds"),
                "Twenty seconds",
                null,
                about,
                "",
                "",
                null,
                null);
    }
}
