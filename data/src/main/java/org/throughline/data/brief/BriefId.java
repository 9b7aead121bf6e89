package org.throughline.data.brief;

/// Names one brief within its campaign, such as `twenty-seconds`.
public record BriefId(String value) implements Comparable<BriefId> {

    public BriefId {
        value = Keys.id("brief", value);
    }

    @Override
    public int compareTo(BriefId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
