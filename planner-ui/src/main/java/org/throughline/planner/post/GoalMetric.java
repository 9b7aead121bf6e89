package org.throughline.planner.post;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.Counts;

/// A goal's metric that can be counted from what platforms export. Reach counts people, views count
/// plays.
enum GoalMetric {
    SAVES("saves/reach"),
    SHARES("shares/reach"),
    COMMENTS("comments/reach"),
    LINK_CLICKS("link-clicks/reach"),
    COMPLETION("completion");

    private final String key;

    GoalMetric(String key) {
        this.key = key;
    }

    /// By the word a brief uses.
    static Optional<GoalMetric> find(@Nullable String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    @Nullable Long successes(Counts counts) {
        return switch (this) {
            case SAVES -> counts.saves();
            case SHARES -> counts.shares();
            case COMMENTS -> counts.comments();
            case LINK_CLICKS -> counts.linkClicks();
            case COMPLETION -> counts.completions();
        };
    }

    /// Whether it is a share of the people reached.
    boolean isOfReach() {
        return switch (this) {
            case SAVES, SHARES, COMMENTS, LINK_CLICKS -> true;
            case COMPLETION -> false;
        };
    }

    @Nullable Long trials(Counts counts) {
        return isOfReach() ? counts.reach() : counts.views();
    }
}
