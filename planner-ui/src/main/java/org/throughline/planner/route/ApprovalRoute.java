package org.throughline.planner.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Lane;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Publish;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.deadline.LeadTimes;
import org.throughline.planner.deadline.WorkingDays;

/// By when each seal must be given, so that the video can be published on its day.
///
/// A stage ends as the calendar counts it back from the day of publishing; whoever others come
/// after is due before them, by the time that those have. Where a rule gives days, they count from
/// the asking, and the earlier of the two is the last day. Without a day of publishing the usual
/// time of the role counts from the asking.
///
/// @param publish the day of each market it goes to; empty where the brief names none
/// @param lane as the rules say it
/// @param asks of the whole assessment
/// @param all every seal that is asked for at the same place
record ApprovalRoute(
        Map<Market, LocalDate> publish, Lane lane, List<Ask> asks, List<RequiredSeal> all) {

    private static final ApprovalPace NO_PACE = new ApprovalPace(0, 0);
    private static final String PLAN = "plan";
    private static final String RELEASE = "release";

    ApprovalRoute {
        publish = Map.copyOf(publish);
        asks = List.copyOf(asks);
        all = List.copyOf(all);
    }

    static ApprovalRoute of(ProductionPlan plan, List<Market> markets, List<RequiredSeal> all) {
        Publish publish = plan.brief().publish();
        Map<Market, LocalDate> days = new HashMap<>();
        if (publish != null) {
            markets.forEach(market -> days.put(market, publish.dateIn(market)));
        }
        return new ApprovalRoute(days, plan.assessment().lane(), plan.assessment().asks(), all);
    }

    /// The last day of a seal; absent where there is nothing to count from.
    ///
    /// @param since the day on which it was asked for; absent while others have to answer first
    @Nullable LocalDate due(RequiredSeal required, @Nullable LocalDate since) {
        List<LocalDate> last = new ArrayList<>();
        publish.keySet().stream()
                .filter(required::concerns)
                .forEach(market -> last.add(end(required, market, List.of())));
        Asking how = required.how();
        boolean hasDays = how != null && how.withinDays() != null;
        if (since != null && (hasDays || last.isEmpty())) {
            last.add(WorkingDays.after(since, required.workingDays()));
        }
        return last.stream().min(LocalDate::compareTo).orElse(null);
    }

    /// @param before those that are counted already, since a rulebook may send them round in a ring
    private LocalDate end(RequiredSeal required, Market market, List<RequiredSeal> before) {
        List<RequiredSeal> counted = Stream.concat(before.stream(), Stream.of(required)).toList();
        return all.stream()
                .filter(next -> next.concerns(market) && next.comesAfter(required))
                .filter(next -> !counted.contains(next))
                .map(next -> WorkingDays.back(end(next, market, counted), next.workingDays()))
                .min(LocalDate::compareTo)
                .filter(next -> next.isBefore(end(required.stage(), market)))
                .orElseGet(() -> end(required.stage(), market));
    }

    private LocalDate end(String stage, Market market) {
        LocalDate day = Objects.requireNonNull(publish.get(market));
        LeadTimes lead = LeadTimes.before(day, market, lane, asks, NO_PACE);
        if (stage.equals(PLAN)) {
            return lead.approval();
        }
        if (stage.equals(RELEASE)) {
            return lead.release();
        }
        List<Ask> own =
                asks.stream()
                        .filter(ask -> ask.market() == null || ask.market().equals(market))
                        .toList();
        return WorkingDays.back(
                lead.release(), Math.ceilDiv(Ask.workingHours(own, RELEASE), Ask.HOURS_A_DAY));
    }
}
