package org.throughline.data.trend;

/// What is foretold of a post.
public enum ReachMeasure {
    /// As the platform counts them.
    VIEWS("views"),
    /// Likes, comments, shares and saves.
    ENGAGEMENTS("engagements");

    private final String key;

    ReachMeasure(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
