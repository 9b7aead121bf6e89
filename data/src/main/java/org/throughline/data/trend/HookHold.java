package org.throughline.data.trend;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How much of a video its viewers stay for where it opens with one kind of hook, on average over
/// posts at the same age. Accounts, platforms and lengths are as they are: whether the hook is the
/// reason, lifts tell.
///
/// @param posts of which it is known
/// @param share mean over posts; absent where too few are known to say
/// @param needMore posts that are lacking; 0 where it is told
public record HookHold(String hook, Hold hold, int posts, @Nullable Interval share, int needMore) {

    /// What is counted of it.
    public enum Hold {
        /// Watch time by views and length of the video.
        WATCHED("watched-share"),
        /// Views that came to the end, by views.
        COMPLETED("completed-share");

        private final String key;

        Hold(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static Hold of(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key.equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no hold is '" + key + "'"));
        }
    }
}
