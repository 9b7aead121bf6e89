package org.throughline.planner.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.engagement.AccountDays;
import org.throughline.data.problem.Outcome;
import org.throughline.data.trend.Decision;
import org.throughline.planner.access.Seat;

/// What the monthly review's screen asks for.
public interface MonthlyDesk {

    /// The month of the newest numbers.
    YearMonth latest();

    MonthlyReview of(YearMonth month);

    /// What files tell of accounts day by day; empty where the history cannot be read.
    Optional<AccountDays> accountDays();

    /// The day that the planner goes by.
    LocalDate today();

    /// Who can see to something: the names of the team.
    List<String> owners();

    /// The title of a video.
    String title(BriefId brief);

    Outcome<Decision> decide(
            YearMonth month,
            Finding finding,
            HoldReview.Wanted wanted,
            @Nullable Decision seen,
            Seat by);

    Outcome<Decision> withdraw(Decision seen, Seat by);
}
