package org.throughline.data.engagement;

/// A number that exports tell of an account and a day. Where its key is that of a measure of posts,
/// the metric dictionary says what it means.
public enum AccountMetric {
    VIEWS("views", Kind.COUNT),
    ENGAGED_VIEWS("engaged-views", Kind.COUNT),
    IMPRESSIONS("impressions", Kind.COUNT),
    /// How many different people saw something of the account on that day.
    REACH("reach", Kind.PEOPLE),
    /// How many different people watched something of the account on that day.
    VIEWERS("viewers", Kind.PEOPLE),
    NEW_VIEWERS("new-viewers", Kind.PEOPLE),
    RETURNING_VIEWERS("returning-viewers", Kind.PEOPLE),
    PROFILE_VIEWS("profile-views", Kind.COUNT),
    LIKES("likes", Kind.COUNT),
    COMMENTS("comments", Kind.COUNT),
    SHARES("shares", Kind.COUNT),
    SAVES("saves", Kind.COUNT),
    LINK_CLICKS("link-clicks", Kind.COUNT),
    /// Whatever else the platform adds up as an interaction.
    INTERACTIONS("interactions", Kind.COUNT),
    WATCH_SECONDS("watch-seconds", Kind.COUNT),
    /// How many there were at the end of the day.
    FOLLOWERS("followers", Kind.LEVEL),
    /// Came less went.
    FOLLOWER_CHANGE("follower-change", Kind.COUNT),
    FOLLOWS("follows", Kind.COUNT),
    UNFOLLOWS("unfollows", Kind.COUNT);

    /// What several days of it come to.
    public enum Kind {
        /// Days add up.
        COUNT,
        /// The same people may be counted on several days: days never add up.
        PEOPLE,
        /// How it stands; the last day counts.
        LEVEL
    }

    private final String key;
    private final Kind kind;

    AccountMetric(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }
}
