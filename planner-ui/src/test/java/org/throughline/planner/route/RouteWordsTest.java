package org.throughline.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.data.assessment.Asking;
import org.throughline.data.campaign.Member;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.SealScope;
import org.throughline.data.plan.SealState;
import org.throughline.planner.wiring.ScreenTexts;

/// What a seal that is asked for says of its way.
@ExtendWith(ScreenTexts.class)
class RouteWordsTest {

    private static final Member WILMA = new Member("Wilma", "legal", null, List.of());
    private static final Member VESNA = new Member("Vesna", "legal", null, List.of());
    private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 12);

    @Test
    void one_of_them_is_enough_or_each_of_them_must_or_there_is_nobody() {
        List<Member> both = List.of(WILMA, VESNA);

        assertThat(RouteWords.who(both, false)).isEqualTo("One of these is enough: Wilma, Vesna");
        assertThat(RouteWords.who(both, true))
                .isEqualTo("Each of these must give it: Wilma, Vesna");
        assertThat(RouteWords.who(List.of(WILMA), true)).isEqualTo("Wilma");
        assertThat(RouteWords.who(List.of(), false)).isEqualTo("Nobody on the team can give it.");
    }

    @Test
    void it_says_who_is_missing_since_when_it_waits_and_its_last_day() {
        OpenSeal open =
                new OpenSeal(
                        new SealState.Missing(required("legal")),
                        List.of(WILMA, VESNA),
                        List.of(VESNA),
                        List.of(),
                        Instant.parse("2027-03-01T09:00:00Z"),
                        FRIDAY);

        assertThat(RouteWords.says(open))
                .isEqualTo("Still missing: Vesna. Waits since 1 Mar 2027, due 12 Mar 2027.");
        assertThat(open.waitsFor("Vesna")).isTrue();
        assertThat(open.waitsFor("Wilma")).isFalse();
        assertThat(open.late(FRIDAY)).isZero();
        assertThat(open.late(FRIDAY.plusDays(4))).isEqualTo(2);
    }

    @Test
    void what_comes_after_others_waits_for_nobody_and_is_not_late() {
        OpenSeal open =
                new OpenSeal(
                        new SealState.Missing(required("brand-lead")),
                        List.of(WILMA),
                        List.of(WILMA),
                        List.of(required("legal")),
                        null,
                        FRIDAY);

        assertThat(RouteWords.says(open))
                .isEqualTo("Comes after the seal of: Legal counsel. Due 12 Mar 2027.");
        assertThat(open.waitsFor("Wilma")).isFalse();
        assertThat(open.late(FRIDAY.plusDays(9))).isZero();
        assertThat(open.urgency(FRIDAY.plusDays(9))).isEqualTo(Urgency.IN_TIME);
    }

    private static RequiredSeal required(String role) {
        return new RequiredSeal(
                role,
                SealScope.CLAIMS,
                null,
                null,
                "plan",
                List.of(),
                new Asking(true, List.of(), null));
    }
}
