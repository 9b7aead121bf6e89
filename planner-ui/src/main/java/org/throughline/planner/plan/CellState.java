package org.throughline.planner.plan;

/// How far one cell of a campaign's matrix has come.
public enum CellState {
    /// There is only a brief.
    WRITING,
    /// The stop switch of its market is set.
    STOPPED,
    /// A rule holds its market.
    HELD,
    /// The plan itself has to change.
    BLOCKED,
    /// Seals are missing or broken.
    WAITING,
    /// Every seal is there; an approver has to approve.
    READY_TO_APPROVE,
    /// Approved.
    READY_TO_RENDER,
    /// Rendered, and kept to its plan.
    RENDERED,
    /// Rendered, and failed a check.
    FAILED,
    /// A reviewer wants another version.
    CHANGES_ASKED,
    /// Accepted by a reviewer.
    ACCEPTED,
    /// Published.
    POSTED
}
