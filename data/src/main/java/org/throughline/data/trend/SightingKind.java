package org.throughline.data.trend;

/// What somebody has seen rise.
public enum SightingKind {
    /// A video or page, by its `https` address.
    LINK("link"),
    /// A sound, by its name.
    SOUND("sound"),
    /// A hashtag, without its sign.
    HASHTAG("hashtag");

    private final String key;

    SightingKind(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
