package org.throughline.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Lane;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealScope;
import org.throughline.data.plan.SealState;

/// By when which seal is due, and how pressing that is.
class ApprovalRouteTest {

    private static final Market DE = new Market("DE");
    private static final Market JP = new Market("JP");
    private static final LocalDate THURSDAY = LocalDate.of(2027, 3, 18);
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    @Example
    void a_seal_is_due_when_its_stage_ends_as_the_calendar_counts_it_back() {
        RequiredSeal plan = seal("brand-lead", "plan", null, null);
        RequiredSeal draft = seal("brand-lead", "draft", null, new Asking(false, List.of(), 2));
        RequiredSeal release = seal("executive", "release", null, new Asking(false, List.of(), 3));
        ApprovalRoute route = route(Map.of(DE, THURSDAY), plan, draft, release);

        assertThat(route.due(release, null)).isEqualTo(LocalDate.of(2027, 3, 17));
        assertThat(route.due(draft, null)).isEqualTo(LocalDate.of(2027, 3, 12));
        assertThat(route.due(plan, null)).isEqualTo(LocalDate.of(2027, 3, 10));
    }

    @Example
    void whoever_others_come_after_is_due_before_them() {
        RequiredSeal owner = seal("product-owner", "plan", null, null);
        RequiredSeal legal =
                seal("legal", "plan", null, new Asking(false, List.of("product-owner"), 2));
        RequiredSeal lead =
                seal("brand-lead", "plan", null, new Asking(false, List.of("legal"), 1));
        ApprovalRoute route = route(Map.of(DE, THURSDAY), owner, legal, lead);

        assertThat(route.due(lead, null)).isEqualTo(LocalDate.of(2027, 3, 17));
        assertThat(route.due(legal, null)).isEqualTo(LocalDate.of(2027, 3, 16));
        assertThat(route.due(owner, null)).isEqualTo(LocalDate.of(2027, 3, 12));
    }

    @Example
    void those_who_wait_for_each_other_in_a_ring_are_due_all_the_same() {
        RequiredSeal legal =
                seal("legal", "plan", null, new Asking(false, List.of("brand-lead"), 1));
        RequiredSeal lead =
                seal("brand-lead", "plan", null, new Asking(false, List.of("legal"), 1));

        assertThat(route(Map.of(DE, THURSDAY), legal, lead).due(lead, null))
                .isEqualTo(LocalDate.of(2027, 3, 16));
    }

    @Example
    void the_earliest_market_counts_and_for_one_market_its_own_day() {
        Map<Market, LocalDate> days = Map.of(DE, THURSDAY, JP, THURSDAY.minusDays(7));
        RequiredSeal story = seal("second-reader", "plan", null, null);
        RequiredSeal german = seal("local-market", "plan", DE, null);
        ApprovalRoute route = route(days, story, german);

        assertThat(route.due(story, null)).isEqualTo(LocalDate.of(2027, 3, 10));
        assertThat(route.due(german, null)).isEqualTo(LocalDate.of(2027, 3, 17));
    }

    @Example
    void days_that_a_rule_gives_count_from_the_asking() {
        RequiredSeal legal = seal("legal", "plan", null, new Asking(false, List.of(), 3));

        assertThat(route(Map.of(DE, THURSDAY), legal).due(legal, MONDAY))
                .isEqualTo(LocalDate.of(2027, 2, 4));
    }

    @Example
    void without_a_day_of_publishing_the_usual_time_counts_from_the_asking() {
        RequiredSeal local = seal("local-market", "plan", null, null);

        assertThat(route(Map.of(), local).due(local, MONDAY)).isEqualTo(LocalDate.of(2027, 2, 3));
        assertThat(route(Map.of(), local).due(local, null)).isNull();
    }

    @Property(tries = 500)
    void nothing_is_due_on_or_after_the_day_of_publishing(
            @ForAll @IntRange(max = 400) int publishIn,
            @ForAll @IntRange(max = 400) int askedIn,
            @ForAll @IntRange(min = 1, max = 20) int days,
            @ForAll @IntRange(max = 2) int stage,
            @ForAll boolean chained) {
        LocalDate publish = MONDAY.plusDays(publishIn);
        String when = List.of("plan", "draft", "release").get(stage);
        RequiredSeal first = seal("legal", when, null, new Asking(true, List.of(), days));
        RequiredSeal next =
                seal(
                        "brand-lead",
                        when,
                        null,
                        new Asking(false, chained ? List.of("legal") : List.of(), days));
        ApprovalRoute route = route(Map.of(DE, publish, JP, publish.plusDays(3)), first, next);

        LocalDate due = route.due(first, MONDAY.plusDays(askedIn));
        assertThat(due).isBefore(publish);
        assertThat(route.due(first, null)).isBeforeOrEqualTo(route.due(next, null));
    }

    @Property(tries = 300)
    void it_presses_more_as_time_goes_by_and_never_less(
            @ForAll @IntRange(max = 40) int time, @ForAll @IntRange(max = 60) int gone) {
        LocalDate due = MONDAY.plusDays(time);
        LocalDate today = MONDAY.plusDays(gone);
        Urgency now = Urgency.of(MONDAY, due, today);

        assertThat(Urgency.of(MONDAY, due, today.plusDays(1))).isLessThanOrEqualTo(now);
        assertThat(now == Urgency.LATE).isEqualTo(today.isAfter(due));
        assertThat(Urgency.of(MONDAY, due, due)).isEqualTo(Urgency.DUE_SOON);
    }

    @Example
    void it_is_due_soon_once_more_than_half_of_its_working_days_are_over() {
        LocalDate due = MONDAY.plusDays(4);

        assertThat(Urgency.of(MONDAY, due, MONDAY.plusDays(2))).isEqualTo(Urgency.IN_TIME);
        assertThat(Urgency.of(MONDAY, due, MONDAY.plusDays(3))).isEqualTo(Urgency.DUE_SOON);
        assertThat(Urgency.of(null, due, MONDAY.plusDays(3))).isEqualTo(Urgency.IN_TIME);
        assertThat(Urgency.of(MONDAY, null, MONDAY.plusDays(3))).isEqualTo(Urgency.IN_TIME);
    }

    private static ApprovalRoute route(Map<Market, LocalDate> publish, RequiredSeal... all) {
        List<Ask> asks =
                List.of(all).stream()
                        .map(seal ->
                                new Ask(
                                        seal.role(),
                                        seal.market(),
                                        null,
                                        seal.scope().key(),
                                        seal.stage(),
                                        List.of(),
                                        seal.how()))
                        .toList();
        return new ApprovalRoute(publish, new Lane(true, 0, List.of()), asks, List.of(all));
    }

    @Example
    void an_answer_that_was_renewed_later_is_not_what_somebody_waited_for() {
        RequiredSeal legal = seal("legal", "plan", null, null);
        RequiredSeal lead =
                seal("brand-lead", "plan", null, new Asking(false, List.of("legal"), null));
        Instant asked = Instant.parse("2027-02-15T09:00:00Z");
        Instant answered = asked.plus(Duration.ofDays(2));
        List<SealState> states = List.of(given(legal, answered));

        assertThat(OpenSeal.afterOthers(lead, states, asked, Instant.MAX)).isEqualTo(answered);
        assertThat(OpenSeal.afterOthers(lead, states, asked, answered.plusSeconds(1)))
                .isEqualTo(answered);
        assertThat(OpenSeal.afterOthers(lead, states, asked, answered.minusSeconds(1)))
                .isEqualTo(asked);
    }

    private static SealState given(RequiredSeal required, Instant at) {
        Seal seal =
                new Seal(
                        required.scope(),
                        null,
                        null,
                        "Wilma",
                        required.role(),
                        at,
                        PlanId.parse("lights-back-on.fifteen-years.1"),
                        required.stage(),
                        null,
                        "0".repeat(64),
                        Map.of(),
                        1);
        return new SealState.Holds(required, seal, List.of(seal));
    }

    private static RequiredSeal seal(
            String role, String stage, @Nullable Market market, @Nullable Asking how) {
        return new RequiredSeal(role, SealScope.WORDS, market, null, stage, List.of(), how);
    }
}
