package org.throughline.data.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How something must stand in the finished file or its post.
///
/// @param text the words of a label or sign; absent for a qualifier, whose words are the claim's
/// @param where `screen`, `post-text` or both, the post text first of all its words; absent: screen
/// @param from `first-frame`, `first-appearance` of the product, or `with-claim`; absent: anywhere
/// @param size `same` as the number it belongs to, or a share of the picture's height such as `4%`;
///   absent: any that can be read
public record Showing(
        @Nullable String text,
        @Nullable List<String> where,
        @Nullable String from,
        @Nullable String size) {

    public static final String SCREEN = "screen";
    public static final String POST_TEXT = "post-text";
    public static final String FIRST_FRAME = "first-frame";
    public static final String FIRST_APPEARANCE = "first-appearance";
    public static final String WITH_CLAIM = "with-claim";
    public static final String SAME_SIZE = "same";

    public Showing {
        where = where == null || where.isEmpty() ? null : List.copyOf(where);
    }

    public boolean isOnScreen() {
        return where == null || where.contains(SCREEN);
    }

    public boolean isInPostText() {
        return where != null && where.contains(POST_TEXT);
    }
}
