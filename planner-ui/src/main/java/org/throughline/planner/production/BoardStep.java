package org.throughline.planner.production;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.campaign.Member;
import org.throughline.data.production.HeldToPlan;
import org.throughline.data.production.StepWork;
import org.throughline.data.production.WhoDidWhat;
import org.throughline.data.production.WorkState;

/// One step of a video as the board shows it.
///
/// @param work what people last said of it; absent: nothing yet
/// @param counted the last day, counted back from publishing; absent where that cannot be told
public record BoardStep(
        WhoDidWhat.Line line, @Nullable StepWork work, @Nullable LocalDate counted) {

    /// As people say; where nobody has said anything, what was done is done, and what waits for a
    /// person is in hand.
    public WorkState state() {
        if (work != null) {
            return work.state();
        }
        return switch (line.held()) {
            case NOT_RECORDED -> WorkState.OPEN;
            case PERSON_MISSING -> WorkState.IN_HAND;
            case AS_PLANNED, AGAINST_PLAN -> WorkState.DONE;
        };
    }

    /// The day that was agreed on, or else the one counted back.
    @Nullable LocalDate due() {
        LocalDate agreed = work == null ? null : work.due();
        return agreed == null ? counted : agreed;
    }

    boolean isLate(LocalDate today) {
        LocalDate due = due();
        return due != null && due.isBefore(today) && !state().isOver();
    }

    boolean isOf(String name) {
        String assignee = work == null ? null : work.assignee();
        return assignee != null && Member.areOne(assignee, name);
    }

    /// Whether it differs from the plan, as far as is known. A person who is not recorded yet is no
    /// difference.
    boolean isOffPlan() {
        return line.held() == HeldToPlan.AGAINST_PLAN;
    }
}
