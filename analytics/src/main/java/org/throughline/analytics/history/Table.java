package org.throughline.analytics.history;

/// A table of the history.
public enum Table {
    /// One post on one day, as files say it.
    EVENT("event"),
    /// One post in one lifetime export.
    SNAPSHOT("snapshot"),
    /// What people say that posts carry, in place of what files say of them.
    TAG("tag"),
    /// One post on one day: of all that files say the value that counts.
    POST_DAY("post_day"),
    /// The days on which a post was boosted or paid for.
    BOUGHT("bought"),
    /// What the posts of an account counted at an age, by day; adds up.
    CELL("cell"),
    /// What is to be expected of a post of an account at an age.
    EXPECTATION("expectation"),
    /// One series on one day: what the models read.
    DAILY("daily"),
    /// How many posts of a market did how well on a day, beside what was expected of each.
    RATIO("ratio");

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
