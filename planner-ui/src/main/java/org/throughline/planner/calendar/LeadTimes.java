package org.throughline.planner.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Lane;
import org.throughline.data.brief.Market;
import org.throughline.planner.approval.ApprovalPace;

/// The last days on which things may come to stand, counted back from the day of publishing.
///
/// A release stands at the end of the last working day before it. Whoever is asked on a draft has
/// their time between draft and release, whoever is asked on a plan theirs before its approval; the
/// whole is never shorter than what a rule asks, nor the approval than the team's own pace, where
/// that is known. What it takes to film and edit is not counted: nobody has said how long. Working
/// days are Monday to Friday; holidays of the team are not known.
///
/// @param plan the plan is handed in
/// @param approval it is approved
/// @param draft its draft is rendered
/// @param release its draft is accepted and sealed
public record LeadTimes(LocalDate plan, LocalDate approval, LocalDate draft, LocalDate release) {

    private static final int WORKED_A_WEEK = 5;

    /// Counts back.
    ///
    /// @param publish day in the market
    /// @param asks of the whole assessment; those of other markets do not count
    public static LeadTimes before(
            LocalDate publish, Market market, Lane lane, List<Ask> asks, ApprovalPace pace) {
        List<Ask> own =
                asks.stream()
                        .filter(ask -> ask.market() == null || ask.market().equals(market))
                        .toList();
        LocalDate release = back(publish, 1);
        LocalDate draft = back(release, days(Ask.workingHours(own, "draft", "release")));
        LocalDate byRules = back(release, lane.leadDays());
        LocalDate plan = earlier(byRules, back(draft, days(Ask.workingHours(own, "plan"))));
        if (pace.isKnown()) {
            plan = earlier(plan, draft.minusDays((long) Math.ceil(pace.days())));
        }
        return new LeadTimes(plan, draft, draft, release);
    }

    public LocalDate by(Milestone milestone) {
        return switch (milestone) {
            case PLAN -> plan;
            case APPROVAL -> approval;
            case DRAFT -> draft;
            case RELEASE -> release;
        };
    }

    /// Working days by which something is late that does not stand yet; 0 while it is not.
    static int late(LocalDate by, LocalDate today) {
        if (!by.isBefore(today)) {
            return 0;
        }
        long weeks = ChronoUnit.WEEKS.between(by, today);
        long days = weeks * WORKED_A_WEEK;
        for (LocalDate day = by.plusWeeks(weeks).plusDays(1);
                !day.isAfter(today);
                day = day.plusDays(1)) {
            days += isWorked(day) ? 1 : 0;
        }
        // over a weekend it is late, though no working day has passed
        return Math.max(1, Math.toIntExact(days));
    }

    private static int days(int hours) {
        return Math.ceilDiv(hours, Ask.HOURS_A_DAY);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate back(LocalDate day, int workingDays) {
        LocalDate back = day;
        for (int left = workingDays; left > 0; left--) {
            do {
                back = back.minusDays(1);
            } while (!isWorked(back));
        }
        return back;
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
