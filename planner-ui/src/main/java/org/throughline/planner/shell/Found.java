package org.throughline.planner.shell;

/// Something that was searched for.
///
/// @param title what it is called
/// @param detail where it lies, or what it says; may be empty
/// @param path where it is
public record Found(Kind kind, String title, String detail, String path) {

    /// What it is; of two that match alike the earlier kind comes first.
    public enum Kind {
        PAGE,
        CAMPAIGN,
        VIDEO,
        DRAFT,
        POST,
        RULE
    }
}
