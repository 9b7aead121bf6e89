package org.throughline.data.notice;

/// What notices are about, as somebody chooses the way of each.
public enum NoticeKind {
    HOLDS,
    BROKEN_SEALS,
    SEALS,
    DEADLINES,
    LEAD,
    DRAFTS,
    NOTES,
    RENDERS,
    EVIDENCE,
    STEPS,
    READ_OUTS
}
