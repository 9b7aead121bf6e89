package org.throughline.data.notice;

/// The way that somebody chose for one kind.
public record NoticeChoice(NoticeKind kind, NoticeWay way) {}
