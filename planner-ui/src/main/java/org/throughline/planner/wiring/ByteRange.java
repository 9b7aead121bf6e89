package org.throughline.planner.wiring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/// The bytes of a file that a request asks for.
///
/// Source: RFC 9110, 14. Several ranges at once are answered with the whole file, which it allows.
///
/// @param from the first byte
/// @param to the byte after the last one
/// @param partial whether a range was asked for, be it the whole file
record ByteRange(long from, long to, boolean partial) {

    private static final String UNIT = "bytes=";

    /// What a request asks for; empty where the file has no such bytes.
    ///
    /// @param range the `Range` header
    /// @param ifRange the `If-Range` header: the tag of the file the asker has a part of
    static Optional<ByteRange> of(
            @Nullable String range, @Nullable String ifRange, String tag, long length) {
        ByteRange whole = new ByteRange(0, length, false);
        if (range == null
                || !range.toLowerCase(Locale.ROOT).startsWith(UNIT)
                || (ifRange != null && !ifRange.equals(tag))) {
            return Optional.of(whole);
        }
        try {
            List<HttpRange> asked = HttpRange.parseRanges(range);
            if (asked.size() != 1) {
                return asked.isEmpty() ? Optional.empty() : Optional.of(whole);
            }
            long from = asked.getFirst().getRangeStart(length);
            long to = asked.getFirst().getRangeEnd(length) + 1;
            return from < to ? Optional.of(new ByteRange(from, to, true)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    long count() {
        return to - from;
    }
}
