package org.throughline.data.engagement;

import java.util.Arrays;

/// A kind of file that results come in.
public enum ExportLayout {
    /// One row a post and day; see [DailyColumns].
    THROUGHLINE_DAILY("throughline-daily", Values.OF_DAYS),
    /// YouTube Studio, advanced mode, `Table data.csv`; columns as the user chose.
    YOUTUBE_STUDIO_TABLE("youtube-studio-table", Values.LIFETIME),
    /// YouTube Studio, `Chart data.csv`: some videos day by day, added up to what they had since
    /// publishing.
    YOUTUBE_STUDIO_CHART("youtube-studio-chart", Values.LIFETIME_OF_DAYS),
    /// Meta Business Suite, content export of an Instagram account.
    INSTAGRAM_CONTENT("instagram-content", Values.LIFETIME),
    /// Meta Business Suite, content export of a Facebook page, in both its layouts.
    FACEBOOK_CONTENT("facebook-content", Values.LIFETIME),
    /// TikTok Studio, one row a video.
    TIKTOK_VIDEOS("tiktok-videos", Values.LIFETIME),
    /// LinkedIn page analytics, sheet *All posts*.
    LINKEDIN_POSTS("linkedin-posts", Values.LIFETIME),
    /// X analytics, content file; does not tell videos from other posts.
    X_CONTENT("x-content", Values.LIFETIME),
    /// Public tables of what was trending on YouTube: other people's videos, one row a video and
    /// day.
    YOUTUBE_TRENDING("youtube-trending", Values.LIFETIME_OF_DAYS),
    /// Any table with one row a post, read as a person said.
    MAPPED_TABLE("mapped-table", Values.LIFETIME),
    /// YouTube Studio, how the viewers of one video stayed; one row a moment of it.
    YOUTUBE_RETENTION("youtube-retention", Values.CURVE),
    /// YouTube Studio, days of a channel: `Totals.csv`, or its table by date.
    YOUTUBE_STUDIO_TOTALS("youtube-studio-totals", Values.ACCOUNT_DAYS),
    /// TikTok Studio, overview of an account.
    TIKTOK_OVERVIEW("tiktok-overview", Values.ACCOUNT_DAYS),
    /// TikTok Studio, followers of an account.
    TIKTOK_FOLLOWERS("tiktok-followers", Values.ACCOUNT_DAYS),
    /// TikTok Studio, viewers of an account.
    TIKTOK_VIEWERS("tiktok-viewers", Values.ACCOUNT_DAYS),
    /// Meta Business Suite, one metric of an account on Instagram or Facebook.
    META_METRIC("meta-metric", Values.ACCOUNT_DAYS),
    /// LinkedIn page analytics, sheet *Metrics*.
    LINKEDIN_METRICS("linkedin-metrics", Values.ACCOUNT_DAYS),
    /// X analytics, overview of an account.
    X_OVERVIEW("x-overview", Values.ACCOUNT_DAYS);

    private enum Values {
        OF_DAYS,
        LIFETIME,
        LIFETIME_OF_DAYS,
        CURVE,
        ACCOUNT_DAYS
    }

    private final String key;
    private final Values values;

    ExportLayout(String key, Values values) {
        this.key = key;
        this.values = values;
    }

    public String key() {
        return key;
    }

    /// Whether its values run from publishing to some day, so that its rows are [Snapshot]s.
    public boolean isLifetime() {
        return values == Values.LIFETIME || values == Values.LIFETIME_OF_DAYS;
    }

    /// Whether each row says its day; otherwise the file has to be told the day of its export.
    public boolean isDated() {
        return values != Values.LIFETIME && values != Values.CURVE;
    }

    /// Whether its rows are posts.
    public boolean isOfPosts() {
        return values != Values.CURVE && values != Values.ACCOUNT_DAYS;
    }

    /// Whether its rows are days of an account, see [AccountDays].
    public boolean isOfAccounts() {
        return values == Values.ACCOUNT_DAYS;
    }

    public static ExportLayout of(String key) {
        return Arrays.stream(values())
                .filter(layout -> layout.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no export layout '" + key + "'"));
    }
}
