package org.throughline.data.notice;

/// How somebody is told of something.
public enum NoticeWay {
    AT_ONCE,
    DIGEST,
    IN_APP
}
