package org.throughline.planner.joining;

import java.util.List;
import org.throughline.data.engagement.ListedPost;

/// A published video that belongs to no plan, and the drafts that it could be, the likeliest first.
public record Suggestion(ListedPost post, List<Match> matches) {

    public Suggestion {
        matches = List.copyOf(matches);
    }
}
