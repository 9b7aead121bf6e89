package org.throughline.analytics.history;

/// A table of the history.
public enum Table {
    /// One post on one day.
    EVENT("event"),
    /// One post in one lifetime export.
    SNAPSHOT("snapshot");

    private final String key;

    Table(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /// Where the files lie that a manifest brings, below the history folder.
    public String folder(long manifest) {
        return key + "/" + "%06d".formatted(manifest);
    }
}
