package org.throughline.planner.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Lane;
import org.throughline.data.brief.Market;
import org.throughline.planner.approval.ApprovalPace;

/// By when what must stand.
class LeadTimesTest {

    private static final Market DE = new Market("DE");
    private static final Market JP = new Market("JP");
    private static final ApprovalPace UNKNOWN = new ApprovalPace(2, 9);
    private static final LocalDate THURSDAY = LocalDate.of(2027, 3, 18);

    @Example
    void days_are_counted_back_over_weekends_from_the_day_of_publishing() {
        LeadTimes lead =
                before(THURSDAY, 0, UNKNOWN, ask("plan", null, 3), ask("release", null, 2));

        assertThat(lead.release()).isEqualTo(LocalDate.of(2027, 3, 17));
        assertThat(lead.draft()).isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(lead.approval()).isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(lead.plan()).isEqualTo(LocalDate.of(2027, 3, 10));
    }

    @Example
    void who_is_asked_about_another_market_takes_no_time_of_this_one() {
        assertThat(before(THURSDAY, 0, UNKNOWN, ask("plan", JP, 10)).plan())
                .isEqualTo(LocalDate.of(2027, 3, 17));
    }

    @Example
    void a_rule_may_ask_for_more_days_and_the_teams_own_pace_counts_once_it_is_known() {
        assertThat(before(THURSDAY, 5, UNKNOWN).plan()).isEqualTo(LocalDate.of(2027, 3, 10));
        assertThat(before(THURSDAY, 5, new ApprovalPace(5, 10.2)).plan())
                .isEqualTo(LocalDate.of(2027, 3, 6));
    }

    @Example
    void late_is_told_in_working_days_and_never_as_none() {
        LocalDate friday = LocalDate.of(2027, 3, 12);

        assertThat(WorkingDays.late(friday, friday)).isZero();
        assertThat(WorkingDays.late(friday, friday.plusDays(1))).isEqualTo(1);
        assertThat(WorkingDays.late(friday, friday.plusDays(3))).isEqualTo(1);
        assertThat(WorkingDays.late(friday, friday.plusDays(5))).isEqualTo(3);
        assertThat(WorkingDays.late(friday, friday.minusDays(3))).isZero();
    }

    @Property(tries = 100)
    void late_is_as_many_days_as_one_counts_one_by_one(
            @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate today = THURSDAY.plusDays(days);
        long counted =
                THURSDAY.plusDays(1)
                        .datesUntil(today.plusDays(1))
                        .filter(day -> day.getDayOfWeek().getValue() < 6)
                        .count();

        assertThat(WorkingDays.late(THURSDAY, today)).isEqualTo((int) counted);
        assertThat(WorkingDays.late(LocalDate.of(1, 1, 1), today)).isGreaterThan(500_000);
    }

    @Property(tries = 300)
    void what_comes_first_stands_first_and_everything_before_the_day(
            @ForAll @IntRange(max = 400) int day,
            @ForAll @IntRange(max = 15) int plan,
            @ForAll @IntRange(max = 15) int draft,
            @ForAll @IntRange(max = 30) int least) {
        LocalDate publish = LocalDate.of(2027, 1, 1).plusDays(day);
        LeadTimes lead =
                before(publish, least, UNKNOWN, ask("plan", null, plan), ask("draft", DE, draft));

        assertThat(lead.release()).isBefore(publish);
        assertThat(lead.draft()).isBeforeOrEqualTo(lead.release());
        assertThat(lead.approval()).isBeforeOrEqualTo(lead.draft());
        assertThat(lead.plan()).isBeforeOrEqualTo(lead.approval());
    }

    private static LeadTimes before(
            LocalDate publish, int leadDays, ApprovalPace pace, Ask... asks) {
        return LeadTimes.before(
                publish, DE, new Lane(true, leadDays, List.of()), List.of(asks), pace);
    }

    private static Ask ask(String stage, Market market, int days) {
        return new Ask(
                "brand-lead",
                market,
                null,
                "words",
                stage,
                List.of(),
                new Asking(false, List.of(), days));
    }
}
