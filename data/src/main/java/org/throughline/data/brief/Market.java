package org.throughline.data.brief;

import java.util.regex.Pattern;

/// A country in which a video is shown, by its ISO 3166-1 alpha-2 code.
public record Market(String code) implements Comparable<Market> {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    public Market {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a market is a two-letter country code such as DE, not '" + code + "'");
        }
    }

    @Override
    public int compareTo(Market other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
