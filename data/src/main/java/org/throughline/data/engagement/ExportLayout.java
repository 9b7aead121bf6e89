package org.throughline.data.engagement;

import java.util.Arrays;

/// A kind of file that results come in.
public enum ExportLayout {
    /// One row a post and day; see [DailyColumns].
    THROUGHLINE_DAILY("throughline-daily"),
    /// YouTube Studio, advanced mode, `Table data.csv`: lifetime values, columns as the user chose.
    YOUTUBE_STUDIO_TABLE("youtube-studio-table"),
    /// Meta Business Suite, content export of an Instagram account: lifetime values.
    INSTAGRAM_CONTENT("instagram-content");

    private final String key;

    ExportLayout(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /// Whether its values run from publishing to the day of the export, so that the file itself
    /// does not say when they were true.
    public boolean isLifetime() {
        return this != THROUGHLINE_DAILY;
    }

    public static ExportLayout of(String key) {
        return Arrays.stream(values())
                .filter(layout -> layout.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no export layout '" + key + "'"));
    }
}
