package org.throughline.data.engagement;

import java.util.List;

/// The columns of a `throughline-daily` file, in the order in which they are written; read by name
/// in any order. Several topics, hashtags or people in one cell are separated by a vertical bar; an
/// empty cell is *not known*.
public final class DailyColumns {

    public static final List<String> NAMES =
            List.of(
                    "date",
                    "post_id",
                    "platform",
                    "market",
                    "account",
                    "published_at",
                    "placement",
                    "length_s",
                    "topic",
                    "hashtags",
                    "format",
                    "hook",
                    "ending",
                    "sound",
                    "people",
                    "silence",
                    "views",
                    "reach",
                    "impressions",
                    "likes",
                    "comments",
                    "shares",
                    "saves",
                    "link_clicks",
                    "watch_seconds",
                    "completions");

    /// Without these a row says nothing about any post on any day.
    public static final List<String> REQUIRED =
            List.of(
                    "date",
                    "post_id",
                    "platform",
                    "market",
                    "account",
                    "published_at",
                    "placement");

    /// Between the values of one cell.
    public static final String SEPARATOR = "|";

    private DailyColumns() {}
}
