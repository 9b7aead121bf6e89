package org.throughline.data.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.PersonId;

/// Somebody must be asked before a stage ends.
///
/// @param role word of the reviewer roles
/// @param market the market asked about; absent: all
/// @param person who is asked, where it is the person shown
/// @param seal word of the seal scopes
/// @param stage `plan`, `draft` or `release`
/// @param how how they are asked; absent: any one of them, at once, in their usual time
public record Ask(
        String role,
        @Nullable Market market,
        @Nullable PersonId person,
        String seal,
        String stage,
        List<Because> because,
        @Nullable Asking how) {

    /// Working hours of one working day.
    public static final int HOURS_A_DAY = 8;

    public Ask {
        because = List.copyOf(because);
    }

    public Ask(
            String role,
            @Nullable Market market,
            @Nullable PersonId person,
            String seal,
            String stage,
            List<Because> because) {
        this(role, market, person, seal, stage, because, null);
    }

    /// Working hours until whoever is asked has answered: those they have, else their usual time.
    public int workingHours() {
        return workingHours(role, how);
    }

    /// The same of somebody who has a role, however they are asked.
    public static int workingHours(String role, @Nullable Asking how) {
        Integer days = how == null ? null : how.withinDays();
        return days == null
                ? ReviewerRole.find(role).map(ReviewerRole::workingHours).orElse(0)
                : days * HOURS_A_DAY;
    }

    /// Working hours until all have answered who are asked at these stages: within a stage they
    /// work side by side, stages follow each other.
    public static int workingHours(List<Ask> asks, String... stages) {
        return Stream.of(stages)
                .mapToInt(stage ->
                        asks.stream()
                                .filter(ask -> ask.stage().equals(stage))
                                .mapToInt(Ask::workingHours)
                                .max()
                                .orElse(0))
                .sum();
    }
}
