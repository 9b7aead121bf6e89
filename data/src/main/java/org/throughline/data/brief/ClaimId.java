package org.throughline.data.brief;

/// Names one claim within its campaign, such as `c1`.
public record ClaimId(String value) implements Comparable<ClaimId> {

    public ClaimId {
        value = Keys.id("claim", value);
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
