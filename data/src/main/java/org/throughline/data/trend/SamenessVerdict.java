package org.throughline.data.trend;

/// What may be said of recent posts beside earlier ones.
public enum SamenessVerdict {
    /// They are more alike than before, beyond chance.
    MORE_ALIKE("more-alike"),
    /// They are less alike than before, beyond chance.
    LESS_ALIKE("less-alike"),
    /// No difference can be told from chance.
    NO_DIFFERENCE_FOUND("no-difference-found"),
    /// Fewer posts, before or since, than anything is told of.
    TOO_FEW("too-few");

    private final String key;

    SamenessVerdict(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
