package org.throughline.data.metric;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.Counts;

/// A number that exports tell of a post.
public enum Measure {
    VIEWS("views"),
    REACH("reach"),
    IMPRESSIONS("impressions"),
    LIKES("likes"),
    COMMENTS("comments"),
    SHARES("shares"),
    SAVES("saves"),
    LINK_CLICKS("link-clicks"),
    WATCH_SECONDS("watch-seconds"),
    COMPLETIONS("completions");

    private final String key;

    Measure(String key) {
        this.key = key;
    }

    /// The word in the dictionary and in metrics such as `saves/reach`.
    public String key() {
        return key;
    }

    public static Optional<Measure> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /// Its value; absent where it was not reported.
    public @Nullable Number of(Counts counts) {
        return switch (this) {
            case VIEWS -> counts.views();
            case REACH -> counts.reach();
            case IMPRESSIONS -> counts.impressions();
            case LIKES -> counts.likes();
            case COMMENTS -> counts.comments();
            case SHARES -> counts.shares();
            case SAVES -> counts.saves();
            case LINK_CLICKS -> counts.linkClicks();
            case WATCH_SECONDS -> counts.watchSeconds();
            case COMPLETIONS -> counts.completions();
        };
    }
}
