package org.throughline.planner.plan;

/// How far one cell of a campaign's matrix has come.
public enum CellState {
    /// There is only a brief.
    WRITING("writing"),
    /// A rule holds its market.
    HELD("held"),
    /// The plan itself has to change.
    BLOCKED("blocked"),
    /// Seals are missing or broken.
    WAITING("waiting for seals"),
    /// Every seal is there; an approver has to approve.
    READY_TO_APPROVE("ready to approve"),
    /// Approved.
    READY_TO_RENDER("ready to render"),
    /// Rendered, and kept to its plan.
    RENDERED("draft to review"),
    /// Rendered, and failed a check.
    FAILED("draft fails a check"),
    /// A reviewer wants another version.
    CHANGES_ASKED("changes asked"),
    /// Accepted by a reviewer.
    ACCEPTED("draft accepted"),
    /// Published.
    POSTED("posted");

    private final String label;

    CellState(String label) {
        this.label = label;
    }

    /// A few words for a person.
    public String label() {
        return label;
    }
}
