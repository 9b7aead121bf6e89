package org.throughline.data.trend;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.PostKey;

/// What came of one post beside what is usual for its account, platform and market at the same age.
///
/// @param multiple engagement of its first seven days as a multiple of the usual; absent where it
///   cannot be told
/// @param spread what four in five posts of the account lie within, as multiples; absent where too
///   few are known
/// @param posts of the account that say so
/// @param standing what may be said
/// @param needMore posts of the account that are lacking to a spread; 0 where it is told
public record PostOutcome(
        PostKey post,
        @Nullable Double multiple,
        @Nullable Interval spread,
        int posts,
        Standing standing,
        int needMore) {

    /// What may be said of a post.
    public enum Standing {
        /// More than nine in ten of the account's posts.
        ABOVE("above"),
        WITHIN("within"),
        /// Less than nine in ten of the account's posts.
        BELOW("below"),
        /// The account has too few posts to say what is usual or how far they scatter.
        NOT_ENOUGH("not-enough"),
        /// It is not seven days old, or some of its first days are not known.
        NOT_YET("not-yet"),
        /// The history does not hold it, or it was bought.
        NOT_KNOWN("not-known");

        private final String key;

        Standing(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /// In a sentence without its end; never more than whether it is out of the ordinary.
    public String says() {
        return switch (standing) {
            case NOT_KNOWN -> "the history does not hold it, or it was bought";
            case NOT_YET -> "its first seven days are not all known yet";
            case NOT_ENOUGH ->
                    "not enough posts of its account to say how they scatter: need about %d more"
                            .formatted(Math.max(1, needMore));
            case ABOVE, WITHIN, BELOW -> {
                Interval usual = Objects.requireNonNull(spread);
                yield String.format(
                        Locale.ROOT,
                        "%.2f times the usual of its account after seven days, %s what four in five"
                                + " of its other %d posts do (%.2f to %.2f)",
                        multiple,
                        standing.key(),
                        posts,
                        usual.low(),
                        usual.high());
            }
        };
    }
}
