package org.throughline.planner.wiring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.engagement.AccountDays;
import org.throughline.data.problem.Outcome;
import org.throughline.data.trend.Decision;
import org.throughline.planner.access.Seat;
import org.throughline.planner.monthly.Finding;
import org.throughline.planner.monthly.HoldReview;
import org.throughline.planner.monthly.MonthlyDesk;
import org.throughline.planner.monthly.MonthlyReview;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.trend.TrendDesk;

/// The monthly review over the store. Thread-safe.
///
/// @param days of accounts, as the history has them
record StoreMonthly(
        HoldReview reviews, TrendDesk trends, OpenCampaign open, Supplier<AccountDays> days)
        implements MonthlyDesk {

    @Override
    public YearMonth latest() {
        return reviews.latest();
    }

    @Override
    public MonthlyReview of(YearMonth month) {
        return reviews.of(month).seen(draft -> open.isSeen(draft.plan().campaign()));
    }

    @Override
    public Optional<AccountDays> accountDays() {
        try {
            return Optional.of(days.get());
        } catch (AnalyticsFailed _) {
            return Optional.empty();
        }
    }

    @Override
    public LocalDate today() {
        return trends.today();
    }

    @Override
    public List<String> owners() {
        return open.all().stream()
                .map(Campaign::team)
                .flatMap(team ->
                        Stream.of(List.of(team.author()), team.approvers(), team.others())
                                .flatMap(List::stream))
                .map(Member::name)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String title(BriefId brief) {
        return trends.title(brief);
    }

    @Override
    public Outcome<Decision> decide(
            YearMonth month,
            Finding finding,
            HoldReview.Wanted wanted,
            @Nullable Decision seen,
            Seat by) {
        return reviews.decide(month, finding, wanted, seen, by.actor());
    }

    @Override
    public Outcome<Decision> withdraw(Decision seen, Seat by) {
        return reviews.withdraw(seen, by.actor());
    }
}
