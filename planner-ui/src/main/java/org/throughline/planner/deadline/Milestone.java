package org.throughline.planner.deadline;

import java.util.Locale;

/// What must stand before a video is published, in this order.
public enum Milestone {
    /// The plan is handed in for its seals.
    PLAN,
    /// The plan is approved.
    APPROVAL,
    /// A draft is rendered that keeps to it.
    DRAFT,
    /// The draft is accepted, and sealed by all who are asked on it.
    RELEASE;

    /// As it is written in addresses and tables.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
