package org.throughline.planner.approval;

/// How long plans of this team wait from being handed in until they are approved.
///
/// @param plans approved plans it is known from
/// @param days within which four of five were approved; means nothing while there are too few
public record ApprovalPace(int plans, double days) {

    /// Fewer say nothing about the next one.
    public static final int LEAST = 5;

    public boolean isKnown() {
        return plans >= LEAST;
    }
}
