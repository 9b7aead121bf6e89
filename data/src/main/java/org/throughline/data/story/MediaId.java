package org.throughline.data.story;

import java.util.regex.Pattern;

/// Names one footage, voice, sound or picture file within its campaign, such as `kofi-lamp`.
public record MediaId(String value) implements Comparable<MediaId> {

    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    public MediaId {
        if (!ID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a media id is up to 60 lower-case letters, digits and hyphens, not '"
                            + value
                            + "'");
        }
    }

    @Override
    public int compareTo(MediaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
