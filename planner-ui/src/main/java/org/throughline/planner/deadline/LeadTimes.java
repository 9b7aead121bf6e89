package org.throughline.planner.deadline;

import java.time.LocalDate;
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
        LocalDate release = WorkingDays.back(publish, 1);
        LocalDate draft =
                WorkingDays.back(release, days(Ask.workingHours(own, "draft", "release")));
        LocalDate byRules = WorkingDays.back(release, lane.leadDays());
        LocalDate plan =
                earlier(byRules, WorkingDays.back(draft, days(Ask.workingHours(own, "plan"))));
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

    private static int days(int hours) {
        return Math.ceilDiv(hours, Ask.HOURS_A_DAY);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
